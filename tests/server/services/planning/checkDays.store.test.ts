import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
let ada: TripRecord;
/** Ada has a vehicle for 10:00, two others for 10:30. */
beforeEach(async () => {
  day = await ServiceDay.begin();
  const [first, ...others] = day.walkers("visual", 3);
  if (first === undefined) throw new Error("nobody travels");
  ada = await day.askAndAssign(first, { leaveAt: "10:00" });
  for (const rider of others) await day.askAndAssign(rider, { leaveAt: "10:30" });
});
afterEach(() => day?.end());

const broken = async () =>
  (await day.services.listTroubles(day.dispatcher)).filter(({ kind }) => kind === "invariantBroken");
const factsOf = async (kind: string) =>
  (await day.core.db.facts.listOfTrips([ada.trip.id]))
    .get(ada.trip.id)
    ?.filter((fact) => fact.kind === kind) ?? [];
const breakIt = () =>
  sql`UPDATE stops SET shift_id = shift_id, status = 'cancelled' WHERE trip_id = ${ada.trip.id}`;
const plans = async () => {
  const { findings } = await healthOf();
  return findings.find(({ part }) => part === "plans");
};
const healthOf = () => day.services.readHealth({ role: "administrator", id: day.dispatcher.id as never });

describe("the invariants of the open days", () => {
  it("hold for a day as the service itself plans it", async () => {
    await day.services.checkDays();
    expect(await broken()).toEqual([]);
    expect(await plans()).toMatchObject({
      state: "fine",
      saying: "plansHold",
      values: { trips: 3, broken: 0 },
    });
  });

  it("raise one trouble that names the person and the run when somebody has changed the plan past the program", async () => {
    // Ada's stops are gone and she still has her vehicle by name: nobody would come, and nothing else would say so.
    await past(breakIt());
    await day.setTime("06:40");
    await day.services.checkDays();
    await day.setTime("06:55");
    await Promise.all([day.services.checkDays(), day.services.checkDays()]);
    const troubles = await broken();
    expect(troubles).toMatchObject([{ broken: "placedNowhere", since: day.at("06:40") }]);
    expect(troubles[0]?.waiting.map(({ rider }) => rider.name)).toEqual([ada.rider.name]);
    expect(await factsOf("invariant.broken")).toHaveLength(1);
    expect(await plans()).toMatchObject({ state: "wrong", saying: "plansBroken", values: { broken: 1 } });
  });

  it("end the trouble when it is put right, and raise another one if it comes again", async () => {
    await past(breakIt());
    await day.services.checkDays();
    await past(sql`UPDATE stops SET status = 'planned' WHERE trip_id = ${ada.trip.id}`);
    await day.services.checkDays();
    expect(await broken()).toEqual([]);
    expect(await factsOf("invariant.mended")).toHaveLength(1);
    expect(await plans()).toMatchObject({ state: "fine" });
    await past(breakIt());
    await day.services.checkDays();
    expect(await broken()).toHaveLength(1);
    expect(await factsOf("invariant.broken")).toHaveLength(2);
  });

  it("name run and rider of a stop that the order of the route makes impossible", async () => {
    const { shift } = await day.runOf(ada);
    await past(sql`UPDATE stops SET sequence = 1000 - sequence WHERE shift_id = ${shift.id}`);
    await day.services.checkDays();
    const codes = new Set((await broken()).map((trouble) => trouble.broken));
    expect([...codes].sort()).toEqual(["dropoffBeforePickup", "neverLetOut"]);
    for (const { runs } of await broken()) expect(runs.map((run) => run.shift.id)).toEqual([shift.id]);
  });

  it("see a vehicle that the office's record no longer lets this person ride in", async () => {
    const { shift } = await day.runOf(ada);
    await past(sql`UPDATE riders SET needs = ${JSON.stringify({ neverVehicles: [shift.vehicle.id] })}::jsonb
      WHERE id = ${ada.rider.id}`);
    await day.services.checkDays();
    expect(await broken()).toMatchObject([
      { broken: "shiftNotAllowed", runs: [{ shift: { id: shift.id } }] },
    ]);
  });
});

/** As somebody with the database's password would, past every guard. */
async function past(statement: ReturnType<typeof sql>): Promise<void> {
  await day.core.kysely.transaction().execute(async (tx) => {
    await sql`SET LOCAL session_replication_role = replica`.execute(tx);
    await statement.execute(tx);
  });
}
