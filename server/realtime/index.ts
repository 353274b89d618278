export type { EventSource, MovedVehicle, RealtimeParts, SocketLimits } from "./realtimeParts.ts";
export { createRealtime, type Realtime } from "./server.ts";
