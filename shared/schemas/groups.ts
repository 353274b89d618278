import { z } from "zod";
import { RiderId, TripId } from "../ids/index.ts";
import {
  Assistance,
  IsoInstant,
  MobilityAid,
  Purpose,
  ServiceDayText,
  StopPlace,
  TimeWindow,
  TripStatus,
  written,
} from "./common.ts";
import { TripNeeds } from "./needs.ts";
import { LeaveOrArrive } from "./trips.ts";

/** With the way home of everybody: as many trips as may belong together. */
export const MEMBERS_AT_MOST = 10;

/** Somebody of a group, with what they need; left out: as in their record, and from home. */
export const GroupMember = z.object({
  riderId: RiderId,
  pickup: StopPlace.optional(),
  companions: z.int().min(0).max(3).default(0),
  aid: MobilityAid.optional(),
  assistance: Assistance.optional(),
  needs: TripNeeds.optional(),
  note: written().max(500).optional(),
});

/** One trip for several people: to the same place at the same time, accepted or refused together. */
export const NewGroup = z.object({
  members: z
    .array(GroupMember)
    .min(2)
    .max(MEMBERS_AT_MOST)
    .refine(
      (all) => new Set(all.map(({ riderId }) => riderId)).size === all.length,
      "expected each rider once",
    ),
  dropoff: StopPlace,
  when: LeaveOrArrive,
  /** Everybody is brought back to where they were fetched. */
  wayHome: z
    .discriminatedUnion("kind", [
      z.object({ kind: z.literal("leaveAt"), at: IsoInstant }),
      z.object({ kind: z.literal("whenReady"), expectedAt: IsoInstant.optional() }),
    ])
    .optional(),
  purpose: Purpose.default("other"),
  /** Of a dispatcher alone: who has rung. Left out: the first of the members leads; of others it is who asks. */
  leader: written().min(2).max(200).optional(),
  /** As in `requestTrip`, for everybody. */
  confirmed: z
    .array(z.enum(["chain", "quota"]))
    .max(5)
    .default([]),
});
export type NewGroup = z.infer<typeof NewGroup>;
export type NewGroupInput = z.input<typeof NewGroup>;

/** A trip of a member as the leader reads it: nothing of needs, homes or phones. */
export const GroupTrip = z.object({
  id: TripId,
  status: TripStatus,
  isWayHome: z.boolean(),
  /** Told once it is promised. */
  pickupWindow: TimeWindow.optional(),
  plate: z.string().optional(),
});

export const GroupView = z.object({
  id: z.uuid(),
  serviceDay: ServiceDayText,
  leader: z.string(),
  when: LeaveOrArrive,
  destination: z.string(),
  members: z.array(z.object({ name: z.string(), trips: z.array(GroupTrip) })),
  /** Somebody's trip can still be called off. */
  canCancel: z.boolean(),
});
export type GroupView = z.infer<typeof GroupView>;

const OfGroup = z.object({ groupId: z.uuid().toLowerCase() });
const response = z.object({ group: GroupView });

/** Calls about trips of several people together. */
export const groupShapes = {
  askGroup: { body: NewGroup, response, status: 201, idempotent: true },
  listGroups: {
    response: z.object({
      groups: z.array(GroupView),
      /** Whom a guardian or an institution may ask for. */
      people: z.array(z.object({ id: RiderId, name: z.string(), hasHome: z.boolean() })),
    }),
  },
  cancelGroup: { params: OfGroup, body: z.object({ note: written().max(300).optional() }), response },
} as const;
