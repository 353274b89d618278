import { z } from "zod";
import { DriverId, RiderId, ShiftId, StaffId, StopId, TripId, VehicleId } from "../../../shared/ids/index.ts";
import { cannotTakeWhys, helpNeeds } from "../../../shared/lifeCycle/help.ts";
import { visitActions } from "../../../shared/lifeCycle/stop.ts";
import {
  callOutcomes,
  choices,
  linkedChannels,
  reachedRoles,
  unlinkers,
} from "../../../shared/notices/index.ts";
import {
  AppealAbout,
  appealOutcomes,
  Concession,
  Contradiction,
  lockKinds,
  StopAction,
} from "../../../shared/schemas/index.ts";
import { serviceDay } from "../../../shared/time/index.ts";
import type { FactDetails } from "../../domain/facts/details.ts";
import type { FactKind, FactRole } from "../../domain/facts/fact.ts";
import { dayFactDetails } from "./dayFactDetails.ts";
import { nothing, officeFactDetails } from "./officeFactDetails.ts";

const values = z.record(z.string(), z.union([z.string(), z.number()]));
const whyNot = z.object({ why: z.object({ code: z.string(), values }).optional() });

const evidence = z.object({
  verdict: z.enum(["plausible", "positions", "physics", "promise"]),
  apart: z.number().optional(),
  early: z.number().optional(),
});
const reported = z.object({ evidence: evidence.optional(), question: z.string().optional() });
const correction = z.object({
  action: z.enum(visitActions),
  correction: z.string().optional(),
  judged: z.boolean().optional(),
});
const takenBack = correction.extend({ act: z.string().optional() });
const raised = z.object({
  question: z.string(),
  action: StopAction,
  contradiction: Contradiction,
  told: z.string(),
  received: z.string(),
  evidence: evidence.optional(),
});
/** Facts never change: the older ones call it `doubt`. */
const sayingContradiction = (details: unknown): unknown =>
  typeof details === "object" && details !== null && "doubt" in details
    ? { contradiction: details.doubt, ...details }
    : details;
const held = z.object({ lock: z.string(), what: z.enum(lockKinds) });
const withdrawn = z.object({ withdrawal: z.string(), from: z.string(), until: z.string().optional() });
const returned = z.object({ withdrawal: z.string() });
const danger = z.object({ what: z.enum(["pickup", "arrival"]) });
const forecast = z.object({ forecast: z.string() });
const wished = z.object({ kind: z.enum(["leaveAt", "arriveBy"]), at: z.string() });
const changedParts = ["time", "pickup", "dropoff", "needs", "note"] as const;
const byOffer = z.object({ offer: z.string().optional() });
const ofProposal = z.object({ proposal: z.string() });
const ofChannel = z.object({ channel: z.enum(linkedChannels), to: z.enum([...reachedRoles, "contact"]) });

