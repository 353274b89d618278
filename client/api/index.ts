export { type CallArguments, type CallInput, call, fetchFile, sendFile } from "./call.ts";
export { ApiError, asApiError, type NetworkCode } from "./errors.ts";
export { newIdempotencyKey } from "./idempotencyKey.ts";
export { createQueryClient, queryKey, type ReadOptions, useRead, useWrite } from "./query.ts";
export { reachability } from "./reachability.ts";
export { searchPlaces } from "./searchPlaces.ts";
export { serverTimes } from "./serverTime.ts";
