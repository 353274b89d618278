import { z } from "zod";
import { PlaceId, RiderId } from "../ids/index.ts";
import { IsoInstant, LocalizedName, ServiceDayText, written } from "./common.ts";
import { Phone } from "./people.ts";
import { WallTime, WeekdayNumber } from "./standingOrders.ts";

const Rhythm = z.object({
  placeId: PlaceId,
  weekdays: z
    .array(WeekdayNumber)
    .min(1)
    .max(7)
    .overwrite((days) => [...new Set(days)].sort()),
  /** To be there by then. */
  arriveBy: WallTime,
  /** Ready to go home from then, or, when ready, expected then; left out: no way back. */
  back: z.object({ time: WallTime, whenReady: z.literal(true).optional() }).optional(),
  from: ServiceDayText,
  until: ServiceDayText.optional(),
});

/** Who comes to an institution regularly, as it hands that in. */
export const NewRegularPatient = Rhythm.extend({
  name: written().min(2).max(200),
  phone: Phone,
  note: written().max(300).optional(),
});
export type NewRegularPatient = z.infer<typeof NewRegularPatient>;
export type NewRegularPatientInput = z.input<typeof NewRegularPatient>;

export const RegularPatientView = Rhythm.extend({
  id: z.uuid(),
  name: z.string(),
  phone: z.string(),
  placeName: LocalizedName,
  note: z.string().optional(),
  askedAt: IsoInstant,
  state: z.enum(["open", "accepted", "declined"]),
  /** Why it was declined. */
  reason: z.string().optional(),
});
export type RegularPatientView = z.infer<typeof RegularPatientView>;

/** As a dispatcher decides about it: `rider`: whose phone it is, if anybody's. */
export const OpenRegularPatient = RegularPatientView.extend({
  rider: z.object({ id: RiderId, name: z.string(), hasHome: z.boolean(), eligible: z.boolean() }).optional(),
});
export type OpenRegularPatient = z.infer<typeof OpenRegularPatient>;

const OfRegular = z.object({ regularId: z.uuid().toLowerCase() });
const done = z.object({ ok: z.literal(true) });

/** Calls about who comes regularly. */
export const regularPatientShapes = {
  askRegularPatient: {
    body: NewRegularPatient,
    response: z.object({ regular: RegularPatientView }),
    status: 201,
    idempotent: true,
  },
  listRegularPatients: {
    response: z.object({
      places: z.array(z.object({ id: PlaceId, name: LocalizedName })),
      regulars: z.array(RegularPatientView),
    }),
  },
  listOpenRegularPatients: { response: z.object({ regulars: z.array(OpenRegularPatient) }) },
  acceptRegularPatient: { params: OfRegular, body: z.object({ riderId: RiderId }), response: done },
  declineRegularPatient: {
    params: OfRegular,
    body: z.object({ reason: written().min(5).max(300) }),
    response: done,
  },
} as const;
