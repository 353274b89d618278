import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { FactKind } from "../../../../server/domain/facts/fact.ts";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import { presentWeatherPlan } from "../../../../server/presenters/index.ts";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import type { TripId } from "../../../../shared/ids/index.ts";
import type { AskedWeather } from "../../../../shared/schemas/index.ts";
import { endOfServiceDay, minutes, toIso } from "../../../../shared/time/index.ts";
import { nextOf } from "../../../support/nextOf.ts";
import { told } from "../notifying/told.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
let riders: GeneratedRider[];
let ada: TripRecord;

beforeAll(async () => {
  day = await ServiceDay.begin();
  riders = day.walkers("visual", 20);
});
afterAll(() => day?.end());
beforeEach(async () => {
  await day.setTime("06:30");
  ada = await day.askAndAssign(nextRider(), { arriveBy: "09:00" });
});
afterEach(async () => {
  for (const { mode, state } of await day.services.listWeather(day.dispatcher))
    if (state !== "over") await day.services.liftWeather(day.dispatcher, mode.id);
  await day.work();
});
const nextRider = () => nextOf(riders);

const dust: AskedWeather = { kind: "dust" };
async function turnOn(asked: AskedWeather = dust, more: { instead?: string; note?: string } = {}) {
  const weatherId = randomUUID();
  const wanted = { ...asked, ...more, weatherId };
  const record = await day.services.acceptWeather(day.dispatcher, wanted);
  await day.work();
  return { weatherId, wanted, record };
}
const estimatesOf = async (id: TripId) => {
  const { placement } = await day.trip(id);
  return { pickup: placement?.pickup.estimated ?? 0, dropoff: placement?.dropoff.estimated ?? 0 };
};
const rideOf = async (id: TripId) => {
  const { pickup, dropoff } = await estimatesOf(id);
  return dropoff - pickup;
};
const factsOf = async (kind: FactKind, weather: string) =>
  (await day.core.db.facts.listOfDay(day.today, [kind])).filter(
    ({ details }) => "weather" in details && details.weather === weather,
  );
const slowerOn = async () => (await day.loadDay()).roads?.slower ?? [];

