import { expect, it } from "vitest";
import { auditLine } from "../../../../server/domain/facts/auditLine.ts";
import { at, desk, driver, ofAda, onRun, rider, shift, stored, trip } from "./someFacts.ts";

it("the audit says of each fact who did what to whom, when by the service's clock", () => {
  const plain = { by: desk, at: at("09:00"), details: {} };
  const lines = stored(
    { ...plain, kind: "trip.opened", concerns: ofAda },
    { ...plain, kind: "rider.opened", concerns: { riderId: rider } },
    { ...plain, kind: "run.started", concerns: onRun, by: { role: "driver", id: driver } },
    { ...plain, kind: "person.signInFailed", concerns: { driverId: driver }, by: { role: "nobody" } },
    { ...plain, kind: "person.signInFailed", concerns: {}, details: { account: "a-digest" } },
    {
      ...{ ...plain, kind: "audit.noted", concerns: {}, by: { role: "nobody" } },
      details: { action: "polished", subjectKind: "vehicle", subjectId: "7", role: "robot" },
    },
  ).map(auditLine);
  expect(lines.map(({ by, did, to }) => [by.role, did, to.kind, to.id])).toEqual([
    ["dispatcher", "trip.opened", "trip", trip],
    ["dispatcher", "rider.opened", "rider", rider],
    ["driver", "run.started", "run", shift],
    ["nobody", "person.signInFailed", "driver", driver],
    ["dispatcher", "person.signInFailed", "unknown", "a-digest"],
    ["nobody", "polished", "vehicle", "7"],
  ]);
  expect(lines[0]?.at).toBe(at("09:00"));
});
