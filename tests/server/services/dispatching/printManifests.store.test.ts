import { describe, expect, it } from "vitest";
import { addSeconds, minutes } from "../../../../shared/time/index.ts";
import { AdasTrip } from "../adasTrip.ts";

const world = AdasTrip.forEachTest();
const day = () => world.day;
const isPdf = (file: Uint8Array) => Buffer.from(file.subarray(0, 5)).toString() === "%PDF-";
const taken = async () =>
  (await day().core.db.facts.listOfDay(day().today, ["manifests.printed"])).map(({ by }) => by.role);

describe("manifests on paper", () => {
  it("are one page for the run that is asked for, or one for each that has anything ahead", async () => {
    const before = (await taken()).length;
    const { services, dispatcher } = day();
    const one = await services.printManifests(dispatcher, { locale: "kk", shiftId: world.run.shift.id });
    expect([one.pages, isPdf(one.file)]).toEqual([1, true]);
    expect((await services.printManifests(dispatcher, { locale: "ru" })).pages).toBe(1);
    expect((await taken()).slice(before)).toEqual(["dispatcher", "dispatcher"]);
  });

  it("are made ready every quarter of an hour and can be had without anything else working", async () => {
    const { services, dispatcher, core } = day();
    await day().setTime("08:30");
    await services.prepareManifests();
    const [kk, ru] = await services.listPreparedManifests(dispatcher);
    expect([kk?.locale, ru?.locale, kk?.madeAt]).toEqual(["kk", "ru", day().at("08:30")]);
    expect(isPdf((await services.getPreparedManifests(dispatcher, "kk")).file)).toBe(true);
    const row = await core.kysely
      .selectFrom("due")
      .select("due_at")
      .where("key", "=", "prepareManifests")
      .executeTakeFirst();
    expect(row?.due_at.getTime()).toBe(addSeconds(day().at("08:30"), minutes(15)));
    await expect(services.getPreparedManifests(dispatcher, "en")).rejects.toMatchObject({
      code: "manifests.notPrepared",
    });
  });

  it("are nothing for drivers", async () => {
    const driver = day().driverOf(world.run);
    await expect(day().services.printManifests(driver, { locale: "kk" })).rejects.toMatchObject({
      code: "session.forbidden",
    });
  });
});
