export { live } from "./connection.ts";
export { type ConnectionState, Live, type LiveEvents } from "./live.ts";
export { useConnection, useLiveEvent, useNews } from "./useLive.ts";
