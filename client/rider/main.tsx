import { QueryClientProvider } from "@tanstack/react-query";
import { createQueryClient } from "../api/index.ts";
import { startPage } from "../ui/index.ts";
import { RiderPage } from "./RiderPage.tsx";
import "./rider.css";

void startPage(
  "rider",
  <QueryClientProvider client={createQueryClient()}>
    <RiderPage />
  </QueryClientProvider>,
);
