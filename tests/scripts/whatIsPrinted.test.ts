import { describe, expect, it } from "vitest";
import { summaryLines } from "../../scripts/lib/testTally.mjs";
import { welcomeLines } from "../../scripts/lib/welcome.mjs";

const part = { ms: 1_000, passed: 0, failed: 0, skipped: 0, unsteady: [], broken: [] };
const lastLine = (results: Parameters<typeof summaryLines>[0]) => summaryLines(results).at(-1);

describe("the last line of npm test", () => {
  it("adds up the tests of all parts", () => {
    expect(
      lastLine([
        { ...part, name: "types" },
        { ...part, name: "unit", passed: 7 },
        { ...part, name: "e2e", passed: 3 },
      ]),
    ).toBe("10 passed, 0 failed");
  });

  it("counts a part that failed without a failed test, such as types, as one", () => {
    const types = { ...part, name: "types", reason: "exit code 1" };
    const unit = { ...part, name: "unit", passed: 7, failed: 2, reason: "exit code 1" };
    expect(lastLine([types, unit])).toBe("7 passed, 3 failed");
  });

  it("comes after what failed and why", () => {
    const broken = ["fleet.store.test.ts: Hook timed out"];
    const store = { ...part, name: "store", passed: 7, failed: 1, reason: "exit code 1", broken };
    expect(summaryLines([store]).slice(-2)).toEqual([
      "  failed: fleet.store.test.ts: Hook timed out",
      "7 passed, 1 failed",
    ]);
  });

  it("comes after the names of the tests that passed at the second try only", () => {
    const store = { ...part, name: "store", passed: 7, unsteady: ["a race between two writers"] };
    expect(summaryLines([store]).slice(-2)).toEqual([
      "  passed at the second try only, to be mended: a race between two writers",
      "7 passed, 0 failed",
    ]);
  });
});

describe("the welcome", () => {
  it("shows each screen with who may sign in there", () => {
    const logins = [
      { role: "rider", screen: "/", login: "+77010000003", secret: "" },
      { role: "driver", screen: "/driver", login: "+77010000001", secret: "1234", name: "Test Driver" },
      { role: "driver", screen: "/driver", login: "+77010000002", secret: "5678" },
      { role: "dispatcher", screen: "/dispatch", login: "dispatcher", secret: "open sesame" },
    ];
    expect(welcomeLines("http://localhost:3000", logins)).toEqual([
      "  Rider       http://localhost:3000/             +77010000003  code: shown on the dispatcher's page",
      "  Driver      http://localhost:3000/driver       +77010000001  1234  (Test Driver)",
      "                                                 +77010000002  5678",
      "  Dispatcher  http://localhost:3000/dispatch     dispatcher  open sesame",
      "  Office      http://localhost:3000/office",
    ]);
  });
});
