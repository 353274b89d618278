import { QueryClientProvider } from "@tanstack/react-query";
import { createQueryClient, serverTimes } from "../api/index.ts";
import { deviceClock } from "../state/index.ts";
import { startPage } from "../ui/index.ts";
import "./facility.css";
import { FacilityPage } from "./FacilityPage.tsx";

serverTimes.subscribe((sample) => deviceClock.note(sample));

void startPage(
  "facility",
  <QueryClientProvider client={createQueryClient()}>
    <FacilityPage />
  </QueryClientProvider>,
);
