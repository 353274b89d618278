import { describe, expect, it } from "vitest";
import { hrefOf, linksTo, linksTo2gis, NAVIGATORS } from "../../../../client/driver/visit/handOff.ts";

const door = { lat: 44.8479, lon: 65.5091 };
const ANDROID =
  "Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36";
const IPHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile Safari/604.1";

it("hands over to 2GIS with the longitude first", () => {
  expect(linksTo2gis(door)).toEqual({
    app: "dgis://2gis.ru/routeSearch/rsType/car/to/65.5091,44.8479",
    web: "https://2gis.kz/routeSearch/rsType/car/to/65.5091,44.8479",
  });
});

it("hands over to Yandex and Google with the latitude first", () => {
  expect(linksTo.yandex(door).web).toBe("https://yandex.kz/maps/?rtext=~44.8479,65.5091&rtt=auto");
  expect(linksTo.google(door).web).toContain("destination=44.8479,65.5091");
});

it("hands over to Organic Maps, which works without a connection, at the very point", () => {
  expect(linksTo.organic(door).app).toBe("om://map?v=1&ll=44.8479,65.5091");
  expect(hrefOf(linksTo.organic(door), ANDROID)).toMatch(
    /^intent:\/\/map\?v=1&ll=44.8479,65.5091#Intent;scheme=om;/,
  );
});

describe("the address that opens in a tab of its own", () => {
  it("is on Android an intent that falls back to the web page", () => {
    expect(hrefOf(linksTo2gis(door), ANDROID)).toBe(
      "intent://2gis.ru/routeSearch/rsType/car/to/65.5091,44.8479#Intent;scheme=dgis;" +
        "S.browser_fallback_url=https%3A%2F%2F2gis.kz%2FrouteSearch%2FrsType%2Fcar%2Fto%2F65.5091%2C44.8479;end",
    );
  });

  it("is the web page elsewhere: never a scheme that an unknown device cannot open", () => {
    for (const navigator of NAVIGATORS) expect(hrefOf(linksTo[navigator](door), IPHONE)).toMatch(/^https:/);
    expect(hrefOf(linksTo.google(door), ANDROID)).toMatch(/^https:/);
  });
});
