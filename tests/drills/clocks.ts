import { randomUUID } from "node:crypto";
import type { ShiftId } from "../../shared/ids/index.ts";
import type { ApiCaller } from "../support/apiCaller.ts";
import type { Drill, DrillParts } from "./drill.ts";
import { DrivenDay, inShort } from "./drivenDay.ts";

const MINUTE = 60;
/** How far the device's clock is ahead of ours, s. */
const wrongClocks = [
  { name: "right", off: 0 },
  { name: "15 minutes slow", off: -15 * MINUTE },
  { name: "5 minutes fast", off: 5 * MINUTE },
  { name: "3 hours fast", off: 180 * MINUTE },
  { name: "3 hours slow", off: -180 * MINUTE },
  { name: "of 1 January 2000, as after a flat battery", off: undefined },
] as const;

interface Kept {
  at: Date;
  told_at: Date;
  skew_seconds: number | null;
}

/** The device's own clock, so many seconds ago. */
function deviceTime(off: number | undefined, ago = 0): string {
  const now = off === undefined ? Date.UTC(2000, 0, 1) : Date.now() + off * 1000;
  return new Date(now - ago * 1000).toISOString();
}

/** Devices whose clocks are wrong, with and without a word on what they show. */
export const clocks: Drill = {
  name: "clocks",
  about: "a device whose clock is wrong is taken at the right time, and what it told is kept",
  async play(parts: DrillParts) {
    const day = await DrivenDay.open(await parts.startServer());
    try {
      await learnTime(day, parts);
      for (const [index, clock] of wrongClocks.entries())
        await tellPlace(day, parts, { ...clock, second: 60 * index });
      await tellOldPlace(day, parts);
      await refuseWithoutWord(day, parts);
      await doSteps(day, parts);
    } finally {
      await day.close();
    }
  },
};

async function learnTime({ staff }: DrivenDay, { row }: DrillParts): Promise<void> {
  const answers = [
    await staff.ask("getClock"),
    await staff.ask("getTrip", { params: { tripId: randomUUID() } }),
  ];
  const offs = answers.map(({ headers }) => Math.abs(Number(headers.get("x-server-time")) - Date.now()));
  row({
    fed: "an answer and a refusal",
    expected: "each tells the server's time",
    got: offs.map((off) => `${off} ms off`).join(", "),
    held: offs.every((off) => off < 2_000),
  });
}

interface Clock {
  name: string;
  off: number | undefined;
  second: number;
}

async function tellPlace(day: DrivenDay, { row }: DrillParts, { name, off, second }: Clock): Promise<void> {
  await day.setSecond(second);
  const driver = await day.hire();
  const at = deviceTime(off, 3);
  const answer = inShort(await day.tell(driver, { at, sentAt: deviceTime(off) }));
  const kept = await day.row<Kept>("SELECT * FROM positions WHERE vehicle_id = $1", [driver.vehicleId]);
  const isRight = kept?.at.toISOString() === day.iso(second) && kept.told_at.toISOString() === at;
  const skew =
    off === undefined ? (kept?.skew_seconds ?? 0) > 1e8 : Math.abs((kept?.skew_seconds ?? 1e9) + off) < 5;
  row({
    fed: `a position by a clock that is ${name}`,
    expected: "200 taken; stored at the right time, as told, and how wrong it was",
    got: `${answer}; ${kept?.at.toISOString()}, told ${kept?.told_at.toISOString()}, ${kept?.skew_seconds?.toFixed(1)} s`,
    held: answer === "200 taken" && isRight && skew,
  });
}

/** Without a connection for 40 s, by a clock that is 3 hours fast, while the service's goes on. */
async function tellOldPlace(day: DrivenDay, { row }: DrillParts): Promise<void> {
  const second = 60 * wrongClocks.length;
  await day.setSecond(second);
  const driver = await day.hire();
  await day.setSecond(second + 50);
  await day.staff.call("setDemoClock", { body: { paused: false, speed: 1 } });
  const off = 180 * MINUTE;
  const answer = inShort(await day.tell(driver, { at: deviceTime(off, 40), sentAt: deviceTime(off) }));
  const { now } = await day.staff.call("setDemoClock", { body: { paused: true } });
  const kept = await day.row<Kept>("SELECT * FROM positions WHERE vehicle_id = $1", [driver.vehicleId]);
  const age = (Date.parse(now) - (kept?.at.getTime() ?? 0)) / 1000;
  row({
    fed: "a position measured 40 s before it could be sent, by a clock 3 hours fast",
    expected: "200 taken, stored as 40 s old",
    got: `${answer}, ${age.toFixed(1)} s`,
    held: answer === "200 taken" && age >= 39 && age < 48,
  });
}

