export type { EventSource, MovedVehicle, RealtimeParts, SocketLimits } from "./realtimeParts.ts";
export { fingerprintOf } from "./rooms.ts";
export { createRealtime, type Realtime } from "./server.ts";
