import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createLogger } from "../../server/logger.ts";

interface Line {
  msg: string;
  kind?: string;
  leftOut?: number;
  reason?: string;
}
let lines: Line[];
const logger = (level = "info") =>
  createLogger(level, "test", { write: (line) => void lines.push(JSON.parse(line)) });

beforeEach(() => {
  lines = [];
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the log", () => {
  it("says one kind of thing twenty times in ten seconds, and then how often it did not", () => {
    const log = logger();
    for (let time = 0; time < 1_000; time++) log.warn({ reason: `refused ${time}` }, "redis connection");
    expect(lines).toHaveLength(20);
    vi.advanceTimersByTime(10_000);
    // 1,000 − 20
    expect(lines.at(-1)).toMatchObject({ kind: "warn redis connection", leftOut: 980 });
    log.warn("redis connection");
    expect(lines).toHaveLength(22);
  });

  it("does not let one kind hide another: other words, another error, another status", () => {
    const log = logger();
    const gone = Object.assign(new Error("gone"), { code: "ECONNREFUSED" });
    for (let time = 0; time < 100; time++) log.error({ err: gone }, "call failed");
    log.error({ err: new TypeError("a mistake of ours") }, "call failed");
    log.error({ err: gone }, "message failed");
    log.error({ err: gone, res: { statusCode: 503 } }, "call failed");
    expect(lines).toHaveLength(23);
  });

  it("bounds lines of calls too, whoever asks for the log of all of them", () => {
    const log = logger("debug").child({ req: "one" });
    for (let time = 0; time < 5_000; time++) log.debug({ res: { statusCode: 429 } }, "call");
    expect(lines).toHaveLength(200);
  });

  it("never keeps back the last words of a process", () => {
    const log = logger();
    for (let time = 0; time < 50; time++) log.fatal("could not start");
    expect(lines).toHaveLength(50);
  });
});
