import { describe, expect, it } from "vitest";
import { readConfig } from "../../server/config.ts";

const enough = {
  DATABASE_URL: "postgres://somewhere/app",
  REDIS_URL: "redis://somewhere",
  SESSION_SECRET: "long enough to be one, at least",
};
const longEnough = { ...enough, SESSION_SECRET: "x".repeat(32) };

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

  it("reads a flag as 1, 0, true or false and nothing else", () => {
    expect(readConfig({ ...longEnough, DEMO: "1" }).DEMO).toBe(true);
    expect(readConfig({ ...longEnough, DEMO: "false" }).DEMO).toBe(false);
    expect(() => readConfig({ ...longEnough, DEMO: "yes" })).toThrow(/DEMO/);
  });
});
