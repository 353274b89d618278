import { createHash } from "node:crypto";
import type { DriverId, RiderId } from "../../shared/ids/index.ts";
import { isDispatchingRole } from "../../shared/roles/index.ts";
import type { Actor, LiveServer } from "./socketTypes.ts";

/** Who hears what: everybody is in the room of their identity, and staff share one. */
export const dispatcherRoom = "dispatch";
/** Staff who hear nothing of trips as they happen. */
export const officeRoom = "office";
/** All drivers, beside the room of each. */
export const driversRoom = "drivers";
export const riderRoom = (id: RiderId): string => `rider:${id}`;
export const driverRoom = (id: DriverId): string => `driver:${id}`;
/** All sockets of one session, so that they end with it. */
export const sessionRoom = (fingerprint: string): string => `session:${fingerprint}`;
/** Names a session to whoever must not have its id. */
export const fingerprintOf = (sessionId: string): string =>
  createHash("sha256").update(sessionId).digest("base64url");

export function roomOf(actor: Actor): string {
  switch (actor.role) {
    case "rider":
      return riderRoom(actor.id);
    case "driver":
      return driverRoom(actor.id);
    default:
      return isDispatchingRole(actor.role) ? dispatcherRoom : officeRoom;
  }
}

/** What whoever has this role hears besides. */
export const roomsOfRole = ({ role }: Actor): string[] => (role === "driver" ? [driversRoom] : []);

/** Whether anybody connected to this process is in the room. */
export const isInhabited = (io: LiveServer, room: string): boolean => io.sockets.adapter.rooms.has(room);
