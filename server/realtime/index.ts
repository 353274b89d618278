export type { EventSource, MovedVehicle, RealtimeParts } from "./realtimeParts.ts";
export { createRealtime, type Realtime } from "./server.ts";
