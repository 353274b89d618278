import { QueryClientProvider } from "@tanstack/react-query";
import { createQueryClient, serverTimes } from "../api/index.ts";
import { deviceClock } from "../state/index.ts";
import { startPage } from "../ui/index.ts";
import "./account.css";
import { AccountPage } from "./AccountPage.tsx";
import { JoinPage } from "./JoinPage.tsx";

serverTimes.subscribe((sample) => deviceClock.note(sample));

void startPage(
  "account",
  <QueryClientProvider client={createQueryClient()}>
    {location.pathname === "/join" ? <JoinPage /> : <AccountPage />}
  </QueryClientProvider>,
);
