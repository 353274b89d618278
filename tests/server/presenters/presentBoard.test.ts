import { describe, expect, it } from "vitest";
import type { VehiclePosition } from "../../../server/domain/runs/model.ts";
import { presentRegionInfo, presentRegionMap } from "../../../server/presenters/index.ts";
import { kyzylorda } from "../../../server/regions/kyzylorda/index.ts";
import type { LatLng } from "../../../shared/geo/index.ts";
import type { VehicleId } from "../../../shared/ids/index.ts";
import { RegionInfo, RegionMap } from "../../../shared/schemas/index.ts";
import { addSeconds, minutes, seconds } from "../../../shared/time/index.ts";
import { presentersAt } from "./presentersAt.ts";
import { aigerim, at, ids, iso, monday, pickup, record, run, vehicle } from "./records.ts";

const now = at("09:00");
const clock = { demo: false, now: iso("09:00"), anchorReal: iso("09:00"), speed: 1, paused: false };
const position = (age: number): VehiclePosition => ({
  vehicleId: vehicle.id,
  point: { lat: 44.8, lon: 65.5 },
  heading: 90,
  speed: 8,
  at: addSeconds(now, seconds(-age)),
});
const boardWith = (
  positions: VehiclePosition[] | undefined,
  reckoned: ReadonlyMap<VehicleId, LatLng> = new Map(),
) =>
  presentersAt(now).board(
    {
      serviceDay: monday,
      planVersion: 5,
      cursor: 12,
      contracts: [{ id: vehicle.contractId, operator: { kk: "Қ", ru: "Р", en: "Operator" } }],
      vehicles: [vehicle, { ...vehicle, id: ids.shift as never }],
      positions,
      reckoned,
      runs: [run],
      trips: [record],
    },
    clock,
  );

describe("the board", () => {
  it("holds the day with the numbers that it is as of", () => {
    const board = boardWith([]);
    expect(board).toMatchObject({ serviceDay: "2026-03-02", planVersion: 5, cursor: 12, clock });
    expect(board.runs.map(({ shiftId }) => shiftId)).toEqual([ids.shift]);
    expect(board.trips.map(({ id }) => id)).toEqual([ids.trip]);
    expect(JSON.stringify(board)).not.toMatch(/Guardian|chairWeight|layouts|liftLimit|breaks/);
  });

  it("calls a position old after a minute of service time", () => {
    const staleAt = (age: number) => boardWith([position(age)]).vehicles[0]?.position?.stale;
    expect(staleAt(0)).toBe(false);
    expect(staleAt(60)).toBe(false);
    expect(staleAt(61)).toBe(true);
  });

  it("leaves the position out where none is known", () => {
    expect(boardWith([position(5)]).vehicles[1]).not.toHaveProperty("position");
  });

  it("says by whose word a vehicle is where it is, and where it would be by now", () => {
    const point = { lat: 44.81, lon: 65.5 };
    const told = [{ ...position(300), source: "trackerApp" as const }];
    expect(boardWith(told, new Map([[vehicle.id, point]])).vehicles[0]?.position).toMatchObject({
      ...{ source: "trackerApp", stale: true, reckoned: point },
    });
    expect(boardWith(told).vehicles[0]?.position).not.toHaveProperty("reckoned");
  });

  it("says whether a vehicle under way is in touch, as long as anybody can tell", () => {
    const contactOf = (positions: VehiclePosition[] | undefined) => boardWith(positions).vehicles[0]?.contact;
    expect(contactOf([position(5)])).toBe("online");
    expect(contactOf([position(300)])).not.toBe("online");
    expect(contactOf(undefined)).toBeUndefined();
    expect(boardWith([position(5)]).vehicles[1]).not.toHaveProperty("contact"); // nobody drives it
  });

  it("says when nobody can tell where vehicles are", () => {
    expect(boardWith([position(5)]).livePositions).toBe(true);
    expect(boardWith([]).livePositions).toBe(true); // they can be told, and there are none yet
    expect(boardWith(undefined)).toMatchObject({ livePositions: false, trips: [{ id: ids.trip }] });
  });

  it("says until when a stop ahead keeps its promise, what is fixed soon, and by whose contract a vehicle drives", () => {
    const { runs, ...board } = boardWith([]);
    expect(runs[0]?.stops[0]).toMatchObject({ kind: "pickup", dueBy: iso("09:30") });
    const done = { ...pickup, status: "done" as const, arrivedAt: at("09:24"), doneAt: at("09:25") };
    const [stop] = presentersAt(at("11:00")).run({ ...run, stops: [done] }).stops;
    expect(stop).not.toHaveProperty("dueBy"); // behind
    expect(board.frozenMinutes).toBe(15);
    const [contract] = board.contracts;
    expect(contract?.operator.en).toBe("Operator");
    expect(board.vehicles[0]?.contractId).toBe(contract?.id);
  });

  it("measures a stop by the arrival of the vehicle", () => {
    // Promised until 09:30, arrived 09:34, boarded 09:41: four minutes late.
    const arrived = { ...pickup, status: "done" as const, arrivedAt: at("09:34"), doneAt: at("09:41") };
    const [stop] = presentersAt(at("11:00")).run({ ...run, stops: [arrived] }).stops;
    expect(stop).toMatchObject({ actual: iso("09:34"), lateMinutes: 4 });
  });

  it("does not count a stop that was given up", () => {
    const cancelled = { ...pickup, status: "cancelled" as const };
    expect(presentersAt(at("11:00")).run({ ...run, stops: [cancelled] }).stops[0]?.lateMinutes).toBe(0);
  });
});

