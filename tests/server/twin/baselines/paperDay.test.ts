import { describe, expect, it } from "vitest";
import { withFleet } from "../../../../server/regions/index.ts";
import { generateRiders, kyzylorda, region } from "../../../../server/regions/kyzylorda/index.ts";
import { createRouting } from "../../../../server/routing/index.ts";
import { PaperService } from "../../../../server/twin/baselines/paperService.ts";
import { PlanJudge } from "../../../../server/twin/baselines/planJudge.ts";
import { fifo, nearest, type Practice } from "../../../../server/twin/baselines/practices.ts";
import { computeFigures } from "../../../../server/twin/figures/computeFigures.ts";
import type { DayLog } from "../../../../server/twin/figures/dayLog.ts";
import { dayPicture } from "../../../../server/twin/figures/dayPicture.ts";
import { simulateDays } from "../../../../server/twin/play/simulateDays.ts";
import { beginsOn, dayOn, roadsOf } from "../../../../server/twin/simulationDay.ts";
import { createWorld } from "../../../../server/twin/world/createWorld.ts";
import { DriverId, ShiftId, StopId, TripId } from "../../../../shared/ids/index.ts";
import type { Board } from "../../../../shared/schemas/index.ts";

const pack = withFleet(kyzylorda, 8);
const riders = generateRiders(kyzylorda, 1);
const { people } = region;
if (people === undefined) throw new Error("no people");
const roads = roadsOf(pack);
const world = createWorld(pack, riders, { people, seed: 1, kind: "standard", day: dayOn(0), requests: 40 });
async function play(practice: Practice): Promise<DayLog> {
  const service = new PaperService(world, riders, { roads, practice, begins: beginsOn(0) });
  const [log] = await simulateDays({ service, worlds: [world], roads });
  if (log === undefined) throw new Error("no day was played");
  return log;
}

describe("a day given out by hand", () => {
  it.each([
    ["fifo", fifo],
    ["nearest", nearest],
  ] as const)("%s: the same world, the same figures each time, and nobody is lost", async (_, practice) => {
    const log = await play(practice);
    const figures = computeFigures(log);
    expect(figures).toMatchObject({ requests: 40, tripsLost: 0, tripsDoubled: 0 });
    expect(figures.promised).toBeGreaterThan(10);
    expect(computeFigures(await play(practice))).toEqual(figures);
  });

  it("serves nobody who asks on the day itself where vehicles are booked the day before", async () => {
    const { wishes } = await play(fifo);
    const onTheDay = wishes
      .flatMap(({ trips }) => trips)
      .filter(({ askedAt }) => askedAt >= beginsOn(0) + 15.5 * 3600_000);
    expect(onTheDay.length).toBeGreaterThan(5);
    expect(onTheDay.filter(({ promises }) => promises.length > 0)).toEqual([]);
  });

  it("is drawn: a row for each vehicle, a dot or a cross for each promise", async () => {
    const log = await play(nearest);
    const svg = dayPicture({ world, log });
    for (const { code } of pack.vehicles) expect(svg).toContain(`>${code}</text>`);
    const arrived = log.wishes
      .flatMap(({ trips }) => trips)
      .filter(({ arrivedAt }) => arrivedAt !== undefined);
    expect(svg.match(/<circle/g)?.length).toBe(arrived.length);
  });
});

describe("the judge of plans", () => {
  const [vehicle] = pack.vehicles;
  const shift = pack.shifts.find(({ vehicleId }) => vehicleId === vehicle?.id);
  const wishOf = (isServed: boolean) => {
    const mine = (contractId: string) => (contractId === vehicle?.contractId) === isServed;
    const found = world.wishes.find(
      ({ riderId, aid }) =>
        aid === "none" && riders.some((rider) => rider.id === riderId && mine(rider.contractId)),
    );
    if (found === undefined || vehicle === undefined || shift === undefined) throw new Error("nobody");
    return found;
  };
  const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

  /** One run with one trip, 12:00 to 12:40 local, promised for 11:50 to 12:10. */
  function boardWith(wish: ReturnType<typeof wishOf>, pickup = "07:00"): Board {
    const iso = (time: string) => `2027-03-01T${time}:00.000Z`;
    const trip = {
      ...{ id: TripId.parse(id(1)), version: 1, serviceDay: world.day, status: "assigned" as const },
      ...{
        pickup: wish.pickup,
        dropoff: wish.dropoff,
        requested: { kind: "leaveAt" as const, at: iso("06:50") },
      },
      ...{
        companions: 0,
        aid: wish.aid,
        assistance: wish.assistance ?? ("door" as const),
        needs: {},
        purpose: wish.purpose,
        canCancel: true,
      },
      promise: { pickupWindow: { from: iso("06:50"), until: iso("07:10") } },
      ...{ rider: { id: wish.riderId, name: "", phone: wish.phone }, bookedBy: "rider" as const, demo: true },
      ...{
        requestedAt: iso("03:00"),
        lateMinutes: 0,
        leftOver: false,
        actual: {},
        shiftId: ShiftId.parse(id(2)),
      },
    };
    const stop = (kind: "pickup" | "dropoff", sequence: number, time: string) => ({
      ...{
        id: StopId.parse(id(3 + sequence)),
        tripId: trip.id,
        kind,
        sequence,
        label: "",
        scheduled: iso(time),
      },
      ...{ point: wish.pickup.point, estimated: iso(time), status: "planned" as const, lateMinutes: 0 },
    });
    if (vehicle === undefined) throw new Error("no vehicle");
    const run = {
      ...{
        shiftId: ShiftId.parse(id(2)),
        version: 1,
        serviceDay: world.day,
        leftOver: false,
        lastAct: iso("02:00"),
        vehicleId: vehicle.id,
        plate: "",
        districtId: vehicle.districtId,
      },
      ...{
        driver: { id: DriverId.parse(id(3)), name: "", phone: "" },
        starts: iso("02:00"),
        ends: iso("14:00"),
        status: "planned" as const,
      },
      ...{ locks: [], withdrawals: [], checkItems: [] },
      stops: [stop("pickup", 0, pickup), stop("dropoff", 1, "07:40")],
    };
    const clock = { demo: true, now: iso("03:00"), anchorReal: iso("03:00"), speed: 1, paused: true };
    return {
      ...{ serviceDay: world.day, planVersion: 1, cursor: 0, clock, livePositions: false },
      ...{ frozenMinutes: 0, vehicles: [], contracts: [] },
      runs: [run],
      trips: [trip],
    };
  }
  const faultsOf = (board: Board) => {
    const judge = new PlanJudge(pack, riders, createRouting(pack));
    judge.look(board);
    judge.look(board); // the same fault seen twice is one
    return judge.sentences.map((sentence) => sentence.split(" ")[0]);
  };

  it("finds nothing in a plan that holds, and what is wrong in one that does not", () => {
    expect(faultsOf(boardWith(wishOf(true)))).toEqual([]);
    expect(faultsOf(boardWith(wishOf(false)))).toContain("wrongContract");
    expect(faultsOf(boardWith(wishOf(true), "07:20"))).toContain("promisedPickupMissed");
  });
});
