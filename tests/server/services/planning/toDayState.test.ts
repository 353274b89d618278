import { describe, expect, it } from "vitest";
import type { Run, RunStopRecord, VehiclePosition } from "../../../../server/domain/runs/model.ts";
import { type DayState, nodeIndex } from "../../../../server/domain/scheduling/index.ts";
import { generateRiders, kyzylorda } from "../../../../server/regions/kyzylorda/index.ts";
import { createStraightLineEstimate } from "../../../../server/routing/index.ts";
import { Nodes } from "../../../../server/services/planning/nodes.ts";
import { toDayState } from "../../../../server/services/planning/toDayState.ts";
import { BreakId, DriverId, OperatorId, ShiftId, StopId, TripId } from "../../../../shared/ids/index.ts";
import { type Instant, minutes, serviceDay, toInstant } from "../../../../shared/time/index.ts";
import { packTerms } from "../../../support/packTerms.ts";
import { promise } from "../../presenters/records.ts";

const [ada] = generateRiders(kyzylorda, 1).filter(({ aid }) => aid === "none");
const [van] = kyzylorda.vehicles;
if (ada === undefined || van === undefined) throw new Error("the region has nobody");

const id = (last: number) => `018f5b8e-0000-7000-8000-00000000000${last}`;
const at = (local: string): Instant => toInstant(`2026-09-07T${local}:00+05:00`);
const clock = (time: number) =>
  `${String(Math.floor(time / 3600)).padStart(2, "0")}:${String(Math.floor((time % 3600) / 60)).padStart(2, "0")}`;

/** Three kilometers apart, six minutes' drive. */
const depot = { lat: 44.85, lon: 65.5 };
const home = { lat: 44.85, lon: 65.54 };
const clinic = { lat: 44.85, lon: 65.58 };
const drive = minutes(6);
const routing = { ...createStraightLineEstimate(kyzylorda.roads), travelTime: () => drive };

const stop = (
  kind: "pickup" | "dropoff",
  status: RunStopRecord["status"],
  times: Partial<RunStopRecord> = {},
) =>
  ({
    id: StopId.parse(id(kind === "pickup" ? 2 : 3)),
    tripId: TripId.parse(id(1)),
    kind,
    sequence: kind === "pickup" ? 1 : 2,
    status,
    scheduled: at("09:00"),
    estimated: at("09:00"),
    rider: { ...ada, eligibleUntil: undefined },
    promise,
    trip: {
      id: TripId.parse(id(1)),
      riderId: ada.id,
      version: 1,
      serviceDay: serviceDay("2026-09-07"),
      status: "assigned",
      pickup: { point: home, label: "home" },
      dropoff: { point: clinic, label: "clinic" },
      requested: { kind: "leaveAt", at: at("09:00") },
      companions: 0,
      aid: "none",
      assistance: "door",
      purpose: "medical",
      priorityClass: 1,
      requestedAt: at("07:00"),
      bookedBy: "rider",
    },
    ...times,
  }) satisfies RunStopRecord;

const run = (status: Run["shift"]["status"], ...stops: RunStopRecord[]): Run => ({
  version: 1,
  stops,
  shift: {
    id: ShiftId.parse(id(4)),
    serviceDay: serviceDay("2026-09-07"),
    vehicle: { ...van, layouts: [...van.layouts], depot: { point: depot, label: "depot" } },
    driver: {
      id: DriverId.parse(id(5)),
      name: "Bolat",
      phone: "+77000000000",
      operatorId: OperatorId.parse("operator"),
      liftTrained: true,
    },
    starts: at("08:00"),
    ends: at("17:00"),
    startPlace: { point: depot, label: "depot" },
    endPlace: { point: depot, label: "depot" },
    breaks: [
      {
        id: BreakId.parse("00000000-0000-4000-8000-000000000001"),
        window: { from: at("12:00"), until: at("13:00") },
        length: minutes(30),
      },
    ],
    status,
    ...(status !== "planned" && { startedAt: at("08:00") }),
  },
});

