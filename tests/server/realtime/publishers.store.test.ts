import { afterEach, describe, expect, it } from "vitest";
import type { BoardChange, Numbered, VehicleFrame } from "../../../shared/events/index.ts";
import type { RiderId, ShiftId, TripId, VehicleId } from "../../../shared/ids/index.ts";
import { instant } from "../../../shared/time/index.ts";
import { eventually } from "../../support/eventually.ts";
import { recordOf } from "../presenters/records.ts";
import { type LiveEdge, startLiveEdge } from "./liveEdge.ts";

let edge: LiveEdge | undefined;
afterEach(() => edge?.end());

const day = "2026-03-02";
const changed = (tripId: string) => ({
  type: "trip.changed" as const,
  tripId: tripId as TripId,
  riderId: "Ada" as RiderId,
  serviceDay: day,
});

/** Every trip asked for, as it stands; counts and can refuse. */
function someRecords() {
  const reads: string[][] = [];
  const state = { isAway: false };
  const listRecords = async ({ trips }: { trips: TripId[]; runs: ShiftId[] }) => {
    if (state.isAway) throw new Error("Postgres is away");
    reads.push([...trips]);
    const records = trips.map((id) => recordOf({ trip: { id } }));
    return { trips: records, runs: [], gone: [], planVersion: 3, serviceDay: day as never };
  };
  return { reads, state, listRecords };
}

const boardNews = ({ client }: LiveEdge) =>
  client.of("board:changed").map(({ data }) => data as Numbered<BoardChange>);

describe("news of trips", () => {
  it("that come together are read together, each once, and told with the last number", async () => {
    const { reads, listRecords } = someRecords();
    edge = await startLiveEdge({ listRecords });
    for (const id of ["a", "b", "a", "c"]) edge.tell(changed(id));
    const [news] = await eventually(() => {
      const told = boardNews(edge as LiveEdge);
      expect(told).toHaveLength(1);
      return told;
    });
    expect(reads).toEqual([["a", "b", "c"]]);
    expect(news?.cursor).toBe(4);
    expect(news?.data).toMatchObject({ serviceDay: day, planVersion: 3 });
    expect(news?.data.trips.map(({ id }) => id)).toEqual(["a", "b", "c"]);
  });

  it("are not lost while Postgres is away, and are told once it is back", async () => {
    const { state, listRecords } = someRecords();
    edge = await startLiveEdge({ listRecords });
    state.isAway = true;
    edge.tell(changed("a"));
    await new Promise((resolve) => setTimeout(resolve, 100));
    edge.tell(changed("b"));
    state.isAway = false;
    await eventually(() => expect(boardNews(edge as LiveEdge)).toHaveLength(1));
    expect(boardNews(edge)[0]?.data.trips.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(boardNews(edge)[0]?.cursor).toBe(2);
  });

  it("never overtake each other: a slow read holds up what comes after it", async () => {
    const { reads, listRecords } = someRecords();
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    edge = await startLiveEdge({
      listRecords: async (ids) => {
        if (ids.trips.includes("slow" as TripId)) await gate;
        return listRecords(ids);
      },
    });
    edge.tell(changed("slow"));
    await new Promise((resolve) => setTimeout(resolve, 60));
    edge.tell(changed("quick"));
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(boardNews(edge)).toHaveLength(0);
    open();
    await eventually(() => expect(boardNews(edge as LiveEdge)).toHaveLength(2));
    expect(boardNews(edge).map(({ cursor }) => cursor)).toEqual([1, 2]);
    expect(reads).toEqual([["slow"], ["quick"]]);
  });

  it("of nobody connected here are not even read", async () => {
    const { reads, listRecords } = someRecords();
    edge = await startLiveEdge({ listRecords });
    edge.client.close();
    await new Promise((resolve) => setTimeout(resolve, 50));
    edge.tell(changed("a"));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(reads).toEqual([]);
  });
});

describe("positions", () => {
  const at = (vehicleId: string, lat: number, when: number) => ({
    vehicleId: vehicleId as VehicleId,
    point: { lat, lon: 65.5 },
    heading: 90.4,
    at: instant(when),
  });

  it("go out as one array per tick with the newest of each vehicle", async () => {
    edge = await startLiveEdge({});
    edge.move(at("A", 44.1, 1000));
    edge.move(at("B", 44.2, 1000));
    edge.move(at("A", 44.3, 4000));
    edge.move(at("A", 44.2, 2000)); // late
    await eventually(() => expect(edge?.client.of("vehicles:moved")).toHaveLength(1));
    const frames = edge.client.of("vehicles:moved")[0]?.data as VehicleFrame[];
    expect(frames).toEqual([
      ["A", 44.3, 65.5, 90, 4000],
      ["B", 44.2, 65.5, 90, 1000],
    ]);
  });

  it("are not told twice, and nothing is told while nothing moves", async () => {
    edge = await startLiveEdge({});
    edge.move(at("A", 44.1, 1000));
    await new Promise((resolve) => setTimeout(resolve, 1_300));
    expect(edge.client.of("vehicles:moved")).toHaveLength(1);
  });
});

describe("sessions of sockets", () => {
  it("are looked up again, and the socket ends with the account", async () => {
    let exists = true;
    edge = await startLiveEdge(
      { findSessionPerson: async () => (exists ? ({} as never) : undefined) },
      { recheckMs: 50 },
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(edge.client.socket.connected).toBe(true);
    exists = false;
    await edge.client.closed();
    expect(edge.client.of("session:ended")).toHaveLength(1);
  });

  it("outlive a store that is away for a moment", async () => {
    edge = await startLiveEdge(
      { findSessionPerson: () => Promise.reject(new Error("Postgres is away")) },
      { recheckMs: 50 },
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(edge.client.socket.connected).toBe(true);
  });

  it("end when they were signed out elsewhere", async () => {
    edge = await startLiveEdge({ findSessionPerson: async () => ({}) as never }, { recheckMs: 50 });
    await edge.caller.call("signOut"); // this edge is not told of it
    await edge.client.closed();
    expect(edge.client.of("session:ended")).toHaveLength(1);
  });
});
