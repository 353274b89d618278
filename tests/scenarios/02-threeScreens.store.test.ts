import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { daysOf, districtOf } from "../../server/regions/index.ts";
import { generateRiders } from "../../server/regions/kyzylorda/index.ts";
import type {
  BoardTrip,
  Manifest,
  ManifestStop,
  RiderTrip,
  RunView,
  StopAction,
} from "../../shared/schemas/index.ts";
import { atLocalTime, localSeconds, serviceDayOf, toInstant, toIso } from "../../shared/time/index.ts";
import { ApiCaller } from "../support/apiCaller.ts";
import { eventually } from "../support/eventually.ts";
import { signInDispatcher, signInRider } from "../support/signedIn.ts";
import { createTestServer, type TestServer, timeOfDay } from "../support/testServer.ts";
import { faultsOfStoredPlan } from "./storedPlans.ts";

const LONG = { timeout: 120_000 };
let server: TestServer;
let dispatcher: ApiCaller;
beforeAll(async () => {
  server = await createTestServer();
  dispatcher = await signInDispatcher(server);
});
afterAll(() => server?.end());

/** Places among the demo's riders of people of the city who walk. */
function walkersOfTheCity(): number[] {
  const { region } = server.core;
  return generateRiders(region, 1).flatMap(({ category, aid, home }, index) => {
    const isInCity = home !== undefined && districtOf(region, home.point)?.id === "kyzylorda";
    return category === "visual" && aid === "none" && isInCity ? [index] : [];
  });
}

/** One rider's trip on the three screens that show it. */
class ThreeScreens {
  private constructor(
    readonly rider: ApiCaller,
    readonly driver: ApiCaller,
    readonly tripId: RiderTrip["id"],
  ) {}

  /** Asked by the rider and assigned; its driver signed in. */
  static async ask(walker: number, leaveAt: string): Promise<ThreeScreens> {
    const rider = await signInRider(server, walker);
    const { trip } = await rider.call("requestTrip", {
      body: wish(walker, leaveAt),
      idempotencyKey: randomUUID(),
    });
    const shown = await eventually(async () => {
      const found = await onBoard(trip.id);
      expect(found.trip.status).toBe("assigned");
      return found;
    }, 200);
    const driver = new ApiCaller(server.baseUrl);
    await driver.call("driverSignIn", { body: { phone: shown.run?.driver.phone ?? "", pin: "2580" } });
    return new ThreeScreens(rider, driver, trip.id);
  }

  async manifest(): Promise<Manifest> {
    const { manifest } = await this.driver.call("getManifest");
    if (manifest === null || manifest === undefined) throw new Error("the driver has no run");
    return manifest;
  }
  async stop(kind: ManifestStop["kind"]): Promise<ManifestStop> {
    const { stops } = await this.manifest();
    const stop = stops.find((each) => each.kind === kind && each.tripId === this.tripId);
    if (stop === undefined) throw new Error(`no ${kind} on the manifest`);
    return stop;
  }
  async report(kind: ManifestStop["kind"], action: StopAction): Promise<void> {
    const { id, actions } = await this.stop(kind);
    expect(actions).toContain(action);
    const at = toIso(server.core.clock.now());
    const report = { actionId: randomUUID(), action, at };
    await this.driver.call("reportStopAction", { params: { stopId: id }, body: report });
  }

  /** All three show the same, and the plan behind it is sound. */
  async expectAgreement(status: RiderTrip["status"]): Promise<void> {
    // The workers may put estimates anew between one screen's reading and the next one's.
    await eventually(async () => {
      const { trips } = await this.rider.call("listMyTrips");
      const mine = trips.find(({ id }) => id === this.tripId);
      const { trip, run } = await onBoard(this.tripId);
      const manifest = await this.manifest();
      expect(mine?.status).toBe(status);
      expect(sharedBy(mine)).toEqual(sharedBy(trip));
      if (run === undefined) expect(stopsOf(this.tripId, manifest)).toEqual([]);
      else {
        expect(stopsOf(this.tripId, manifest)).toEqual(stopsOf(this.tripId, run));
        expect({ version: manifest.version, status: manifest.status }).toEqual({
          version: run.version,
          status: run.status,
        });
        if (mine?.estimated !== undefined)
          expect(stopsOf(this.tripId, manifest).map(({ estimated }) => estimated)).toEqual([
            mine.estimated.pickup,
            mine.estimated.dropoff,
          ]);
      }
    }, 200);
    expect(await faultsOfStoredPlan(server.core)).toEqual([]);
  }
}