function stateAt(
  now: string,
  of: Run,
  position?: VehiclePosition,
): { state: DayState | undefined; where: string } {
  const nodes = new Nodes();
  const names = new Map(
    [depot, home, clinic].map((point, i) => [nodes.of(point), ["depot", "home", "clinic"][i]]),
  );
  const moment = { now: at(now), nodes, position, region: kyzylorda, termsOn: packTerms(), routing };
  const state = toDayState(of, moment);
  return { state, where: names.get(state?.position.node ?? nodeIndex(99)) ?? "on the road" };
}
const seen = (time: string): VehiclePosition => ({
  vehicleId: van.id,
  point: { lat: 44.85, lon: 65.52 },
  heading: 90,
  speed: 10,
  at: at(time),
});

describe("what has happened of a shift", () => {
  it("is nothing before its time, and where it starts from once it should have begun", () => {
    expect(stateAt("07:30", run("planned", stop("pickup", "planned"))).state).toBeUndefined();
    const late = stateAt("08:20", run("planned", stop("pickup", "planned")));
    expect(late.where).toBe("depot");
    expect(clock(late.state?.position.availableAt ?? 0)).toBe("08:20");
  });

  it("follows the vehicle's position, unless the driver has reported something since", () => {
    const arrived = { departedAt: at("08:40"), arrivedAt: at("08:46"), doneAt: at("08:50") };
    const boarded = run("started", stop("pickup", "done", arrived), stop("dropoff", "planned"));
    expect(stateAt("08:55", boarded, seen("08:54")).where).toBe("on the road");
    expect(stateAt("08:55", boarded, seen("08:48")).where).toBe("home"); // from before boarding
    expect(stateAt("08:55", boarded).where).toBe("home");
  });

  it("expects a vehicle without positions when driving from where it set out takes it there, and not before now", () => {
    const onTheWay = run(
      "started",
      stop("pickup", "onTheWay", { departedAt: at("08:40") }),
      stop("dropoff", "planned"),
    );
    // Left at 08:40, six minutes: there at 08:46. At 08:50 it is late for reasons unknown, and may come any moment.
    expect(clock(stateAt("08:42", onTheWay).state?.position.availableAt ?? 0)).toBe("08:40");
    expect(clock(stateAt("08:50", onTheWay).state?.position.availableAt ?? 0)).toBe("08:44");
  });

  it("lets boarding that takes long end no earlier than now", () => {
    const arrived = run(
      "started",
      stop("pickup", "arrived", { departedAt: at("08:40"), arrivedAt: at("08:46") }),
      stop("dropoff", "planned"),
    );
    // Boarding takes two minutes: from 08:46 to 08:48; at 08:55 it can end at 08:55 at best, so it counts from 08:53.
    expect(clock(stateAt("08:47", arrived).state?.position.availableAt ?? 0)).toBe("08:46");
    expect(clock(stateAt("08:55", arrived).state?.position.availableAt ?? 0)).toBe("08:53");
    expect(stateAt("08:55", arrived)).toMatchObject({
      where: "home",
      state: { committed: { kind: "pickup", tripId: id(1) }, aboard: [] },
    });
  });

  it("knows who is aboard, and since when", () => {
    const done = { departedAt: at("08:40"), arrivedAt: at("08:46"), doneAt: at("08:48") };
    const { state } = stateAt(
      "08:50",
      run("started", stop("pickup", "done", done), stop("dropoff", "planned")),
    );
    expect(state?.aboard.map(({ boardedAt }) => clock(boardedAt))).toEqual(["08:48"]);
    expect(clock(state?.leftStartAt ?? 0)).toBe("08:40");
    const out = { ...done, doneAt: at("09:02") };
    const after = stateAt(
      "09:05",
      run("started", stop("pickup", "done", done), stop("dropoff", "done", out)),
    );
    expect(after).toMatchObject({ where: "clinic", state: { aboard: [] } });
  });

  it("plans a break that nobody has begun until half an hour after its time", () => {
    expect(stateAt("13:29", run("started")).state?.breaksTaken).toBe(0);
    expect(stateAt("13:30", run("started")).state?.breaksTaken).toBe(1);
  });

  it("counts on nobody before a break that was begun is over", () => {
    const { shift, ...rest } = run("started");
    const breaks = shift.breaks.map((each) => ({ ...each, begunAt: at("12:10") }));
    const { state } = stateAt("12:15", { ...rest, shift: { ...shift, breaks } });
    expect([state?.breaksTaken, clock(state?.position.availableAt ?? 0)]).toEqual([1, "12:40"]);
  });
});
