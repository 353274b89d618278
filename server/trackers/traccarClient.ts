import { z } from "zod";
import { type Read, unreadable, within } from "./told.ts";
import { readTime } from "./toldTime.ts";

/** What cannot be read of what is not needed says nothing. */
const Told = z.number().nullish().catch(undefined);
const Coords = z.object({
  ...{ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) },
  ...{ accuracy: Told, speed: Told, heading: Told },
});
const Body = z.object({
  device_id: z.union([z.string().trim().min(1), z.number().transform(String)]),
  location: z
    .object({
      timestamp: z.union([z.string(), z.number().transform(String)]).optional(),
      coords: Coords.optional(),
      mock: z.boolean().optional().catch(undefined),
    })
    .optional(),
});

/** JSON of Traccar Client 9 and later: meters per second, −1 for what it does not know. */
export function readTraccarClient(body: unknown, zone: string): Read {
  const read = Body.safeParse(body);
  if (!read.success) return unreadable;
  const { device_id: key, location } = read.data;
  const call = { form: "traccarClient", key } as const;
  if (location?.coords === undefined) return call;
  const { latitude: lat, longitude: lon, accuracy, speed, heading } = location.coords;
  const { timestamp, mock = false } = location;
  const at = timestamp === undefined ? undefined : readTime(timestamp, zone);
  if (timestamp !== undefined && at === undefined) return unreadable;
  const about = {
    accuracy: within(accuracy, 0, 1_000_000),
    speed: within(speed, 0, 1000),
    heading: within(heading, 0, 360),
  };
  return { ...call, fix: { point: { lat, lon }, at, ...about, isValid: true, isMock: mock } };
}
