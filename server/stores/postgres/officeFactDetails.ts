import { z } from "zod";
import { DriverId } from "../../../shared/ids/index.ts";
import { applicationWays } from "../../../shared/needs/applications.ts";
import { channels } from "../../../shared/notices/index.ts";
import { CorrectionKind, correctionOutcomes } from "../../../shared/schemas/index.ts";
import type { Nothing, OfficeDetails } from "../../domain/facts/officeDetails.ts";

export const nothing: z.ZodType<Nothing> = z.object({});
const changed = z.object({ fields: z.array(z.string()) });
const counts = z.record(z.string(), z.int());
const linkPurpose = z.object({ purpose: z.enum(["first", "staff", "pin"]) });
const ofHandover = z.object({ handover: z.string() });
const ofImport = z.object({ import: z.string() });
const merged = z.object({ merge: z.string(), kept: z.string(), gone: z.string() });
const ofApplication = z.object({ application: z.string() });
const ofKey = z.object({ key: z.string() });

/** What the details of the office's facts look like. */
export const officeFactDetails: { [Kind in keyof OfficeDetails]: z.ZodType<OfficeDetails[Kind]> } = {
  "rider.needsChanged": z.object({ fields: z.array(z.string()) }),
  "rider.changed": z.object({ fields: z.array(z.string()) }),
  "rider.conditionOpened": nothing,
  "regular.asked": z.object({ regular: z.string() }),
  "regular.accepted": z.object({ regular: z.string(), order: z.string() }),
  "regular.declined": z.object({ regular: z.string() }),
  "standing.asked": z.object({ order: z.string() }),
  "standing.changed": z.object({ order: z.string(), how: z.string(), cancelled: z.int() }),
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
  "place.set": ofImport.extend({ place: z.string() }),
  "place.pinned": z.object({ place: z.string() }),
  "entrance.saved": z.object({ entrance: z.string(), place: z.string(), fields: z.array(z.string()) }),
  "entrance.closed": z.object({ entrance: z.string(), place: z.string() }),
  "entrance.corrected": z.object({ correction: z.string(), what: CorrectionKind }),
  "entrance.correctionDecided": z.object({
    correction: z.string(),
    outcome: z.enum(correctionOutcomes),
    entrance: z.string().optional(),
  }),
  "place.takenOut": ofImport.extend({ place: z.string() }),
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
  "rider.found": nothing,
  "rider.opened": nothing,
  "person.signedIn": nothing,
  "person.signedOut": nothing,
  "person.signInFailed": z.object({ account: z.string().optional() }),
  "code.vouched": nothing,
  "call.taken": z.object({ call: z.string() }),
  "call.settled": z.object({ call: z.string(), as: z.enum(["calledBack", "ready"]), count: z.int() }),
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
  "shift.changed": changed.extend({ driverBefore: DriverId.optional() }),
  "shift.removed": nothing,
  "operator.set": changed.extend({ operator: z.string() }),
  "contract.set": changed.extend({ contract: z.string() }),
  "rule.changed": z.object({ rule: z.string(), from: z.string(), value: z.string(), was: z.string() }),
  "calendar.set": z.object({ day: z.string(), as: z.enum(["holiday", "closed", "usual"]) }),
  "contract.hoursSet": z.object({
    ...{ contract: z.string(), from: z.string(), begins: z.string().optional(), ends: z.string().optional() },
  }),
  "contract.conditionsSet": z.object({ contract: z.string(), from: z.string(), value: z.string() }),
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
  "message.tested": z.object({
    ...{ channel: z.enum(channels), provider: z.string(), outcome: z.enum(["sent", "failed"]) },
    reason: z.string().optional(),
  }),
  "audit.noted": z.object({
    action: z.string(),
    subjectKind: z.string(),
    subjectId: z.string(),
    role: z.string(),
  }),
};
