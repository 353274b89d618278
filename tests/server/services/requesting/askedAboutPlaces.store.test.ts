import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import { PlaceId } from "../../../../shared/ids/index.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
let riders: GeneratedRider[];
beforeAll(async () => {
  day = await ServiceDay.begin();
  riders = day.walkers("visual", 6);
});
afterAll(() => day?.end());

const steppe = { point: { lat: 44.7, lon: 65.5 }, label: "зимовка" };
const somebody = () => {
  const rider = riders.pop();
  if (rider === undefined) throw new Error("no rider left");
  return rider;
};
const ask = (pickup: object, rider = somebody()) =>
  day.ask(rider, { leaveAt: "15:00", pickup: pickup as typeof steppe });

describe("a place far from any road", () => {
  it("is asked about, and taken when whoever asks says that it is meant so", async () => {
    await expect(ask(steppe)).rejects.toMatchObject({
      ...{ code: "trip.placeDoubtful", field: "pickup" },
      values: { doubt: "farFromRoad", meters: expect.any(Number) },
    });
    const record = await ask({ ...steppe, isMeant: true });
    expect(record.trip.pickup).toMatchObject({ label: "зимовка", isMeant: true });
  });

  it("is not asked about where it is the rider's own home", async () => {
    const rider = somebody();
    await day.core.pool.query(
      `UPDATE riders SET home = home || jsonb_build_object('point', $2::jsonb, 'label', 'зимовка') WHERE id = $1`,
      [rider.id, JSON.stringify(steppe.point)],
    );
    expect((await ask(steppe, rider)).trip.pickup.isMeant).toBeUndefined();
  });

  it("is asked about when it is asked for again and again", async () => {
    const order = {
      ...{
        weekdays: [1],
        there: { kind: "leaveAt", time: "15:00" },
        from: day.today,
        dropoff: day.place("hospital"),
      },
      ...{ companions: 0, aid: "none", assistance: "door", purpose: "other", onHolidays: "ride" },
    };
    const { id } = somebody();
    const preview = (pickup: object) =>
      day.services.previewStandingOrder({ role: "rider", id }, { ...order, pickup } as never);
    await expect(preview(steppe)).rejects.toMatchObject({ code: "trip.placeDoubtful" });
    expect(await preview({ ...steppe, isMeant: true })).toBeDefined();
  });
});

describe("whoever asks about a place first", () => {
  const check = (place: object) => day.services.checkPlace(place as typeof steppe);

  it("learns what will be asked, the gravest first", async () => {
    expect(await check(steppe)).toMatchObject([{ kind: "farFromRoad" }]);
    expect(await check({ point: { lat: 51.1, lon: 71.4 }, label: "Астана" })).toEqual([
      { kind: "outsideArea" },
    ]);
    const [street] = day.core.places.find("проспект Абая 125").places;
    expect(await check({ point: street?.point, label: "проспект Абая, 125" })).toEqual([
      { kind: "approximate" },
    ]);
    const known = day.core.region.places.find(({ id }) => id === "city-park");
    expect(await check({ point: known?.point, label: "Парк", placeId: PlaceId.parse("city-park") })).toEqual(
      [],
    );
  });
});
