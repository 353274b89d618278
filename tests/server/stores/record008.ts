import { stableId } from "../../../server/regions/stableId.ts";

/** A dispatcher, and an administrator, as they were called then. */
export const STAFF = stableId("upgrade staff");
const ADMIN = stableId("upgrade admin");
const DRIVER = stableId("upgrade driver of then");
const tripOf = (status: string) => stableId(`upgrade trip ${status}`);
const riderId = stableId("upgrade rider");
const GONE = stableId("upgrade stop that left the plan");

export interface OldLine {
  trip: string;
  by: string;
  key: string;
  values?: Record<string, string | number>;
}
const assigned = {
  key: "story.assigned",
  values: { plate: "001 KZ 11", from: "2026-03-02T04:10:00.000Z", until: "2026-03-02T04:30:00.000Z" },
};

/** What the stories told besides that each trip was asked for, in this order. */
export const LINES: OldLine[] = [
  { trip: "assigned", by: "system", ...assigned },
  { trip: "boarded", by: "dispatcher", ...assigned },
  { trip: "boarded", by: "driver", key: "story.departed" },
  { trip: "boarded", by: "driver", key: "story.arrived" },
  { trip: "boarded", by: "driver", key: "story.boarded" },
  { trip: "completed", by: "driver", key: "story.departed" },
  { trip: "completed", by: "driver", key: "story.droppedOff" },
  { trip: "unassigned", by: "system", key: "story.notAssigned" },
  { trip: "unassigned", by: "dispatcher", key: "story.retried" },
  { trip: "unassigned", by: "dispatcher", key: "story.takenOff" },
  { trip: "unassigned", by: "dispatcher", key: "story.takenOff" },
  { trip: "cancelled", by: "rider", key: "story.cancelled" },
  { trip: "refused", by: "dispatcher", key: "story.refused" },
  { trip: "missed", by: "system", key: "story.missed" },
  // What no program of today would say: another key, other values.
  { trip: "noShow", by: "driver", key: "story.toldLongAgo", values: { minutes: 5, where: "at the door" } },
  { trip: "noShow", by: "system", key: "story.assigned", values: { plate: "001 KZ 11" } },
  { trip: "noShow", by: "driver", key: "story.noShow" },
];

export interface OldRow {
  role: string;
  actor?: string;
  action: string;
  subject: [kind: string, id: string];
  /** The fact that says it now. */
  did: string;
  /** The same instant as the row before: written in the same transaction. */
  together?: true;
}
const desk = { role: "dispatcher", actor: STAFF };
const admin = { role: "admin", actor: ADMIN };
const driver = { role: "driver", actor: DRIVER };
const rider = { role: "rider", actor: riderId };
const nobody = { role: "nobody" };
const onTrip = (status: string): OldRow["subject"] => ["trip", tripOf(status)];
/** The pickup or drop-off of the trip that is aboard. */
export const PICKUP = "the pickup of boarded";
export const DROPOFF = "the dropoff of boarded";