async function refuseWithoutWord(day: DrivenDay, { row }: DrillParts): Promise<void> {
  const driver = await day.hire();
  const second = 60 * wrongClocks.length + 120;
  await day.setSecond(second);
  for (const off of [5 * MINUTE, -31 * MINUTE, 180 * MINUTE]) {
    const answer = inShort(await day.tell(driver, { second: second + off }));
    row({
      fed: `only a time, ${off / MINUTE} minutes off`,
      expected: "422 position.implausible at",
      got: answer,
      held: answer === "422 position.implausible at",
    });
  }
  const answer = inShort(await day.tell(driver, { second: second - 60 }));
  row({ fed: "only a time, a minute ago", expected: "200 taken", got: answer, held: answer === "200 taken" });
}

const steps = [
  { action: "depart", off: -15 * MINUTE, ago: 0 },
  { action: "arrive", off: 5 * MINUTE, ago: 0 },
  { action: "board", off: -180 * MINUTE, ago: 0 },
  { action: "depart", off: 180 * MINUTE, ago: 0 },
] as const;

/** A visit and the way on, each step by another wrong clock. */
async function doSteps(day: DrivenDay, { row }: DrillParts): Promise<void> {
  const { caller, stops } = await driverOfTrip(day);
  for (const [index, { action, off, ago }] of steps.entries()) {
    const second = 1_200 + 60 * index;
    await day.setSecond(second);
    const actionId = randomUUID();
    const at = deviceTime(off, ago);
    const answer = await caller.ask("reportStopAction", {
      params: { stopId: stops[action === "depart" && index > 0 ? 1 : 0] },
      body: { actionId, action, at, sentAt: deviceTime(off) },
    });
    const kept = await day.row<Kept>("SELECT * FROM stop_events WHERE action_id = $1", [actionId]);
    const isRight = kept?.at.toISOString() === day.iso(second) && kept.told_at.toISOString() === at;
    row({
      fed: `"${action}" by a clock that is ${off / MINUTE} minutes off`,
      expected: "200; stored at the right time, as told, and how wrong it was",
      got: `${answer.status}; ${kept?.at.toISOString()}, told ${kept?.told_at.toISOString()}, ${kept?.skew_seconds?.toFixed(1)} s`,
      held: answer.status === 200 && isRight && Math.abs((kept?.skew_seconds ?? 1e9) + off) < 5,
    });
  }
}

/** Books a trip of the morning and starts the shift that got it. */
async function driverOfTrip(day: DrivenDay): Promise<{ caller: ApiCaller; stops: string[] }> {
  await day.setSecond(-30 * MINUTE);
  await day.everybodyBegins();
  const { rows } = await day.db.query<{
    id: string;
    home: { point: { lat: number; lon: number }; label: string };
  }>(
    `SELECT r.id, r.home FROM riders r JOIN eligibility e ON e.rider_id = r.id AND e.valid @> current_date
     WHERE r.aid = 'none' AND (r.home->'point'->>'lat')::float8 BETWEEN 44.8 AND 44.9
       AND (r.home->'point'->>'lon')::float8 BETWEEN 65.42 AND 65.56 ORDER BY r.phone LIMIT 5`,
  );
  const { places } = await day.staff.call("searchPlaces", { query: { q: "поликлиника" } });
  for (const { id, home } of rows) {
    const clinic = places[0];
    if (clinic === undefined) throw new Error("no clinic");
    const body = {
      riderId: id,
      pickup: home,
      dropoff: { point: clinic.point, label: clinic.name.en },
      when: { kind: "leaveAt", at: day.iso(75 * MINUTE) },
      companions: 0,
    };
    const asked = await day.staff.ask("requestTrip", { body, key: randomUUID() });
    if (asked.status !== 201) continue;
    const { trip } = asked.body as { trip: { id: string } };
    const placed = await day.row<{ shift_id: ShiftId; phone: string; stops: string[] }>(
      `SELECT s.id AS shift_id, d.phone, array_agg(st.id ORDER BY st.sequence) AS stops FROM stops st
       JOIN shifts s ON s.id = st.shift_id JOIN drivers d ON d.id = s.driver_id
       WHERE st.trip_id = $1 GROUP BY s.id, d.phone`,
      [trip.id],
    );
    if (placed !== undefined) return { caller: await start(day, placed), stops: placed.stops };
  }
  throw new Error("nobody got a vehicle");
}

async function start(
  day: DrivenDay,
  { phone, shift_id: shiftId }: { phone: string; shift_id: ShiftId },
): Promise<ApiCaller> {
  const caller = await day.signIn(phone);
  await day.setSecond(1_100);
  await caller.ask("startShift", { params: { shiftId } }); // unless it has begun with all the others
  return caller;
}
