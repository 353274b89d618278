import { QueryClientProvider } from "@tanstack/react-query";
import { createQueryClient, serverTimes } from "../api/index.ts";
import { deviceClock } from "../state/index.ts";
import { startPage } from "../ui/index.ts";
import "./apply.css";
import { ApplyPage } from "./ApplyPage.tsx";

serverTimes.subscribe((sample) => deviceClock.note(sample));

void startPage(
  "apply",
  <QueryClientProvider client={createQueryClient()}>
    <ApplyPage />
  </QueryClientProvider>,
);
