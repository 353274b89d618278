import { QueryClientProvider } from "@tanstack/react-query";
import { createQueryClient, serverTimes } from "../api/index.ts";
import { deviceClock } from "../state/index.ts";
import { startPage } from "../ui/index.ts";
import "./driver.css";
import { DriverPage } from "./DriverPage.tsx";

// Where a page may not keep anything (plain http, a private window), it works as before, with a connection.
void navigator.serviceWorker?.register("/driver-worker.js", { scope: "/driver" }).catch(() => undefined);

serverTimes.subscribe((sample) => deviceClock.note(sample));

void startPage(
  "driver",
  <QueryClientProvider client={createQueryClient()}>
    <DriverPage />
  </QueryClientProvider>,
);
