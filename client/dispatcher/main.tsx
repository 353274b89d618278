import { QueryClientProvider } from "@tanstack/react-query";
import { createQueryClient } from "../api/index.ts";
import { startPage } from "../ui/index.ts";
import "./dispatcher.css";
import "./lists.css";
import { DispatcherPage } from "./DispatcherPage.tsx";

void startPage(
  "dispatcher",
  <QueryClientProvider client={createQueryClient()}>
    <DispatcherPage />
  </QueryClientProvider>,
);
