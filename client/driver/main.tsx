import { QueryClientProvider } from "@tanstack/react-query";
import { createQueryClient } from "../api/index.ts";
import { startPage } from "../ui/index.ts";
import "./driver.css";
import { DriverPage } from "./DriverPage.tsx";

void startPage(
  "driver",
  <QueryClientProvider client={createQueryClient()}>
    <DriverPage />
  </QueryClientProvider>,
);
