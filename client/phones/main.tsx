import { QueryClientProvider } from "@tanstack/react-query";
import { createQueryClient, serverTimes } from "../api/index.ts";
import { deviceClock } from "../state/index.ts";
import { startPage } from "../ui/index.ts";
import "./phones.css";
import { PhonesPage } from "./PhonesPage.tsx";

serverTimes.subscribe((sample) => deviceClock.note(sample));

void startPage(
  "phones",
  <QueryClientProvider client={createQueryClient()}>
    <PhonesPage />
  </QueryClientProvider>,
);
