import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { VehicleId } from "../../../../shared/ids/index.ts";
import { AdasTrip } from "../adasTrip.ts";

const world = AdasTrip.forEachTest();
const day = () => world.day;
const shiftId = () => world.run.shift.id;
const told = (at: string, reason = "The driver rang") => ({ at: day().at(at), reason });
const refused = (work: Promise<unknown>, code: string) => expect(work).rejects.toMatchObject({ code });
const factsOf = async (kind: string) =>
  (await day().core.db.facts.listOfShift(shiftId())).filter((fact) => fact.kind === kind);
const openOf = async (helpId: string) =>
  (await day().services.listHelp(day().dispatcher)).find(({ help }) => help.id === helpId)?.help;
const version = async () => (await world.refresh()).version;

describe("what a driver tells by telephone, and a dispatcher reports", () => {
  it("is a call for help with the time when they asked, by the dispatcher, concerning the driver", async () => {
    await world.start();
    const [helpId, before] = [randomUUID() as string, await version()];
    const asked = { helpId, need: "cannotTake" as const, tripId: world.ada.trip.id, why: "chair" as const };
    for (const _ of ["once", "again"])
      await day().services.askForHelp(day().dispatcher, shiftId(), asked, told("08:20"));
    expect(await openOf(helpId)).toMatchObject({
      ...{ need: "cannotTake", tripId: world.ada.trip.id, why: "chair", note: "The driver rang" },
      since: day().at("08:20"),
    });
    const facts = (await factsOf("run.helpAsked")).filter((fact) => JSON.stringify(fact).includes(helpId));
    expect(facts).toMatchObject([
      {
        at: day().at("08:20"),
        by: { role: "dispatcher", id: day().dispatcher.id },
        concerns: { driverId: world.run.shift.driver.id, tripId: world.ada.trip.id },
        texts: { note: "The driver rang" },
      },
    ]);
    expect(await version()).toBeGreaterThan(before); // else nobody would hear of it
  });

  it("is a check of the vehicle, also before the shift, whose failures ask for help as the driver's own", async () => {
    const { kysely } = day().core;
    await sql`UPDATE shifts SET checked_at = NULL, check_failed = '{}'`.execute(kysely);
    await sql`UPDATE vehicles SET lift = true WHERE id = ${VehicleId.parse(world.run.shift.vehicle.id)}`.execute(
      kysely,
    );
    const checkId = randomUUID() as string;
    const check = { checkId, failed: ["lift"] as const };
    for (const _ of ["once", "again"])
      await day().services.checkVehicle(day().dispatcher, shiftId(), check, told("08:10"));
    const { shift } = await world.refresh();
    expect(shift.check).toEqual({ at: day().at("08:10"), failed: ["lift"] });
    expect(await openOf(checkId)).toMatchObject({ need: "lift", since: day().at("08:10") });
    const said = (await factsOf("vehicle.checked")).filter((fact) => JSON.stringify(fact).includes(checkId));
    expect(said).toMatchObject([
      { by: { role: "dispatcher" }, concerns: { driverId: shift.driver.id }, at: day().at("08:10") },
    ]);
  });

  it("is a short break, placed where it breaks nothing, once", async () => {
    await world.start();
    const requestId = randomUUID() as string;
    const ask = () =>
      day().services.askForBreak(day().dispatcher, shiftId(), requestId, told("08:30", "By telephone"));
    expect((await ask()).answer).toBe("placed");
    expect((await ask()).answer).toBe("placed");
    const said = (await factsOf("break.asked")).filter((fact) => JSON.stringify(fact).includes(requestId));
    expect(said).toMatchObject([
      {
        ...{ at: day().at("08:30"), by: { role: "dispatcher" }, texts: { note: "By telephone" } },
        concerns: { driverId: world.run.shift.driver.id },
      },
    ]);
    const { shift } = await world.refresh();
    expect(shift.breaks.filter(({ id }) => id === requestId)).toHaveLength(1);
  });

  it("is refused from the future, and from whoever is no dispatcher", async () => {
    await world.start();
    const help = () => ({ helpId: randomUUID() as string, need: "callMe" as const });
    const { services, dispatcher } = day();
    await refused(services.askForHelp(dispatcher, shiftId(), help(), told("09:30")), "act.inTheFuture");
    const driver = day().driverOf(world.run);
    await refused(services.askForHelp(driver, shiftId(), help(), told("08:20")), "session.forbidden");
    await refused(
      services.checkVehicle(driver, shiftId(), { checkId: randomUUID(), failed: [] }, told("08:20")),
      "session.forbidden",
    );
    await refused(services.askForBreak(driver, shiftId(), randomUUID(), told("08:20")), "session.forbidden");
  });
});