/** What the details of each kind look like; a kind that somebody forgot does not compile. */
export const factDetails: { [Kind in FactKind]: z.ZodType<FactDetails[Kind]> } = {
  ...officeFactDetails,
  ...dayFactDetails,
  "trip.requested": z.object({
    ...{ offer: z.string().optional(), wished: wished.optional(), overQuota: z.literal(true).optional() },
  }),
  "trip.wishChanged": z.object({ offer: z.string(), was: wished, what: z.array(z.enum(changedParts)) }),
  "trip.leadTimeOverridden": nothing,
  "trip.chainConfirmed": nothing,
  "trip.assigned": z.object({
    plate: z.string(),
    window: z.object({ from: z.string(), until: z.string() }),
    movedFrom: ShiftId.optional(),
    planVersion: z.int().optional(),
  }),
  "trip.conceded": z.object({ concession: Concession, consent: z.enum(["rider", "guardian"]).optional() }),
  "trip.roomSought": nothing,
  "trip.notAssigned": whyNot,
  "trip.unassigned": whyNot,
  "trip.retried": nothing,
  "trip.departed": reported,
  "trip.arrived": reported,
  "trip.boarded": reported,
  "trip.droppedOff": reported,
  "trip.noShow": reported,
  "trip.neverRode": reported,
  "trip.cancelled": nothing,
  "trip.refused": nothing,
  "trip.missed": whyNot,
  "trip.found": nothing,
  "trip.opened": nothing,
  "trip.narrated": z.object({ key: z.string(), values }),
  "trip.endangered": danger.extend({ expected: z.string().optional() }),
  "trip.secured": danger.extend({ untold: z.literal(true).optional() }),
  "trip.offerSent": z.object({ offer: z.string(), from: z.string(), until: z.string(), holds: z.number() }),
  "trip.offerEnded": z.object({ offer: z.string(), as: z.enum(["refused", "expired"]) }),
  "trip.roomFound": nothing,
  "trip.roomGone": nothing,
  "trip.ready": forecast,
  "trip.readyLater": forecast,
  "trip.readyOverdue": nothing,
  "promise.asked": nothing,
  "promise.given": byOffer,
  "promise.changed": byOffer,
  "promise.improved": nothing,
  "promise.broken": nothing,
  "promise.released": nothing,
  "promise.kept": nothing,
  "promise.missed": nothing,
  "stop.departed": reported,
  "stop.arrived": reported,
  "trip.actTakenBack": takenBack,
  "stop.actTakenBack": takenBack,
  "trip.actTimeCorrected": correction.extend({ act: z.string(), was: z.string(), is: z.string() }),
  "trip.amended": z.object({ question: z.string() }),
  "question.raised": z.preprocess(sayingContradiction, raised),
  "question.answered": z.object({ question: z.string(), decision: z.enum(["taken", "kept", "settled"]) }),
  "appeal.made": z.object({ appeal: z.string(), about: AppealAbout, dueBy: z.string() }),
  "appeal.answered": z.object({ appeal: z.string(), outcome: z.enum(appealOutcomes) }),
  "run.started": nothing,
  "run.ended": nothing,
  "run.helpAsked": z.object({
    help: z.string(),
    need: z.enum(helpNeeds),
    why: z.enum(cannotTakeWhys).optional(),
  }),
  "run.helpSettled": z.object({ help: z.string(), called: z.literal(true).optional() }),
  "run.doubted": z.object({ because: z.enum(["neverBegun", "silent"]), since: z.string() }),
  "run.heard": nothing,
  "lock.set": held.extend({ until: z.string() }),
  "lock.released": held,
  "lock.expired": held,
  "vehicle.withdrawn": withdrawn,
  "vehicle.returned": returned,
  "driver.withdrawn": withdrawn,
  "driver.returned": returned,
  "trip.linked": z.object({ link: z.string(), sameVehicle: z.boolean() }),
  "trip.grouped": z.object({ group: z.string(), members: z.int() }),
  "trip.unlinked": z.object({ link: z.string() }),
  "trip.shared": z.object({ share: z.string(), purpose: z.enum(["family", "notice"]) }),
  "trip.shareEnded": z.object({ share: z.string() }),
  "day.vehiclesTold": z.object({ trips: z.int() }),
  "notice.called": z.object({ notice: z.string(), outcome: z.enum(callOutcomes) }),
  "notice.answered": z.object({ notice: z.string(), choice: z.enum(choices).optional() }),
  "notice.settled": z.object({ notice: z.string() }),
  "channel.linked": ofChannel,
  "channel.unlinked": ofChannel.extend({ because: z.enum(unlinkers) }),
  "channel.wished": z.object({ onlySafety: z.boolean() }),
  "plan.proposed": z.object({
    proposal: z.string(),
    because: z.enum(["promise", "manyChanges", "justTold"]),
    trips: z.array(TripId),
  }),
  "plan.accepted": ofProposal,
  "plan.declined": ofProposal,
  "plan.expired": ofProposal,
};

const kinds: ReadonlySet<string> = new Set(Object.keys(factDetails));
export const isFactKind = (kind: string): kind is FactKind => kinds.has(kind);

const roles = {
  rider: "rider",
  driver: "driver",
  dispatcher: "dispatcher",
  chief: "chief",
  manager: "manager",
  auditor: "auditor",
  administrator: "administrator",
  facility: "facility",
  guardian: "guardian",
  system: "system",
  nobody: "nobody",
} as const satisfies { [Role in FactRole]: Role };
const known = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullable().transform((value) => value ?? undefined);

/** What all kinds have in common, from the columns of a row. */
export const factHead = z
  .object({
    id: z.coerce.number(),
    role: z.enum(roles),
    actor_id: known(z.string()),
    trip_id: known(TripId),
    rider_id: known(RiderId),
    shift_id: known(ShiftId),
    vehicle_id: known(VehicleId),
    driver_id: known(DriverId),
    staff_id: known(StaffId),
    stop_id: known(StopId),
    service_day: known(z.string().transform(serviceDay)),
    texts: z.object({ note: z.string().optional() }).nullable(),
  })
  .transform((row) => ({
    id: row.id,
    by: { role: row.role, id: row.actor_id },
    concerns: {
      tripId: row.trip_id,
      riderId: row.rider_id,
      shiftId: row.shift_id,
      vehicleId: row.vehicle_id,
      driverId: row.driver_id,
      staffId: row.staff_id,
      stopId: row.stop_id,
      serviceDay: row.service_day,
    },
    texts: row.texts ?? {},
  }));
