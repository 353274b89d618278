import { describe, expect, it } from "vitest";
import { isAtLeast } from "../../scripts/lib/nodeVersion.mjs";
import { parseOptions } from "../../scripts/lib/options.mjs";

describe("the flags of npm start", () => {
  it("without any, serves the demo on port 3000 and keeps the data", () => {
    expect(parseOptions([], {})).toEqual({ help: false, reset: false, demo: true, port: 3000 });
  });

  it.each([
    [["--port", "8080"], { port: 8080 }],
    [["--port=8080"], { port: 8080 }],
    [["--reset"], { reset: true }],
    [["--no-demo"], { demo: false }],
    [["--help"], { help: true }],
    [["--no-demo", "--port", "81", "--reset"], { demo: false, port: 81, reset: true }],
  ])("%j", (flags, expected) => {
    expect(parseOptions(flags, {})).toMatchObject(expected);
  });

  it("takes PORT from the environment, but a flag wins", () => {
    expect(parseOptions([], { PORT: "4000" }).port).toBe(4000);
    expect(parseOptions(["--port", "5000"], { PORT: "4000" }).port).toBe(5000);
  });

  it.each([[["--prot", "3000"]], [["reset"]], [["--reset=yes"]], [["--demo"]]])(
    "refuses %j with the usage",
    (flags) => {
      expect(() => parseOptions(flags, {})).toThrow(/^Unknown flag .*\n\nUsage: npm start/);
    },
  );

  it.each([[["--port"]], [["--port", "0"]], [["--port", "65536"]], [["--port", "80a"]], [["--port", "-1"]]])(
    "refuses %j as a port",
    (flags) => {
      expect(() => parseOptions(flags, {})).toThrow(/^--port needs a port number from 1 to 65535/);
    },
  );
});

describe("the version of Node", () => {
  it.each([
    ["20.19.0", true],
    ["20.20.2", true],
    ["22.1.0", true],
    ["20.18.3", false],
    ["18.20.0", false],
    ["9.11.2", false],
  ])("%s is new enough for 20.19: %s", (version, expected) => {
    expect(isAtLeast(version, "20.19")).toBe(expected);
  });
});
