import { QueryClientProvider } from "@tanstack/react-query";
import { createQueryClient, serverTimes } from "../api/index.ts";
import { deviceClock } from "../state/index.ts";
import { startPage } from "../ui/index.ts";
import "./board/board.css";
import "./board/days.css";
import "./dispatcher.css";
import "./lists.css";
import "./run/timeline.css";
import { DispatcherPage } from "./DispatcherPage.tsx";

serverTimes.subscribe((sample) => deviceClock.note(sample));

void startPage(
  "dispatcher",
  <QueryClientProvider client={createQueryClient()}>
    <DispatcherPage />
  </QueryClientProvider>,
);
