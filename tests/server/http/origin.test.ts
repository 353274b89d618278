import { describe, expect, it } from "vitest";
import { createOriginCheck } from "../../../server/http/index.ts";
import { tileSource } from "../../../server/http/middleware/securityHeaders.ts";

const open = createOriginCheck({ publicOrigin: undefined, trustProxy: false });
const fixed = createOriginCheck({ publicOrigin: "https://taxi.example", trustProxy: false });
const proxied = createOriginCheck({ publicOrigin: undefined, trustProxy: true });

describe("where a request may come from", () => {
  it("its own host", () => {
    expect(open({ origin: "http://192.168.0.5:3000", host: "192.168.0.5:3000" })).toBe(true);
    expect(open({ origin: "https://taxi.example", host: "taxi.example" })).toBe(true);
  });

  it("no other host, port or scheme that is none", () => {
    expect(open({ origin: "https://evil.example", host: "taxi.example" })).toBe(false);
    expect(open({ origin: "http://taxi.example:8080", host: "taxi.example" })).toBe(false);
    expect(open({ origin: "https://taxi.example.evil.example", host: "taxi.example" })).toBe(false);
    expect(open({ origin: "null", host: "taxi.example" })).toBe(false);
  });

  it("not another site, whatever else it claims", () => {
    const headers = { origin: "https://taxi.example", host: "taxi.example" };
    expect(open({ ...headers, "sec-fetch-site": "cross-site" })).toBe(false);
    expect(open({ ...headers, "sec-fetch-site": "same-site" })).toBe(false);
    expect(open({ ...headers, "sec-fetch-site": "same-origin" })).toBe(true);
  });

  it("a program that is no browser", () => {
    expect(open({ host: "taxi.example" })).toBe(true);
  });

  it("the public address only, where one is set; and this machine", () => {
    expect(fixed({ origin: "https://taxi.example", host: "10.0.0.7:3000" })).toBe(true);
    expect(fixed({ origin: "http://rebound.example", host: "rebound.example" })).toBe(false);
    expect(fixed({ origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000" })).toBe(true);
    expect(fixed({ origin: "http://127.0.0.1:4000", host: "127.0.0.1:3000" })).toBe(false);
  });

  it("the host that a trusted proxy names, and only then", () => {
    const headers = { origin: "https://taxi.example", host: "10.0.0.7", "x-forwarded-host": "taxi.example" };
    expect(proxied(headers)).toBe(true);
    expect(open(headers)).toBe(false);
  });
});

describe("where map tiles may come from", () => {
  it.each([
    ["https://{s}.tiles.example/{z}/{x}/{y}.png", "https://*.tiles.example"],
    ["https://tiles.example:8443/{z}/{x}/{y}.png", "https://tiles.example:8443"],
    ["not an address", undefined],
  ])("%s: %s", (template, source) => {
    expect(tileSource(template)).toBe(source);
  });
});
