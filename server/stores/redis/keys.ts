import type { LookedAt } from "../looks.ts";

interface Connection {
  readonly options: { readonly db?: number | undefined };
}

/** Publish and subscribe are common to all databases of a Redis server, so the name says which one is meant. */
const inDatabase = (channel: string, { options }: Connection) => `${channel}@${options.db ?? 0}`;

/** The only place that builds Redis keys and channels. */
export const keys = {
  look: (region: string, { actorId, tripId, shiftId, planVersion }: LookedAt) =>
    `${region}:look:${actorId}:${tripId}:${shiftId}:${planVersion}`,
  desks: (region: string) => `${region}:desks`,
  desksChannel: (region: string, redis: Connection) => inDatabase(`${region}:desks:moved`, redis),
  positions: (region: string) => `${region}:positions`,
  positionsChannel: (region: string, redis: Connection) => inDatabase(`${region}:positions:moved`, redis),
  toldFixes: (region: string, trackerId: string, day: number) => `${region}:fixes:${trackerId}:${day}`,
  underWayChannel: (region: string, redis: Connection) => inDatabase(`${region}:underWay`, redis),
  eventsChannel: (region: string, redis: Connection) => inDatabase(`${region}:events`, redis),
} as const;
