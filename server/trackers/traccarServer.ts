import { z } from "zod";
import { metersPerSecond, type Read, unreadable, within } from "./told.ts";
import { readTime } from "./toldTime.ts";

const Told = z.number().nullish().catch(undefined);
const Position = z.object({
  fixTime: z.union([z.string(), z.number().transform(String)]),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  ...{ speed: Told, course: Told, accuracy: Told },
  valid: z.boolean().optional().catch(undefined),
  outdated: z.boolean().optional().catch(undefined),
  attributes: z
    .object({ mock: z.boolean().optional().catch(undefined) })
    .nullish()
    .catch(undefined),
});
const Body = z.object({
  device: z.object({ uniqueId: z.union([z.string().trim().min(1), z.number().transform(String)]) }),
  position: Position.nullish(),
});

/**
 * What a Traccar server forwards, as JSON: knots, ISO times, 0 for an accuracy that is not known. A place that it repeats (`outdated`),
 * since the device told none, is none; nor is that of an event, which its position brings by itself.
 */
export function readTraccarServer(body: object, bearer: string | undefined, zone: string): Read {
  const read = Body.safeParse("event" in body ? { ...body, position: undefined } : body);
  if (!read.success) return unreadable;
  const { device, position } = read.data;
  const call = { form: "traccarServer", key: bearer ?? "", uniqueId: device.uniqueId } as const;
  if (position === undefined || position === null || position.outdated) return call;
  const at = readTime(position.fixTime, zone);
  if (at === undefined) return unreadable;
  const about = {
    accuracy: position.accuracy === 0 ? undefined : within(position.accuracy, 0, 1_000_000),
    speed: metersPerSecond(position.speed ?? undefined),
    heading: within(position.course, 0, 360),
    ...{ isValid: position.valid ?? true, isMock: position.attributes?.mock ?? false },
  };
  return { ...call, fix: { point: { lat: position.latitude, lon: position.longitude }, at, ...about } };
}
