import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import { presentRescuePlan } from "../../../../server/presenters/presentRescue.ts";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import type { ShiftId, TripId } from "../../../../shared/ids/index.ts";
import type { RescueCause, RescuePlan } from "../../../../shared/schemas/index.ts";
import { nextOf } from "../../../support/nextOf.ts";
import { ServiceDay } from "../serviceDay.ts";

const seen = ({ moved, left }: RescuePlan) => [
  ...moved.map(({ tripId, shiftId, pickup, promiseKept }) => ({ tripId, shiftId, pickup, promiseKept })),
  ...left.map(({ tripId }) => ({ tripId })),
];

/** Of a file of tests: before each of them another Ada has a vehicle for nine; afterwards all vehicles are there again. */
export function openRescueWorld() {
  const now: { day?: ServiceDay; ada?: TripRecord; riders: GeneratedRider[] } = { riders: [] };
  const world = {
    get day(): ServiceDay {
      if (now.day === undefined) throw new Error("the day begins before the first test");
      return now.day;
    },
    get ada(): TripRecord {
      if (now.ada === undefined) throw new Error("Ada asks before each test");
      return now.ada;
    },
    nextRider(): GeneratedRider {
      return nextOf(now.riders);
    },
    shiftOf: async ({ trip }: TripRecord) => (await world.day.trip(trip.id)).placement?.shiftId as ShiftId,
    kindsOf: async (id: TripId) => (await world.day.trip(id)).facts.map(({ kind }) => kind),
    preview: async (shiftId: ShiftId, cause: RescueCause = "vehicle"): Promise<RescuePlan> =>
      presentRescuePlan(await world.day.services.previewRescue(world.day.dispatcher, { cause, shiftId })),
    async accept(plan: RescuePlan, rescueId: string = randomUUID()) {
      const { cause, shiftId } = plan;
      const wanted = { rescueId, cause, shiftId, reason: "Gearbox", shown: seen(plan) };
      const result = await world.day.services.acceptRescue(world.day.dispatcher, wanted);
      await world.day.work();
      return { rescueId, wanted, result };
    },
    async end(withdrawalId: string) {
      await world.day.services.endWithdrawal(world.day.dispatcher, withdrawalId);
      await world.day.work();
    },
  };
  beforeAll(async () => {
    now.day = await ServiceDay.begin();
    now.riders = now.day.walkers("visual", 20);
  });
  afterAll(() => now.day?.end());
  beforeEach(async () => {
    await world.day.setTime("06:30");
    now.ada = await world.day.askAndAssign(world.nextRider(), { leaveAt: "09:00" });
  });
  afterEach(async () => {
    const { services, dispatcher } = world.day;
    for (const { id } of await services.listRescues(dispatcher)) await services.endWithdrawal(dispatcher, id);
    await services.cancelTrip(dispatcher, world.ada.trip.id).catch(() => undefined);
    await world.day.work();
  });
  return world;
}
