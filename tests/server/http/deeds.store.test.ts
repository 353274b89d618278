import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { generateRiders } from "../../../server/regions/kyzylorda/index.ts";
import { ShiftId, type TripId } from "../../../shared/ids/index.ts";
import { addSeconds, minutes, toInstant, toIso } from "../../../shared/time/index.ts";
import { ApiCaller, problemOf } from "../../support/apiCaller.ts";
import { eventually } from "../../support/eventually.ts";
import { signInDriver, signInRider, signInStaff } from "../../support/signedIn.ts";
import { createTestServer, type TestServer } from "../../support/testServer.ts";
import { goodWish } from "./trips.ts";

let server: TestServer;
let dispatcher: ApiCaller;
let chief: ApiCaller;
let driver: ApiCaller;
beforeAll(async () => {
  server = await createTestServer();
});
beforeAll(async () => {
  dispatcher = await signInStaff(server.baseUrl, "dispatcher");
  chief = await signInStaff(server.baseUrl, "chief");
  driver = await signInDriver(server);
});
afterAll(() => server?.end());

const now = () => server.core.clock.now();
const codeOf = async (asked: ReturnType<ApiCaller["ask"]>) => {
  const { status, code } = problemOf(await asked);
  return `${status} ${code}`;
};

/** Each test has a rider of its own, who is promised to be fetched four hours later. */
let rider: ApiCaller;
let person: { name: string; phone: string };
let tripId: TripId;
let ridersSoFar = 0;
beforeEach(async () => {
  await server.setTime("06:30");
  const no = ridersSoFar++;
  person = generateRiders(server.core.region, 1)[no] ?? expect.fail("nobody is left");
  rider = await signInRider(server, no);
  const { offers } = await rider.call("askOffers", { body: goodWish(server.core) });
  const params = { offerId: offers[0]?.id ?? expect.fail("no offer") };
  tripId = (await rider.call("confirmOffer", { params, idempotencyKey: randomUUID() })).trip.id;
});

const detail = async () => (await dispatcher.call("getTripDetail", { params: { tripId } })).trip;
const takeOff = async () =>
  dispatcher.call("unassignTrip", {
    params: { tripId },
    body: { tripVersion: (await detail()).version },
  });
const deedOfTrip = async () => (await detail()).undo ?? expect.fail("nothing can be undone");
const listed = async (by: ApiCaller = dispatcher) =>
  (await by.call("listDeeds")).deeds.filter(({ trips }) => trips.some((trip) => trip.tripId === tripId));

/** Whoever is no dispatcher, and how they are refused. */
async function expectForStaffAlone(ask: (caller: ApiCaller) => ReturnType<ApiCaller["ask"]>): Promise<void> {
  const refusals = [rider, driver, new ApiCaller(server.baseUrl)].map((caller) => codeOf(ask(caller)));
  expect(await Promise.all(refusals)).toEqual([
    "403 session.forbidden",
    "403 session.forbidden",
    "401 session.missing",
  ]);
}

describe("what was done by hand", () => {
  it("is listed for every dispatcher with whose it is, is undone with the promise, once, and is gone from the list", async () => {
    const before = await detail();
    await takeOff();
    const deed = await deedOfTrip();
    expect(await listed()).toEqual([
      {
        ...deed,
        ...{ kind: "unassigned", own: true, at: toIso(now()) },
        trips: [{ tripId, name: person.name }],
      },
    ]);
    expect(toInstant(deed.until)).toBeGreaterThan(now());
    expect(await listed(chief)).toMatchObject([{ id: deed.id, own: false }]);

    const undo = () => dispatcher.call("undoDeed", { params: { deedId: deed.id } });
    expect(await undo()).toEqual({ result: "undone" });
    const after = await detail();
    expect(after).toMatchObject({ status: "assigned", shiftId: before.shiftId, promise: before.promise });
    expect(after.undo).toBeUndefined();
    expect(await listed()).toEqual([]);
    expect(await undo()).toEqual({ result: "undone" });
    expect((await detail()).version).toBe(after.version);
  });

  it("stays once its rider has settled it otherwise, and says whom to call", async () => {
    await takeOff();
    const { id } = await deedOfTrip();
    await rider.call("cancelTrip", { params: { tripId }, body: {} });
    expect(await dispatcher.call("undoDeed", { params: { deedId: id } })).toEqual({
      result: "acted",
      people: [{ tripId, name: person.name, phone: person.phone, what: "settled" }],
    });
    expect((await detail()).status).toBe("cancelled");
  });

  it("is refused when it is over, and where there is none, and is listed no more", async () => {
    await takeOff();
    const { id, until } = await deedOfTrip();
    const undo = (deedId: string) => codeOf(dispatcher.ask("undoDeed", { params: { deedId } }));
    expect(await undo(randomUUID())).toBe("404 deed.unknown");
    expect(await undo("none")).toBe("400 request.invalid");
    await server.setTime("06:41");
    expect(toInstant(until)).toBeLessThan(now());
    expect(await undo(id)).toBe("409 deed.undoOver");
    expect(await listed()).toEqual([]);
    expect((await detail()).status).not.toBe("assigned");
  });

  it("is an affair of dispatchers alone", async () => {
    await takeOff();
    const params = { deedId: (await deedOfTrip()).id };
    await expectForStaffAlone((caller) => caller.ask("listDeeds"));
    await expectForStaffAlone((caller) => caller.ask("undoDeed", { params }));
    expect(await listed()).toHaveLength(1);
  });
});

