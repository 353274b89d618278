import { z } from "zod";
import { LatLng } from "../geo/index.ts";
import { ShiftId, TripId } from "../ids/index.ts";
import { DeviceMoment, IsoInstant, MobilityAid, written } from "./common.ts";
import { TripNeeds } from "./needs.ts";

const SosId = z.uuid().toLowerCase();

/** `sosId` is made by whoever calls: the same again, or another while one is open, changes nothing. */
export const CallSos = z.object({ sosId: SosId });
/** Times as in `ShiftReport`. */
export const CallSosByDriver = CallSos.extend({ at: IsoInstant.optional(), sentAt: IsoInstant.optional() });

/** Kept on the device like any report until the service has it. */
export const KeptSos = z.object({
  actionId: SosId,
  shiftId: ShiftId,
  sos: z.literal(true),
  at: IsoInstant,
  done: DeviceMoment,
});
export type KeptSos = z.infer<typeof KeptSos>;

/** What a trouble of the kind `sos` says besides: who called, and where the vehicle was seen last. */
export const SosView = z.object({
  id: SosId,
  by: z.enum(["driver", "rider"]),
  position: z.object({ point: LatLng, at: IsoInstant }).optional(),
});
/** What somebody needs, of those who are aboard when it is called. */
export const NeedOfPerson = z.object({ aid: MobilityAid, needs: TripNeeds });

const state = z.object({
  /** Since when help is called; left out when it is not, or no longer. */
  open: z.object({ id: SosId, since: IsoInstant }).optional(),
  /** The last one was ended: when, and what was done. */
  ended: z.object({ at: IsoInstant, note: z.string().optional() }).optional(),
});
const ofShift = z.object({ shiftId: ShiftId });
const ofTrip = z.object({ tripId: TripId });
/** Joined in `help.ts`. */
export const sosShapes = {
  callSos: { params: ofShift, body: CallSosByDriver, response: state },
  getOwnSos: { params: ofShift, response: state },
  callSosOfTrip: { params: ofTrip, body: CallSos, response: state },
  getSosOfTrip: { params: ofTrip, response: state },
  /** `note`: what was done; whoever called reads it. */
  endSos: {
    params: z.object({ sosId: SosId }),
    body: z.object({ note: written().min(1).max(300) }),
    response: z.object({ ok: z.literal(true) }),
  },
} as const;
