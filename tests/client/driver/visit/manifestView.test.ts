import { describe, expect, it } from "vitest";
import {
  hasOtherWork,
  sortStops,
  withNewsSince,
  withPending,
} from "../../../../client/driver/visit/manifestView.ts";
import type { KeptAct, KeptShiftAct } from "../../../../shared/schemas/driverReports.ts";
import type { Manifest, ManifestStop, StopAction } from "../../../../shared/schemas/driving.ts";

type Kind = ManifestStop["kind"];
/** "pickup Ada" is the stop `pickup-ada` of Ada's trip. */
const stop = (sequence: number, kind: Kind, rider: string, part: Partial<ManifestStop> = {}) =>
  ({
    id: `${kind}-${rider}`,
    tripId: `trip-${rider}`,
    kind,
    sequence,
    status: "planned",
    actions: [],
    ...part,
  }) as unknown as ManifestStop;
const manifestOf = (...stops: ManifestStop[]) =>
  ({
    shiftId: "shift",
    version: 1,
    status: "started",
    freeWaitingSeconds: 600,
    stops,
  }) as unknown as Manifest;
const pending = (stopId: string, action: StopAction, at = "2026-11-23T04:00:00.000Z") =>
  ({ stopId, action, at }) as unknown as KeptAct;

const day = manifestOf(
  stop(1, "pickup", "ada", { actions: ["depart"] }),
  stop(2, "pickup", "bek"),
  stop(3, "dropoff", "ada"),
  stop(4, "dropoff", "bek"),
);

describe("reports that were not sent yet", () => {
  it("already count on the screen, so that work goes on without a connection", () => {
    const seen = withPending(day, [pending("pickup-ada", "depart"), pending("pickup-ada", "arrive")]);
    expect(sortStops(seen).next).toMatchObject({
      id: "pickup-ada",
      status: "arrived",
      actions: ["board", "noShow"],
    });
  });

  it("begin the wait at the door, so that a no-show is possible only after it without a connection too", () => {
    const waitAfter = (arrival: string, window?: ManifestStop["window"]) => {
      const alone = manifestOf(stop(1, "pickup", "ada", { status: "onTheWay", ...(window && { window }) }));
      return withPending(alone, [pending("pickup-ada", "arrive", arrival)]).stops[0]?.noShowFrom;
    };
    const window = { from: "2026-11-23T04:10:00.000Z", until: "2026-11-23T04:30:00.000Z" };
    // Ten minutes after the arrival, but not before ten minutes after the window opened.
    expect(waitAfter("2026-11-23T04:15:00.000Z", window)).toBe("2026-11-23T04:25:00.000Z");
    expect(waitAfter("2026-11-23T04:05:00.000Z", window)).toBe("2026-11-23T04:20:00.000Z");
    expect(waitAfter("2026-11-23T04:05:00.000Z")).toBe("2026-11-23T04:15:00.000Z");
  });

  it("begin and end the shift on the screen too", () => {
    const planned = { ...day, status: "planned" } as Manifest;
    const shift = (shiftAction: "start" | "end", shiftId = "shift") =>
      ({ shiftId, shiftAction }) as unknown as KeptShiftAct;
    const begun = withPending(planned, [shift("start")]);
    expect(begun.status).toBe("started");
    expect(sortStops(begun).next).toMatchObject({ id: "pickup-ada", actions: ["depart"] });
    expect(withPending(planned, [shift("start"), shift("end")]).status).toBe("ended");
    expect(withPending(planned, [shift("start", "another shift")])).toBe(planned);
  });

  it("lead on to the next stop once the rider is aboard", () => {
    const seen = withPending(day, [pending("pickup-ada", "board")]);
    expect(sortStops(seen).next).toMatchObject({ id: "pickup-bek", actions: ["depart"] });
  });

  it("take the drop-off away from a rider who did not come", () => {
    const seen = withPending(day, [pending("pickup-ada", "noShow")]);
    expect(sortStops(seen).over.map((each) => each.id)).toEqual(["pickup-ada", "dropoff-ada"]);
  });

  it("are as if they had not been when they were taken back before they were sent", () => {
    const arrived = { ...pending("pickup-ada", "depart"), actionId: "1" };
    const back = { ...pending("pickup-ada", "depart"), actionId: "2", takesBack: "1" };
    expect(withPending(day, [arrived, back])).toBe(day);
    const again = { ...pending("pickup-ada", "depart"), actionId: "3" };
    expect(sortStops(withPending(day, [arrived, back, again])).next).toMatchObject({ status: "onTheWay" });
  });

  it("are taken back on the screen while the service does not know of it yet", () => {
    const [pickup, dropoff] = [
      stop(1, "pickup", "ada", { status: "noShow" }),
      stop(2, "dropoff", "ada", { status: "cancelled" }),
    ];
    const back = { ...pending("pickup-ada", "noShow"), actionId: "2", takesBack: "1" };
    const seen = withPending(manifestOf(pickup, dropoff), [back]);
    expect(seen.stops.map(({ status }) => status)).toEqual(["arrived", "planned"]);
    // The service has done it already: nothing is taken back twice.
    const done = manifestOf({ ...pickup, status: "arrived" }, { ...dropoff, status: "planned" });
    expect(withPending(done, [back]).stops.map(({ status }) => status)).toEqual(["arrived", "planned"]);
  });

  it("change nothing when none waits: the server's word alone counts", () => {
    expect(withPending(day, [])).toBe(day);
    expect(withPending(day, [pending("a-stop-of-yesterday", "arrive")])).toBe(day);
  });
});

describe("news of changed work", () => {
  it("is none when stops were finished from the front", () => {
    const later = manifestOf(stop(1, "pickup", "ada", { status: "done" }), ...day.stops.slice(1));
    expect(hasOtherWork(day, later)).toBe(false);
  });

  it("is told when a stop came, went or moved", () => {
    expect(hasOtherWork(day, manifestOf(...day.stops, stop(5, "pickup", "dana")))).toBe(true);
    expect(hasOtherWork(day, manifestOf(...day.stops.slice(0, 3)))).toBe(true);
    expect(hasOtherWork(day, manifestOf(...day.stops.slice(1)))).toBe(true);
    expect(hasOtherWork(day, manifestOf())).toBe(true);
    const swapped = day.stops.map((each) => ({
      ...each,
      sequence: each.sequence === 4 ? 2.5 : each.sequence,
    }));
    expect(hasOtherWork(day, manifestOf(...swapped))).toBe(true);
  });
});

describe("a reading of the manifest that was on its way when something newer was told", () => {
  type Reading = { cursor: number; manifest: Manifest | null };
  const at = (cursor: number, version: number, shiftId = "today"): Reading => ({
    cursor,
    manifest: { ...day, version, shiftId } as unknown as Manifest,
  });

  it("does not bring the old one back", () => {
    expect(withNewsSince(at(10, 4), at(10, 5)).manifest?.version).toBe(5);
    expect(withNewsSince(at(10, 6), at(10, 5)).manifest?.version).toBe(6);
  });

  it("counts when it is of another shift, says that there is none, or all is read anew", () => {
    expect(withNewsSince(at(10, 1, "tomorrow"), at(10, 5)).manifest?.shiftId).toBe("tomorrow");
    expect(withNewsSince({ cursor: 10, manifest: null }, at(10, 5)).manifest).toBeNull();
    expect(withNewsSince(at(10, 1), at(0, 5)).manifest?.version).toBe(1);
  });
});