describe("weather in which the service goes on otherwise", () => {
  it("is shown with what it does to the day, and nothing is done", async () => {
    const version = await day.core.db.plans.getVersion(day.today);
    const shown = await day.services.previewWeather(day.dispatcher, { kind: "ice" });
    const plan = presentWeatherPlan(shown);
    expect(plan).toMatchObject({ kind: "ice", slower: 1.3, earlierMinutes: 15, indoors: true });
    expect(plan.later).toBeGreaterThan(0);
    expect(shown.weighed.changes.map(({ tripId }) => tripId)).toContain(ada.trip.id);
    // Until the service day ends, since nobody has said otherwise.
    const { dayRules } = day.core.needs;
    expect(plan.until).toBe(toIso(endOfServiceDay(day.today, dayRules)));
    expect(await day.core.db.plans.getVersion(day.today)).toBe(version);
    expect(await day.services.listWeather(day.dispatcher)).toEqual([]);
  });

  it("makes estimates and planning slower until it is over, and is in the record with who said so and why", async () => {
    const was = await rideOf(ada.trip.id);
    const { weatherId, wanted, record } = await turnOn(dust, { note: "The airport road cannot be seen" });
    expect(record).toMatchObject({ state: "on", mode: { kind: "dust" } });
    expect(await rideOf(ada.trip.id)).toBeGreaterThan(was);
    expect(await slowerOn()).toMatchObject([{ factor: 1.25 }]);
    const facts = await factsOf("weather.set", weatherId);
    expect(facts).toMatchObject([
      { by: { role: "dispatcher" }, texts: { note: "The airport road cannot be seen" } },
    ]);
    await day.services.acceptWeather(day.dispatcher, wanted); // the same again
    expect(await factsOf("weather.set", weatherId)).toHaveLength(1);

    const lifted = await day.services.liftWeather(day.dispatcher, weatherId);
    await day.work();
    expect(lifted.state).toBe("over");
    expect(await rideOf(ada.trip.id)).toBeLessThanOrEqual(was + 60_000);
    expect(await factsOf("weather.ended", weatherId)).toMatchObject([{ details: { how: "said" } }]);
    await day.services.liftWeather(day.dispatcher, weatherId); // once more changes nothing
    expect(await factsOf("weather.ended", weatherId)).toHaveLength(1);
  });

  it("is one at a time: another one takes its place, and two dispatchers do not do so at once", async () => {
    const { weatherId } = await turnOn();
    await expect(turnOn({ kind: "ice" })).rejects.toMatchObject({ code: "weather.already" });
    const both = await Promise.allSettled([
      turnOn({ kind: "ice" }, { instead: weatherId }),
      turnOn({ kind: "frost" }, { instead: weatherId }),
    ]);
    const done = both.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
    expect(done).toHaveLength(1);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "weather.otherwise" },
    });
    const changed = await factsOf("weather.changed", done[0]?.weatherId ?? "");
    expect(changed).toMatchObject([{ details: { was: weatherId } }]);
    expect((await slowerOn()).filter(({ until }) => until > 7 * 3600)).toHaveLength(1);
    // Earlier or later the same day there may be one besides.
    const later = { kind: "heat" as const, from: toIso(day.at("27:30")), until: toIso(day.at("29:00")) };
    expect((await turnOn(later)).record.state).toBe("planned");
  });

  it("is over by itself when its time is", async () => {
    const { weatherId } = await turnOn({ ...dust, until: toIso(day.at("06:40")) });
    await day.setTime("06:39");
    await day.comeDue();
    expect(await factsOf("weather.ended", weatherId)).toEqual([]);
    expect(await day.services.listWeatherAhead()).toMatchObject([{ mode: { id: weatherId } }]);
    await day.setTime("06:41");
    await day.comeDue();
    expect(await factsOf("weather.ended", weatherId)).toMatchObject([
      { details: { how: "over" }, by: { role: "system" } },
    ]);
    expect(await day.services.listWeatherAhead()).toEqual([]);
    await expect(turnOn({ ...dust, until: toIso(day.at("06:00")) })).rejects.toMatchObject({
      code: "weather.alreadyOver",
    });
  });

  it("has riders told sooner that the vehicle comes, and to wait indoors", async () => {
    const soonBefore = minutes(25);
    await turnOn({ kind: "heat" });
    const { pickup } = await estimatesOf(ada.trip.id);
    const kinds = async () => (await told(day, ada.trip.id)).map(({ kind }) => kind);
    // Twenty-five minutes before on other days; ten more in the heat.
    await day.setTime((pickup - (soonBefore + minutes(11)) * 1000) as typeof ada.trip.requestedAt);
    await day.comeDue();
    expect(await kinds()).not.toContain("soon");
    await day.setTime((pickup - (soonBefore + minutes(9)) * 1000) as typeof ada.trip.requestedAt);
    await day.comeDue();
    const [soon] = (await told(day, ada.trip.id)).filter(({ kind }) => kind === "soon");
    expect(soon?.texts[0]).toMatch(/Үй ішінде күтіңіз|Ждите в помещении|Wait indoors/);
  });

  it("has nobody told sooner any more when it is over", async () => {
    const { weatherId } = await turnOn({ kind: "heat" });
    await day.services.liftWeather(day.dispatcher, weatherId);
    await day.work();
    const { pickup } = await estimatesOf(ada.trip.id);
    await day.setTime((pickup - minutes(30) * 1000) as typeof ada.trip.requestedAt);
    await day.comeDue();
    expect((await told(day, ada.trip.id)).map(({ kind }) => kind)).not.toContain("soon");
  });

  it("is a dispatcher's to say, and everybody's to know", async () => {
    const driver = day.driverOf(await day.runOf(ada));
    const forbidden = { code: "session.forbidden" };
    await expect(day.services.previewWeather(driver, dust)).rejects.toMatchObject(forbidden);
    await expect(
      day.services.acceptWeather(driver, { ...dust, weatherId: randomUUID() }),
    ).rejects.toMatchObject(forbidden);
    await expect(day.services.liftWeather(driver, randomUUID())).rejects.toMatchObject(forbidden);
    await expect(day.services.listWeather(driver)).rejects.toMatchObject(forbidden);
    await expect(day.services.liftWeather(day.dispatcher, randomUUID())).rejects.toMatchObject({
      code: "weather.unknown",
    });
  });
});