function wish(walker: number, leaveAt: string) {
  const { region, clock } = server.core;
  const home = generateRiders(region, 1)[walker]?.home;
  const clinic = region.places.find(
    ({ kind, point }) => kind === "polyclinic" && districtOf(region, point)?.id === "kyzylorda",
  );
  if (home === undefined || clinic === undefined) throw new Error("from nowhere or to nowhere");
  const at = atLocalTime(serviceDayOf(clock.now(), daysOf(region)), timeOfDay(leaveAt), region.timeZone);
  return {
    pickup: { point: home.point, label: home.label },
    dropoff: { point: clinic.point, label: clinic.name.en, placeId: clinic.id },
    when: { kind: "leaveAt" as const, at: toIso(at) },
    companions: 0,
  };
}

async function onBoard(tripId: RiderTrip["id"]): Promise<{ trip: BoardTrip; run: RunView | undefined }> {
  const { trips, runs } = await dispatcher.call("getBoard");
  const trip = trips.find(({ id }) => id === tripId);
  if (trip === undefined) throw new Error("the trip is not on the board");
  return { trip, run: runs.find(({ shiftId }) => shiftId === trip.shiftId) };
}

/** What rider and dispatcher see alike. Who drove a trip that is over is asked of the dispatcher. */
function sharedBy(trip: RiderTrip | BoardTrip | undefined) {
  if (trip === undefined) return undefined;
  const { id, version, status, requested, promise, estimated, actual, reason, canCancel } = trip;
  const vehicle = ["completed", "noShow"].includes(status) ? undefined : trip.vehicle;
  return { id, version, status, requested, promise, estimated, actual, vehicle, reason, canCancel };
}
/** What driver and dispatcher see alike. */
const stopsOf = (tripId: RiderTrip["id"], { stops }: Manifest | RunView) =>
  (stops as (ManifestStop | RunView["stops"][number])[])
    .filter((stop) => stop.tripId === tripId)
    .map(({ id, kind, sequence, status, scheduled, estimated }) => {
      return { id, kind, sequence, status, scheduled, estimated };
    });

/** The clock goes to the time of the stop. */
async function goTo({ scheduled }: ManifestStop, { minutesBefore = 0 } = {}): Promise<void> {
  const { region, clock } = server.core;
  const today = serviceDayOf(clock.now(), daysOf(region));
  const minute = Math.ceil(localSeconds(toInstant(scheduled), today, region.timeZone) / 60) - minutesBefore;
  await server.setTime(`${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`);
}

async function startShift(screens: ThreeScreens): Promise<void> {
  const { shiftId, status } = await screens.manifest();
  if (status === "planned") await screens.driver.call("startShift", { params: { shiftId } });
}

describe("a trip on the rider's, the driver's and the dispatcher's screen", () => {
  it("is the same on all three at every step, from the booking to the last door", LONG, async () => {
    const [walker = -1] = walkersOfTheCity();
    const screens = await ThreeScreens.ask(walker, "09:00");
    await screens.expectAgreement("assigned");
    await goTo(await screens.stop("pickup"), { minutesBefore: 10 });
    await startShift(screens);
    await screens.expectAgreement("assigned");
    await screens.report("pickup", "depart");
    await screens.expectAgreement("onTheWay");
    await goTo(await screens.stop("pickup"));
    await screens.report("pickup", "arrive");
    await screens.expectAgreement("arrived");
    await screens.report("pickup", "board");
    await screens.expectAgreement("boarded");
    await screens.report("dropoff", "depart");
    await screens.expectAgreement("boarded");
    await goTo(await screens.stop("dropoff"));
    await screens.report("dropoff", "arrive");
    await screens.report("dropoff", "dropOff");
    await screens.expectAgreement("completed");
  });

  it("leaves all three when the rider cancels it", LONG, async () => {
    const [, walker = -1] = walkersOfTheCity();
    const screens = await ThreeScreens.ask(walker, "12:00");
    await screens.expectAgreement("assigned");
    const params = { tripId: screens.tripId };
    await screens.rider.call("cancelTrip", { params, body: { note: "better already" } });
    await screens.expectAgreement("cancelled");
    const { stops } = await screens.manifest();
    expect(stops.filter(({ tripId, actions }) => tripId === screens.tripId && actions.length > 0)).toEqual(
      [],
    );
  });

  it("ends on all three when nobody comes to the door", LONG, async () => {
    const [, , walker = -1] = walkersOfTheCity();
    const screens = await ThreeScreens.ask(walker, "15:00");
    await goTo(await screens.stop("pickup"), { minutesBefore: 10 });
    await startShift(screens);
    await screens.report("pickup", "depart");
    await goTo(await screens.stop("pickup"));
    await screens.report("pickup", "arrive");
    // Those who wait longer than they have to may drive on.
    await goTo(await screens.stop("pickup"), { minutesBefore: -15 });
    await screens.report("pickup", "noShow");
    await screens.expectAgreement("noShow");
  });
});
