import { QueryClientProvider } from "@tanstack/react-query";
import { createQueryClient, serverTimes } from "../api/index.ts";
import { deviceClock } from "../state/index.ts";
import { startPage } from "../ui/index.ts";
import "./office.css";
import { OfficePage } from "./OfficePage.tsx";

serverTimes.subscribe((sample) => deviceClock.note(sample));

void startPage(
  "office",
  <QueryClientProvider client={createQueryClient()}>
    <OfficePage />
  </QueryClientProvider>,
);
