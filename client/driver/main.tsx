import { QueryClientProvider } from "@tanstack/react-query";
import { createQueryClient, serverTimes } from "../api/index.ts";
import { leaving } from "../session/index.ts";
import { deviceClock } from "../state/index.ts";
import { startPage } from "../ui/index.ts";
import "./driver.css";
import { DriverPage } from "./DriverPage.tsx";
import { keepShift } from "./shift/keepShift.ts";
import { createShiftShelf } from "./shift/shiftShelf.ts";

// Where a page may not keep anything (plain http, a private window), it works as before, with a connection.
void navigator.serviceWorker?.register("/driver-worker.js", { scope: "/driver" }).catch(() => undefined);

serverTimes.subscribe((sample) => deviceClock.note(sample));

const cache = createQueryClient();
const kept = keepShift({ cache, shelf: createShiftShelf(), isLeaving: () => leaving.get() });

void kept.then(() =>
  startPage(
    "driver",
    <QueryClientProvider client={cache}>
      <DriverPage />
    </QueryClientProvider>,
  ),
);
