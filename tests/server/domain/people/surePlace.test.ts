import { expect, it } from "vitest";
import { surePlace } from "../../../../server/domain/people/surePlace.ts";
import { PlaceId } from "../../../../shared/ids/index.ts";
import { HOUSE, type PlaceHit } from "../../../../shared/schemas/index.ts";

const hit = (kind: string, precision: PlaceHit["precision"], placeId?: string): PlaceHit => ({
  ...{ kind, precision, name: { kk: kind, ru: kind, en: kind }, unverified: false },
  point: { lat: 44.8, lon: 65.5 },
  ...(placeId !== undefined && { placeId: PlaceId.parse(placeId) }),
});
const street = hit("street", "approximate");
const house = hit(HOUSE, "exact", "a-house");
const sure = (address: string, ...places: PlaceHit[]) =>
  surePlace(address, { places: places.slice(0, 2), total: places.length });

it("a house that was pinned is sure although its street fits as well, and no longer where another street does", () => {
  expect(sure("Абая 77А, кв 3", house, street)).toMatchObject({ placeId: "a-house", precision: "exact" });
  expect(sure("Абая 77А, кв 3", house, street, street)).toBeUndefined();
  expect(sure("Абая 77А, кв 3", house, house, street)).toBeUndefined();
});

it("a street alone is sure with a number, and stays approximate", () => {
  expect(sure("Абая 77А", street)).toMatchObject({ precision: "approximate", label: "Абая 77А" });
  expect(sure("Абая", street)).toBeUndefined();
  expect(sure("Абая 77А", street, street)).toBeUndefined();
});
