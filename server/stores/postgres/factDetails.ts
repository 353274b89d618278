import { z } from "zod";
import { DriverId, RiderId, ShiftId, StaffId, StopId, TripId, VehicleId } from "../../../shared/ids/index.ts";
import { visitActions } from "../../../shared/lifeCycle/stop.ts";
import { applicationWays } from "../../../shared/needs/applications.ts";
import { Concession, Contradiction, lockKinds, StopAction } from "../../../shared/schemas/index.ts";
import { serviceDay } from "../../../shared/time/index.ts";
import type { FactDetails, Nothing } from "../../domain/facts/details.ts";
import type { FactKind, FactRole } from "../../domain/facts/fact.ts";

const nothing: z.ZodType<Nothing> = z.object({});
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
const counts = z.record(z.string(), z.int());
const linkPurpose = z.object({ purpose: z.enum(["first", "staff", "pin"]) });
const held = z.object({ lock: z.string(), what: z.enum(lockKinds) });
const withdrawn = z.object({ withdrawal: z.string(), from: z.string(), until: z.string().optional() });
const returned = z.object({ withdrawal: z.string() });
const changed = z.object({ fields: z.array(z.string()) });
const danger = z.object({ what: z.enum(["pickup", "arrival"]) });
const ofHandover = z.object({ handover: z.string() });
const ofImport = z.object({ import: z.string() });
const merged = z.object({ merge: z.string(), kept: z.string(), gone: z.string() });
const ofApplication = z.object({ application: z.string() });
const ofKey = z.object({ key: z.string() });
const ofProposal = z.object({ proposal: z.string() });

/** What the details of each kind look like; a kind that somebody forgot does not compile. */
export const factDetails: { [Kind in FactKind]: z.ZodType<FactDetails[Kind]> } = {
  "trip.requested": nothing,
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
  "trip.opened": nothing,
  "trip.narrated": z.object({ key: z.string(), values }),
  "trip.endangered": danger.extend({ expected: z.string().optional() }),
  "trip.secured": danger,
  "trip.roomFound": nothing,
  "trip.roomGone": nothing,
  "promise.asked": nothing,
  "promise.given": nothing,
  "promise.changed": nothing,
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
  "run.started": nothing,
  "run.ended": nothing,
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
  "trip.unlinked": z.object({ link: z.string() }),
  "rider.needsChanged": z.object({ fields: z.array(z.string()) }),
  "rider.changed": z.object({ fields: z.array(z.string()) }),
  "rider.conditionOpened": nothing,
  "rider.stateSet": z.object({ cancelled: z.int() }),
  "rider.restricted": nothing,
  "rider.restrictionEnded": nothing,
  "rider.dataGiven": z.object({ to: z.enum(["office", "rider"]), format: z.string() }),
  "rider.erased": z.object({ basis: z.enum(["asked", "left", "died"]), parts: counts, cancelled: z.int() }),
  "rider.imported": ofImport.extend({ fields: z.array(z.string()) }),
  "rider.putBack": ofImport,
  "rider.takenOut": ofImport,
  "vehicle.takenOut": ofImport,
  "driver.takenOut": ofImport,
  "template.takenOut": ofImport.extend({ template: z.string() }),
  "rider.homeToAsk": nothing,
  "rider.merged": merged.extend({ trips: z.int() }),
  "rider.mergeUndone": merged,
  "rider.toldApart": z.object({ other: z.string() }),
  "application.handedIn": ofApplication.extend({ way: z.enum(applicationWays), key: z.string().optional() }),
  "application.found": ofApplication,
  "application.opened": ofApplication,
  "application.changed": ofApplication.extend({ fields: z.array(z.string()) }),
  "application.granted": ofApplication,
  "application.refused": ofApplication.extend({ reason: z.string() }),
  "applicationKey.made": ofKey,
  "applicationKey.revoked": ofKey,
  "list.checked": ofImport.extend({ rows: z.int() }),
  "list.applied": ofImport.extend({ rows: z.int() }),
  "list.undone": ofImport.extend({ rows: z.int(), kept: z.int() }),
  "list.given": z.object({ list: z.string(), rows: z.int() }),
  "list.columnsTold": z.object({ list: z.string(), columns: z.array(z.string()) }),
  "day.vehiclesTold": z.object({ trips: z.int() }),
  "plan.proposed": z.object({
    proposal: z.string(),
    because: z.enum(["promise", "manyChanges", "justTold"]),
    trips: z.array(TripId),
  }),
  "plan.accepted": ofProposal,
  "plan.declined": ofProposal,
  "plan.expired": ofProposal,
  "rider.found": nothing,
  "rider.opened": nothing,
  "person.signedIn": nothing,
  "person.signedOut": nothing,
  "person.signInFailed": z.object({ account: z.string().optional() }),
  "code.vouched": nothing,
  "code.sent": nothing,
  "code.notSent": z.object({ reason: z.string() }),
  "staff.invited": z.object({ role: z.string() }),
  "staff.joined": z.object({ role: z.string() }),
  "staff.dutyChanged": z.object({ role: z.string(), was: z.string() }),
  "staff.closed": nothing,
  "staff.reopened": nothing,
  "link.made": linkPurpose,
  "link.used": linkPurpose,
  "password.changed": nothing,
  "pin.set": nothing,
  "factor.turnedOn": nothing,
  "factor.turnedOff": nothing,
  "recoveryCode.used": nothing,
  "passkey.added": nothing,
  "passkey.removed": nothing,
  "device.revoked": nothing,
  "sessions.ended": z.object({ count: z.number() }),
  "vehicle.added": nothing,
  "driver.added": nothing,
  "rider.added": nothing,
  "staff.added": nothing,
  "shift.planned": nothing,
  "queues.opened": nothing,
  "vehicle.changed": changed,
  "driver.changed": changed,
  "shift.changed": changed,
  "shift.removed": nothing,
  "operator.set": changed.extend({ operator: z.string() }),
  "contract.set": changed.extend({ contract: z.string() }),
  "rule.changed": z.object({ rule: z.string(), from: z.string(), value: z.string(), was: z.string() }),
  "calendar.set": z.object({ day: z.string(), as: z.enum(["holiday", "closed", "usual"]) }),
  "contract.hoursSet": z.object({
    ...{ contract: z.string(), from: z.string(), begins: z.string().optional(), ends: z.string().optional() },
  }),
  "handover.made": ofHandover.extend({
    ...{ from: z.string(), to: z.string(), day: z.string(), vehicles: z.int(), drivers: z.int() },
  }),
  "handover.undone": ofHandover,
  "handover.taken": ofHandover,
  "template.set": z.object({ template: z.string(), days: z.int() }),
  "clock.set": z.object({ speed: z.number().optional(), paused: z.boolean().optional() }),
  "audit.opened": nothing,
  "audit.exported": z.object({ what: z.enum(["lines", "people"]), rows: z.int() }),
  "audit.sealBroken": z.object({ seal: z.int() }),
  "breach.reported": z.object({
    ...{ from: z.string(), until: z.string(), records: z.array(z.string()), people: z.int() },
  }),
  "retention.applied": z.object({ counts }),
  "contract.budgetSet": z.object({
    ...{ contract: z.string(), year: z.int(), tenge: z.number(), was: z.number().optional() },
  }),
  "audit.noted": z.object({
    action: z.string(),
    subjectKind: z.string(),
    subjectId: z.string(),
    role: z.string(),
  }),
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
