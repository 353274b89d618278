import { expect, it } from "vitest";
import { bySystem } from "../../server/domain/facts/fact.ts";
import { recordFact } from "../../server/services/records/recordFact.ts";
import type { TripId } from "../../shared/ids/index.ts";
import type { ContactRight } from "../../shared/needs/riderRecords.ts";
import type { StopAction } from "../../shared/schemas/index.ts";
import { addSeconds, clockText, localSeconds, minutes, toIso } from "../../shared/time/index.ts";
import { goodWish } from "../server/http/trips.ts";
import { findBarriers, openScreen } from "../support/browser.ts";
import { signInDispatcher as callAsDispatcher } from "../support/signedIn.ts";
import { callAsDriverOf, demoRider } from "./people.ts";
import { openWorld } from "./world.ts";

const world = openWorld("18:30");
const motherOf = (nth: number) => ({
  ...{ name: "Gulnar", phone: `+7700999000${nth}`, may: ["beTold"] as ContactRight[] },
});

/** Somebody rings, and a dispatcher asks for them, so many minutes from now; it has a vehicle. */
async function ringAndAsk(nth: number, inMinutes: number) {
  const { core } = world.server;
  const rider = demoRider(world.server, nth);
  const record = await core.db.riderRecords.find(rider.id);
  if (record === undefined) throw new Error("there is no such rider");
  await core.db.riderRecords.replace([{ ...record, locale: "en", contacts: [motherOf(nth)] }]);
  const dispatcher = await callAsDispatcher(world.server);
  const at = toIso(addSeconds(core.clock.now(), minutes(inMinutes)));
  const when = { kind: "leaveAt" as const, at };
  const body = { ...goodWish(core), when, riderId: rider.id };
  const { trip } = await dispatcher.call("requestTrip", { body, idempotencyKey: crypto.randomUUID() });
  await expect.poll(async () => (await core.db.trips.find(trip.id))?.trip.status).toBe("assigned");
  return { rider, id: trip.id };
}

async function tripOf(id: TripId) {
  const record = await world.server.core.db.trips.find(id);
  if (record?.vehicle === undefined) throw new Error("the trip has no vehicle");
  return { ...record, plate: record.vehicle.plate };
}

it("a rider without a smartphone rings once, says yes to the reminder by a number, and is told of the vehicle until she is home", async () => {
  const { core } = world.server;
  const { rider, id } = await ringAndAsk(0, 16 * 60); // half past ten tomorrow
  const phones = await openScreen(world, { width: 375, height: 800 });
  await phones.page.goto("/phones");
  const own = phones.page.getByRole("article", { name: rider.phone });
  await own.getByText(/trip tomorrow, .* the vehicle comes 10:30-10:50\./).waitFor();

  // The day is built, and its riders are told which vehicle comes.
  const { trip, plate } = await tripOf(id);
  await core.db.transaction((tx) =>
    recordFact(tx, {
      ...{ kind: "day.vehiclesTold", concerns: { serviceDay: trip.serviceDay }, by: bySystem },
      ...{ at: core.clock.now(), details: { trips: 1 } },
    }),
  );
  await own
    .getByText(new RegExp(`vehicle ${plate} comes 10:30-10:50\\. Still going, same needs\\?`))
    .waitFor();
  await own.getByRole("button", { name: "1 = yes" }).click();
  await phones.page.getByText("Answered.", { exact: true }).waitFor();
  await own.getByText("Answered: 1").waitFor();
  expect(await findBarriers(phones.page)).toEqual([]);

  await world.server.setTime("34:06"); // six past ten of the next day, within her twenty-five minutes
  await own
    .getByText(new RegExp(`vehicle ${plate} is expected today.* at 10:\\d\\d\\. Please be ready\\.`))
    .waitFor();
  await world.server.setTime("10:31");
  const driver = await callAsDriverOf(world, (await tripOf(id)).vehicle?.driverPhone);
  const report = async (...actions: StopAction[]) => {
    const { manifest } = await driver.call("getManifest");
    const stop = manifest?.stops.find((each) => each.tripId === id && each.status !== "done");
    for (const action of actions)
      await driver.call("reportStopAction", {
        params: { stopId: stop?.id ?? "" },
        body: { actionId: crypto.randomUUID(), action, at: toIso(core.clock.now()) },
      });
  };
  await report("depart", "arrive");
  await own.getByText(`vehicle ${plate} is at the door.`).waitFor();
  await report("board");
  const { placement } = await tripOf(id);
  const home = placement?.dropoff.estimated ?? core.clock.now();
  await world.server.setTime(clockText(localSeconds(home, trip.serviceDay, core.region.timeZone)));
  await report("depart", "arrive", "dropOff");
  await expect.poll(async () => (await tripOf(id)).trip.status).toBe("completed");

  // Nothing was said twice, nothing after the fact, and her mother had nothing to worry about.
  const told = (await core.db.notices.listOfTrip(id)).map(
    ({ notice }) => `${notice.content.kind} ${notice.recipient}`,
  );
  expect(told).toEqual(["promised rider", "reminder rider", "soon rider", "arrived rider"]);
  expect(await phones.page.getByRole("article", { name: motherOf(0).phone }).count()).toBe(0);
  expect(phones.problems).toEqual([]);
});

it("a mother reads on her phone that the vehicle is late, by her child's first name, and that it goes on being so once", async () => {
  const { core } = world.server;
  const { rider, id } = await ringAndAsk(1, 90);
  const { trip, promise } = await tripOf(id);
  const expected = addSeconds(promise.pickupWindow.until, minutes(25));
  const endanger = (at: typeof expected) =>
    core.db.transaction((tx) =>
      recordFact(tx, {
        ...{ kind: "trip.endangered", by: bySystem, at: core.clock.now() },
        concerns: { tripId: id, riderId: trip.riderId, serviceDay: trip.serviceDay },
        details: { what: "pickup", expected: toIso(at) },
      }),
    );
  await endanger(expected);
  const phones = await openScreen(world, { width: 375, height: 800 });
  await phones.page.goto("/phones");
  const mothers = phones.page.getByRole("article", { name: motherOf(1).phone });
  await mothers
    .getByText(/the vehicle is late\. It comes today, .* at about \d\d:\d\d\. We are sorry\./)
    .waitFor();
  const shown = await mothers.innerText();
  expect(shown).toContain(`${rider.name.split(" ")[1]}: `);
  for (const hidden of [rider.name, trip.pickup.label, trip.dropoff.label])
    expect(shown).not.toContain(hidden);
  // Five minutes more are the same to whoever waits.
  await endanger(addSeconds(expected, minutes(5)));
  await mothers.getByRole("button", { name: "1 = yes" }).click();
  await phones.page.getByText("Answered.", { exact: true }).waitFor();
  expect(await mothers.getByText(/the vehicle is late/).count()).toBe(1);
  expect(await findBarriers(phones.page)).toEqual([]);
  expect(phones.problems).toEqual([]);
});