describe("riders as dispatchers see them", () => {
  const presenters = presentersAt(now);

  it("are a line in a list of hits: no file in it", () => {
    const summary = presenters.riderSummary(aigerim);
    expect(Object.keys(summary).sort()).toEqual(["aid", "eligible", "home", "id", "name", "phone"]);
  });

  it("are eligible through their last day", () => {
    const eligible = (day: string) =>
      presenters.riderSummary({ ...aigerim, eligibleUntil: day as never }).eligible;
    expect([eligible("2026-03-01"), eligible("2026-03-02"), eligible("2026-03-03")]).toEqual([
      false,
      true,
      true,
    ]);
    expect(presenters.riderSummary({ ...aigerim, eligibleUntil: undefined }).eligible).toBe(true);
  });

  it("are of a category that people can read, in each language; of an unknown one no name is invented", () => {
    const nameOf = (category: string) =>
      presenters.riderRecord({ ...aigerim, category: category as never }, []).categoryName;
    expect(nameOf("musculoskeletal")).toEqual({
      kk: "Тірек-қозғалыс аппаратының бұзылуы",
      ru: "Нарушение опорно-двигательного аппарата",
      en: "Musculoskeletal impairment",
    });
    expect(nameOf("of-another-region")).toBeUndefined();
    for (const { id } of kyzylorda.categories) expect(nameOf(id), id).toBeDefined();
  });

  it("have a record with guardians and recent trips", () => {
    expect(presenters.riderRecord(aigerim, [record])).toMatchObject({
      categoryName: { en: expect.stringMatching(/musculo/i) },
      needs: { chairWeightKg: 96 },
      guardians: [{ name: "Guardian Example" }],
      recentTrips: [{ id: ids.trip }],
    });
  });
});

describe("the region as the screens need it", () => {
  it("fits its schemas exactly", () => {
    const tiles = { url: "https://tiles.example/{z}/{x}/{y}.png", attribution: "(c) somebody" };
    const name = { kk: "Наурыз", ru: "Наурыз", en: "Nauryz" };
    const calendar = [
      { day: "2027-03-21", name, hours: { from: minutes(600), until: minutes(900) } },
      { day: "2027-03-22", name, hours: undefined },
    ];
    const info = presentRegionInfo(
      kyzylorda,
      { today: kyzylorda, calendar },
      { demo: true, sendsCodes: true, tiles, dispatcherPhone: "+77242000000" },
    );
    expect(info.calendar).toEqual([
      { day: "2027-03-21", name, hours: { from: "10:00", until: "15:00" } },
      { day: "2027-03-22", name },
    ]);
    expect(RegionInfo.strict().parse(info)).toEqual(info);
    const map = presentRegionMap(kyzylorda);
    expect(RegionMap.strict().parse(map)).toEqual(map);
    expect(map.attribution).toContain("OpenStreetMap");
  });

  it("writes service hours as a clock does, the end of the day as 24:00", () => {
    const rules = {
      ...kyzylorda.rules,
      serviceHours: {
        value: { from: minutes(390), until: minutes(1440) },
        unverified: true,
        note: "",
      } as const,
    };
    const { serviceHours } = presentRegionInfo(
      kyzylorda,
      { today: { ...kyzylorda, rules }, calendar: [] },
      { demo: false, sendsCodes: false },
    );
    expect(serviceHours).toEqual({ from: "06:30", until: "24:00" });
  });
});