export const ROWS: OldRow[] = [
  { ...rider, action: "requestTrip", subject: onTrip("requested"), did: "trip.requested" },
  { ...desk, action: "requestTrip", subject: onTrip("refused"), did: "trip.requested" },
  { ...desk, action: "bookForRider", subject: ["rider", riderId], did: "trip.requested", together: true },
  { ...desk, action: "bookForRider", subject: ["rider", riderId], did: "audit.noted" }, // of which trip, nobody knows
  { ...desk, action: "overrideLeadTime", subject: onTrip("refused"), did: "trip.leadTimeOverridden" },
  { ...rider, action: "confirmChain", subject: onTrip("requested"), did: "trip.chainConfirmed" },
  { role: "system", action: "assign", subject: onTrip("assigned"), did: "trip.assigned" },
  { ...admin, action: "assignTrip", subject: onTrip("boarded"), did: "trip.assigned" },
  { ...driver, action: "depart", subject: ["stop", PICKUP], did: "trip.departed" },
  { ...driver, action: "arrive", subject: ["stop", PICKUP], did: "trip.arrived" },
  { ...driver, action: "board", subject: ["stop", PICKUP], did: "trip.boarded" },
  { ...driver, action: "depart", subject: ["stop", DROPOFF], did: "stop.departed" },
  { ...driver, action: "depart", subject: ["stop", GONE], did: "audit.noted" },
  { role: "system", action: "failToAssign", subject: onTrip("unassigned"), did: "trip.notAssigned" },
  { ...desk, action: "retryTrip", subject: onTrip("unassigned"), did: "trip.retried" },
  { ...desk, action: "unassignTrip", subject: onTrip("unassigned"), did: "audit.noted" }, // of two lines: of which?
  { ...rider, action: "cancelTrip", subject: onTrip("cancelled"), did: "trip.cancelled" },
  { ...desk, action: "refuseTrip", subject: onTrip("refused"), did: "trip.refused" },
  { ...desk, action: "openTrip", subject: onTrip("requested"), did: "trip.opened" },
  { ...desk, action: "findRider", subject: ["rider", riderId], did: "rider.found" },
  { ...desk, action: "openRider", subject: ["rider", riderId], did: "rider.opened" },
  { ...desk, action: "vouchForRider", subject: ["rider", riderId], did: "code.vouched" },
  { ...desk, action: "signIn", subject: ["staff", STAFF], did: "person.signedIn" },
  { ...driver, action: "signOut", subject: ["driver", DRIVER], did: "person.signedOut" },
  { ...nobody, action: "signInFailed", subject: ["rider", riderId], did: "person.signInFailed" },
  { ...nobody, action: "signInFailed", subject: ["unknown", "a-digest"], did: "person.signInFailed" },
  { ...admin, action: "setDemoClock", subject: ["clock", "kyzylorda"], did: "clock.set" },
  { role: "robot", action: "polished", subject: ["vehicle", "no id"], did: "audit.noted" },
];

const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
/** Each row a second after the one before, in an hour of its own: its instant tells which it was. */
export const ROWS_FROM = "2026-03-02T05:00:00.000Z";
export const rowAt = (index: number): string => {
  const own = ROWS[index]?.together === true ? index - 1 : index;
  return new Date(Date.parse(ROWS_FROM) + own * 1000).toISOString();
};

/** The record as the program of then wrote it. */
export const recordSql = (now: string): string => `
  ${LINES.map(
    ({ trip, by, key, values = {} }) => `
  INSERT INTO trip_story (trip_id, at, what, by)
    VALUES ('${tripOf(trip)}', '${now}', ${text(JSON.stringify({ key, values }))}, '${by}');`,
  ).join("")}
  ${ROWS.map(
    ({ role, actor, action, subject: [kind, id] }, index) => `
  INSERT INTO audit (at, role, actor_id, action, subject_kind, subject_id)
    VALUES ('${rowAt(index)}', '${role}', ${actor === undefined ? "NULL" : `'${actor}'`}, '${action}', '${kind}', ${subjectSql(id)});`,
  ).join("")}
  ALTER TABLE trip_requests DISABLE TRIGGER USER;
  UPDATE trip_requests SET reason = '{"key": "reason.cancelled", "values": {"note": "feeling better"}}' WHERE status = 'cancelled';
  UPDATE trip_requests SET reason = '{"key": "reason.refused", "values": {"note": "the road is under water"}}' WHERE status = 'refused';
  UPDATE trip_requests SET reason = '{"key": "reason.noVehicle", "values": {"contract": 3}}' WHERE status = 'unassigned';
  ALTER TABLE trip_requests ENABLE TRIGGER USER;`;

const subjectSql = (id: string) =>
  id === PICKUP || id === DROPOFF
    ? `(SELECT id::text FROM stops WHERE trip_id = '${tripOf("boarded")}' AND kind = '${id === PICKUP ? "pickup" : "dropoff"}')`
    : text(id);
