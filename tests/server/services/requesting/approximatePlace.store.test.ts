import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import { RiderId } from "../../../../shared/ids/index.ts";
import type { NewTripRequestInput } from "../../../../shared/schemas/index.ts";
import { presentersAt } from "../../presenters/presentersAt.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
let riders: GeneratedRider[];
beforeAll(async () => {
  day = await ServiceDay.begin();
  riders = day.walkers("visual", 12);
});
afterAll(() => day?.end());

const abay = () => {
  const [hit] = day.core.places.find("проспект Абая 125, подъезд 2").places;
  if (hit === undefined) throw new Error("there is no such avenue");
  return hit;
};

/** Asked for by the dispatcher; stored, read again, and shown to everybody. */
async function ask(pickup: NewTripRequestInput["pickup"]) {
  const rider = riders.pop();
  if (rider === undefined) throw new Error("no rider left");
  const wish = { ...day.wish(rider, { leaveAt: "15:00", pickup }), riderId: RiderId.parse(rider.id) };
  const { trip } = await day.services.requestTrip(day.dispatcher, wish, randomUUID());
  const record = await day.trip(trip.id);
  const presenters = presentersAt(day.core.clock.now());
  return {
    rider: presenters.riderTrip(record).pickup,
    dispatcher: presenters.boardTrip(record).pickup,
  };
}

describe("a street that was chosen with a house number", () => {
  it("is kept with the number as typed and called approximate to rider and dispatcher", async () => {
    const { point, precision, kept } = abay();
    const place = { point, label: `проспект Абай, ${kept}`, precision };
    const shown = await ask(place);
    expect(place).toMatchObject({ label: "проспект Абай, 125, подъезд 2", precision: "approximate" });
    expect(shown).toEqual({ rider: place, dispatcher: place });
  });

  it("is approximate even where whoever asks says nothing or the contrary", async () => {
    const { point } = abay();
    const label = "проспект Абай, 125";
    expect((await ask({ point, label })).rider.precision).toBe("approximate");
    expect((await ask({ point, label, precision: "exact" })).rider.precision).toBe("approximate");
  });

  it("is exact once the pin was moved to the door", async () => {
    const { point } = abay();
    const door = { lat: point.lat + 0.0004, lon: point.lon };
    expect(
      (await ask({ point: door, label: "проспект Абай, 125", precision: "exact" })).rider.precision,
    ).toBe("exact");
  });
});

describe("other places", () => {
  it("are approximate for a whole settlement, and of unknown precision where nobody said", async () => {
    const [village] = day.core.places.find("Тасбогет, Абая 12").places;
    if (village === undefined) throw new Error("there is no such settlement");
    const { point, placeId } = village;
    const shown = await ask({ point, label: "Тасбогет, Абая 12", ...(placeId && { placeId }) });
    expect(shown.rider.precision).toBe("approximate");
    const home = riders[0]?.home ?? { point, label: "" };
    expect((await ask({ point: home.point, label: home.label })).rider.precision).toBeUndefined();
  });
});

describe("a house that was pinned once", () => {
  const label = "проспект Абай, 77А";
  const pinned = (by: number) => ({
    ...{ label, precision: "exact" as const },
    point: { lat: abay().point.lat + by, lon: abay().point.lon },
  });
  const found = async () => {
    await day.core.places.load();
    return day.core.places.find("Абая 77а кв 3").places[0];
  };

  it("is a point the second time, until a dispatcher knows better; whose it is, is kept nowhere", async () => {
    expect(await found()).toMatchObject({ kind: "street", precision: "approximate" });
    const [rider, other] = day.walkers("musculoskeletal", 2);
    if (rider === undefined || other === undefined) throw new Error("nobody");
    await day.ask(rider, { leaveAt: "16:00", pickup: pinned(0.0004) });
    expect(await found()).toMatchObject({
      ...{ kind: "house", precision: "exact", unverified: true, kept: "кв 3" },
      point: pinned(0.0004).point,
    });

    await day.ask(other, { leaveAt: "16:30", pickup: pinned(0.0006) }); // another rider's pin moves nothing
    expect(await found()).toMatchObject({ point: pinned(0.0004).point });
    await ask(pinned(0.0005));
    expect(await found()).toMatchObject({ unverified: false, point: pinned(0.0005).point });

    const { rows } = await day.core.pool.query(
      `SELECT id, row_to_json(h)::text AS text FROM houses h WHERE house = '77А'`,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].text).not.toContain(rider.id);
    const facts = await day.core.pool.query(
      `SELECT actor_id, rider_id, trip_id FROM facts WHERE kind = 'place.pinned' AND details->>'place' = $1`,
      [rows[0].id],
    );
    expect(facts.rows).toEqual([1, 2].map(() => ({ actor_id: null, rider_id: null, trip_id: null })));
  });
});

describe("a place that was asked for in one language", () => {
  it("is told to everybody in all three, with what was typed beyond its name", async () => {
    const shown = await ask({ point: abay().point, label: "Abay avenue, 125, подъезд 2" });
    expect(shown.dispatcher).toMatchObject({
      label: "Abay avenue, 125, подъезд 2",
      names: { kk: "Абай даңғылы, 125, подъезд 2", ru: "проспект Абая, 125, подъезд 2" },
    });
    expect(shown.rider.names).toEqual(shown.dispatcher.names);
  });

  it("says nothing more of words that name nothing, whatever is claimed", async () => {
    const names = { kk: "а", ru: "б", en: "c" };
    expect((await ask({ point: abay().point, label: "у мамы", names })).rider.names).toBeUndefined();
  });
});
