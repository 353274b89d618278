import { expect, it } from "vitest";
import { linksTo2gis } from "../../../client/driver/handOff.ts";

it("hands over to 2GIS with the longitude first", () => {
  expect(linksTo2gis({ lat: 44.8479, lon: 65.5091 })).toEqual({
    app: "dgis://2gis.ru/routeSearch/rsType/car/to/65.5091,44.8479",
    web: "https://2gis.kz/routeSearch/rsType/car/to/65.5091,44.8479",
  });
});
