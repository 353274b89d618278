import { QueryClientProvider } from "@tanstack/react-query";
import { createQueryClient, serverTimes } from "../api/index.ts";
import { deviceClock } from "../state/index.ts";
import { startPage } from "../ui/index.ts";
import { RiderPage } from "./RiderPage.tsx";
import "../ui/easyReading.ts";
import "./rider.css";

serverTimes.subscribe((sample) => deviceClock.note(sample));

void startPage(
  "rider",
  <QueryClientProvider client={createQueryClient()}>
    <RiderPage />
  </QueryClientProvider>,
);
