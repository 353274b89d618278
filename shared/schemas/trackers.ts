import { z } from "zod";
import { DriverId, VehicleId } from "../ids/index.ts";
import { positionSources } from "../lifeCycle/positionSource.ts";
import { IsoInstant, written } from "./common.ts";

export const PositionSource = z.enum(positionSources);
export type PositionSource = z.infer<typeof PositionSource>;

/**
 * Why a fix of a tracker is not a vehicle's place. `duplicate`: told before. `late`: older than the rules take. `future`: it lies ahead.
 * `impossible`: the vehicle cannot have been there. `inaccurate`: tells no place. `mock`: made up by the device. `outside`: not of the
 * area. `offDuty`: nobody drove for us then; of those nothing but the number is kept. `unknownDevice`: a server told of a device that
 * nobody has entered.
 */
export const fixRefusals = [
  ...(["duplicate", "late", "future", "impossible", "inaccurate"] as const),
  ...(["mock", "outside", "offDuty", "unknownDevice"] as const),
] as const;
export const FixRefusal = z.enum(fixRefusals);
export type FixRefusal = z.infer<typeof FixRefusal>;

/** `client`: an app on a phone that sends to us. `server`: a Traccar server that hands on. `forwarded`: a device of such a server. */
export const trackerKinds = ["client", "server", "forwarded"] as const;
export const TrackerKind = z.enum(trackerKinds);
export type TrackerKind = z.infer<typeof TrackerKind>;

const TrackerId = z.uuid().toLowerCase();
const name = written().min(2).max(100);
/** Whose positions these are: of a vehicle whoever drives it, or of a driver whatever they drive. */
const Owner = z.discriminatedUnion("of", [
  z.object({ of: z.literal("vehicle"), vehicleId: VehicleId }),
  z.object({ of: z.literal("driver"), driverId: DriverId }),
]);
export type TrackerOwner = z.infer<typeof Owner>;

/** `trackerId` is made by you, one for each. `uniqueId`: as the server knows the device, often its IMEI. */
export const MakeTracker = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("client"), trackerId: TrackerId, name, owner: Owner }),
  z.object({ kind: z.literal("server"), trackerId: TrackerId, name }),
  z.object({
    kind: z.literal("forwarded"),
    trackerId: TrackerId,
    name,
    owner: Owner,
    serverId: TrackerId,
    uniqueId: written().min(1).max(128),
  }),
]);
export type MakeTracker = z.infer<typeof MakeTracker>;

export const TrackerView = z.object({
  id: TrackerId,
  kind: TrackerKind,
  name: z.string(),
  vehicle: z.object({ id: VehicleId, plate: z.string() }).optional(),
  driver: z.object({ id: DriverId, name: z.string() }).optional(),
  /** Of a forwarded device: which server hands it on, and how that knows it. */
  serverId: TrackerId.optional(),
  uniqueId: z.string().optional(),
  madeAt: IsoInstant,
  revokedAt: IsoInstant.optional(),
  /** When anything came from it last, and of when the newest fix is that was taken. */
  lastHeardAt: IsoInstant.optional(),
  lastFixAt: IsoInstant.optional(),
  /**
   * Seconds by which the service's clock was ahead of its times at least, of the last that came: much below 0, its clock is fast; much
   * above, it is slow or everything comes late.
   */
  skewSeconds: z.number().optional(),
  /** Of the last seven service days. */
  taken: z.int(),
  refused: z.array(z.object({ reason: FixRefusal, count: z.int() })),
});
export type TrackerView = z.infer<typeof TrackerView>;

const Trackers = z.object({ trackers: z.array(TrackerView) });
/** `token` is shown once: what is kept of it opens nothing. A forwarded device has none, since its server shows its own. */
const TrackerMade = Trackers.extend({ token: z.string().optional() });

/** Shapes of the calls about trackers. */
export const trackerShapes = {
  listTrackers: { response: Trackers },
  makeTracker: { body: MakeTracker, response: TrackerMade, status: 201 },
  revokeTracker: { params: z.object({ trackerId: TrackerId }), response: Trackers },
} as const;
