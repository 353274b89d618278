import { QueryClientProvider } from "@tanstack/react-query";
import { createQueryClient, serverTimes } from "../api/index.ts";
import { deviceClock } from "../state/index.ts";
import { startPage } from "../ui/index.ts";
import { SharedTripPage } from "./SharedTripPage.tsx";
import "./sharedTrip.css";

serverTimes.subscribe((sample) => deviceClock.note(sample));

void startPage(
  "trip",
  <QueryClientProvider client={createQueryClient()}>
    <SharedTripPage />
  </QueryClientProvider>,
);