describe("what taking a trip off its vehicle would do", () => {
  const preview = (id: string, caller = dispatcher) =>
    caller.ask("previewTakeOff", { params: { tripId: id } });

  it("is shown, and nothing is saved", async () => {
    const before = await detail();
    const effect = await dispatcher.call("previewTakeOff", { params: { tripId } });
    expect(effect).toMatchObject({ feasible: true, violations: [] });
    expect(effect.extraDriveKm).toBeLessThanOrEqual(0);
    expect(effect.people.map((each) => each.tripId)).not.toContain(tripId);
    expect(await detail()).toEqual(before);
    expect(await listed()).toEqual([]);
  });

  it("is refused of a trip that has no vehicle, of none, and to anybody but dispatchers", async () => {
    await expectForStaffAlone((caller) => preview(tripId, caller));
    await takeOff();
    expect(await codeOf(preview(tripId))).toBe("409 trip.illegalChange");
    expect(await codeOf(preview(randomUUID()))).toBe("404 trip.unknown");
  });
});

describe("what a dispatcher has told a driver by telephone", () => {
  const missedBy = async (shiftId: ShiftId) =>
    (await dispatcher.call("listTroubles")).troubles
      .filter(({ kind }) => kind === "changesMissed")
      .flatMap(({ runs }) => runs)
      .find((run) => run.shiftId === shiftId);

  /** The rider has cancelled; the driver, who is under way, has not said to have understood it. */
  async function beMissed() {
    const { shiftId = expect.fail("no vehicle"), vehicle } = await detail();
    await server.setTime("09:00");
    const own = server.core.region.drivers.findIndex(({ phone }) => phone === vehicle?.driverPhone);
    await (await signInDriver(server, own)).call("startShift", { params: { shiftId } });
    await rider.call("cancelTrip", { params: { tripId }, body: {} });
    const due = () =>
      server.core.kysely.selectFrom("due").select("key").where("key", "like", "understood%").execute();
    await eventually(async () => expect(await due()).not.toEqual([]));
    await server.setTime("09:40"); // within the hour before they would have been fetched
    const run = await eventually(
      async () => (await missedBy(shiftId)) ?? expect.fail("it is no trouble yet"),
    );
    return { shiftId, version: run.version };
  }

  it("is understood of the version they had before them, once; every other word is refused and changes nothing", async () => {
    const { shiftId, version } = await beMissed();
    const word = { version, at: toIso(now()), reason: "Told by telephone" };
    const ask = (change: object = {}, { of = shiftId, by = dispatcher } = {}) =>
      by.ask("understandForDriver", { params: { shiftId: of }, body: { ...word, ...change } });
    expect(await codeOf(ask({ version: version + 1 }))).toBe("409 plan.stale");
    expect(await codeOf(ask({ at: toIso(addSeconds(now(), minutes(1))) }))).toBe("422 act.inTheFuture");
    expect(await codeOf(ask({ reason: " " }))).toBe("400 request.invalid");
    expect(await codeOf(ask({}, { of: ShiftId.parse(randomUUID()) }))).toBe("404 shift.unknown");
    await expectForStaffAlone((by) => ask({}, { by }));
    expect(await missedBy(shiftId)).toBeDefined();

    // Times are said anew meanwhile: then they look again, and say it of what they see.
    const tell = () =>
      eventually(async () => {
        const body = { ...word, version: (await missedBy(shiftId))?.version ?? version };
        return dispatcher.call("understandForDriver", { params: { shiftId }, body });
      }, 500);
    const { run } = await tell();
    expect(run.shiftId).toBe(shiftId);
    expect(await missedBy(shiftId)).toBeUndefined();
    expect((await tell()).run.shiftId).toBe(run.shiftId);
    const facts = await server.core.db.facts.listOfShift(shiftId);
    expect(facts.filter(({ kind }) => kind === "run.changesUnderstood")).toMatchObject([
      { by: { role: "dispatcher" }, texts: { note: "Told by telephone" } },
    ]);
  });
});
