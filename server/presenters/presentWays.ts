import type { ApiResponse } from "../../shared/schemas/index.ts";
import { toIso } from "../../shared/time/index.ts";
import type { MessageWays } from "../services/notifying/useCases.ts";

export const presentWays = ({ ways, isPaidAllowed, budget }: MessageWays): ApiResponse<"getMessageWays"> => ({
  ways: ways.map(({ lastSuccess, ...way }) => ({
    ...way,
    lastSuccess: lastSuccess && toIso(lastSuccess),
  })),
  isPaidAllowed,
  budget,
});
