import { describe, expect, it } from "vitest";
import { listGaps, readConfig } from "../../server/config.ts";

const enough = {
  DATABASE_URL: "postgres://somewhere/app",
  REDIS_URL: "redis://somewhere",
  SESSION_SECRET: "long enough to be one, at least",
};
const longEnough = { ...enough, SESSION_SECRET: "bT7/qk1XvZ+0mLw9RnE4cYs2Hd8JfGua" };

describe("the environment", () => {
  it("needs two addresses and a secret; the rest has a default", () => {
    expect(readConfig(longEnough)).toMatchObject({ PORT: 3000, HOST: "127.0.0.1", DEMO: false });
  });

  it("names all that is wrong in one line, and no secret", () => {
    const wrong = () => readConfig({ ...enough, PORT: "seventy", DATABASE_URL: undefined });
    expect(wrong).toThrow(/DATABASE_URL: .*SESSION_SECRET: .*|SESSION_SECRET: .*DATABASE_URL: /);
    expect(wrong).toThrow(/PORT: /);
    expect(wrong).not.toThrow(enough.SESSION_SECRET);
    expect(wrong).not.toThrow("\n");
  });

  it.each(["x".repeat(32), "abababababababababababababababab", "change-me-change-me-change-me-0123"])(
    "refuses a secret that is easy to guess outside of the demo: %s",
    (SESSION_SECRET) => {
      expect(() => readConfig({ ...enough, SESSION_SECRET })).toThrow(/SESSION_SECRET: too easy to guess/);
      expect(readConfig({ ...enough, SESSION_SECRET, DEMO: "1" }).DEMO).toBe(true);
    },
  );

  it("takes an empty variable for one that is not there", () => {
    const empty = { METRICS_TOKEN: "", DISPATCHER_PHONE: "", TRUST_PROXY: "", LOG_LEVEL: "" };
    expect(readConfig({ ...longEnough, ...empty })).toEqual(readConfig(longEnough));
    expect(() => readConfig({ ...longEnough, SESSION_SECRET: "" })).toThrow(/SESSION_SECRET/);
  });

  it("reads a flag as 1, 0, true or false and nothing else", () => {
    expect(readConfig({ ...longEnough, DEMO: "1" }).DEMO).toBe(true);
    expect(readConfig({ ...longEnough, DEMO: "false" }).DEMO).toBe(false);
    expect(() => readConfig({ ...longEnough, DEMO: "yes" })).toThrow(/DEMO/);
  });

  it.each([
    ["0", 0],
    ["false", 0],
    ["1", 1],
    ["true", 1],
    ["2", 2],
    ["10.0.0.0/8, 192.0.2.7", ["10.0.0.0/8", "192.0.2.7"]],
    ["loopback,fd00::/8", ["loopback", "fd00::/8"]],
  ])("reads which proxies are trusted: %s", (told, read) => {
    expect(readConfig({ ...longEnough, TRUST_PROXY: told }).TRUST_PROXY).toEqual(read);
  });

  it.each(["yes", "-1", "10.0.0.0/33", "everybody", "10.0.0.0/8,", "300.1.1.1"])(
    "does not guess which proxies are meant by %s",
    (told) => {
      expect(() => readConfig({ ...longEnough, TRUST_PROXY: told })).toThrow(/TRUST_PROXY: .*networks/);
    },
  );

  it("has a dispatcher's number in the demo that is nobody's, and none that nobody gave elsewhere", () => {
    expect(readConfig({ ...longEnough, DEMO: "1" }).DISPATCHER_PHONE).toMatch(/^\+7700000\d{4}$/);
    expect(readConfig(longEnough).DISPATCHER_PHONE).toBeUndefined();
    expect(() => readConfig({ ...longEnough, DISPATCHER_PHONE: "ask Ada" })).toThrow(/DISPATCHER_PHONE/);
  });
});

describe("what the environment leaves out", () => {
  const gapsOf = (told: Record<string, string>) =>
    listGaps(readConfig({ ...longEnough, ...told })).map((gap) => gap.split(":")[0]);

  it.each<[string, Record<string, string>, string[]]>([
    ["on this machine only", {}, ["DISPATCHER_PHONE"]],
    ["for the world", { HOST: "0.0.0.0" }, ["PUBLIC_ORIGIN", "TRUST_PROXY", "DISPATCHER_PHONE"]],
    ["in a demo", { DEMO: "1" }, []],
    [
      "with everything told, also that there is no proxy",
      {
        HOST: "::",
        PUBLIC_ORIGIN: "https://taxi.example",
        TRUST_PROXY: "0",
        DISPATCHER_PHONE: "+77242000000",
      },
      [],
    ],
  ])("is told: %s", (_title, told, gaps) => {
    expect(gapsOf(told)).toEqual(gaps);
  });
});
