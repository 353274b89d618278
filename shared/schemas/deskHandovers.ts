import { z } from "zod";
import { ShiftId, StaffId, TripId } from "../ids/index.ts";
import { IsoInstant, ServiceDayText, written } from "./common.ts";
import { lockKinds } from "./locks.ts";
import { troubleKinds } from "./troubles.ts";

/** What was open when a dispatcher handed over, by ids: names are read when it is looked at. */
export const HandedOver = z.object({
  troubles: z.array(
    z.object({
      ...{ kind: z.enum(troubleKinds), since: IsoInstant },
      ...{ tripIds: z.array(TripId), shiftIds: z.array(ShiftId), holderId: StaffId.optional() },
    }),
  ),
  locks: z.array(
    z.object({
      ...{ kind: z.enum(lockKinds), tripId: TripId.optional(), shiftId: ShiftId, until: IsoInstant },
    }),
  ),
  /** Missed numbers, by the latest call. */
  calls: z.array(z.object({ callId: z.string(), at: IsoInstant })),
  /** Who has to be told by a person. */
  toTell: z.array(z.object({ tripId: TripId })),
  appeals: z.array(z.object({ tripId: TripId, dueBy: IsoInstant })),
});
export type HandedOver = z.infer<typeof HandedOver>;

const Person = z.object({ tripId: TripId, name: z.string(), phone: z.string() });
/** The same with everybody's name, as the next dispatcher reads it. */
export const HandedOverView = z.object({
  troubles: z.array(
    z.object({
      ...{ kind: z.enum(troubleKinds), since: IsoInstant },
      ...{ people: z.array(Person), plates: z.array(z.string()), holder: z.string().optional() },
    }),
  ),
  locks: z.array(
    z.object({
      ...{ kind: z.enum(lockKinds), until: IsoInstant, plate: z.string(), person: Person.optional() },
    }),
  ),
  /** `phone`: left out where it is no longer kept. */
  calls: z.array(z.object({ callId: z.string(), at: IsoInstant, phone: z.string().optional() })),
  toTell: z.array(Person),
  appeals: z.array(Person.extend({ dueBy: IsoInstant })),
});
export type HandedOverView = z.infer<typeof HandedOverView>;

export const DeskHandoverView = HandedOverView.extend({
  ...{ id: z.uuid(), day: ServiceDayText, at: IsoInstant, by: z.string(), isMine: z.boolean() },
  note: z.string().optional(),
  read: z.object({ by: z.string(), at: IsoInstant }).optional(),
});
export type DeskHandoverView = z.infer<typeof DeskHandoverView>;

/** Joined in `api.ts`. */
export const deskHandoverShapes = {
  /** `now`: what would be handed over; then what was, the newest first. */
  listDeskHandovers: {
    response: z.object({ now: HandedOverView, handovers: z.array(DeskHandoverView) }),
  },
  /** The same `handoverId` again changes nothing. */
  writeDeskHandover: {
    body: z.object({ handoverId: z.uuid().toLowerCase(), note: written().max(2000).optional() }),
    response: z.object({ ok: z.literal(true) }),
  },
  readDeskHandover: {
    params: z.object({ handoverId: z.uuid().toLowerCase() }),
    response: z.object({ ok: z.literal(true) }),
  },
} as const;
