import type { ApiQuery, ApiResponse } from "../../shared/schemas/api.ts";
import { call } from "./call.ts";

/** What the server finds for what is typed into a field for places. */
export const searchPlaces = (
  query: ApiQuery<"searchPlaces">,
  signal: AbortSignal,
): Promise<ApiResponse<"searchPlaces">> => call("searchPlaces", { query, signal });
