import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import type { DriverId } from "../../../../shared/ids/index.ts";
import type { KeptAct, StopAction } from "../../../../shared/schemas/index.ts";
import { type Instant, instant, toIso } from "../../../../shared/time/index.ts";
import { seal } from "../../../support/seal.ts";
import { AdasTrip } from "../adasTrip.ts";

const world = AdasTrip.forEachTest();

async function keyOf(author: DriverId): Promise<string> {
  const person = await world.day.services.findSessionPerson({ role: "driver", id: author });
  return person?.view.role === "driver" ? person.view.reportKey : "";
}

/** A device whose clock is three hours ahead saw it twelve minutes ago. */
function actOf(action: StopAction, sentAt: Instant): KeptAct {
  const at = instant(sentAt - 12 * 60_000);
  const { id: stopId } = world.day.next(world.run);
  return { stopId, actionId: randomUUID(), action, at: toIso(at), done: { at } };
}

it("takes what a driver had sealed who has signed out, once, at the time of the act, from whoever brings it", async () => {
  await world.start();
  const author = world.run.shift.driver.id;
  const sentAt = instant(Date.now() + 3 * 3_600_000);
  await world.day.setTime("08:45");
  const report = { author, sealed: seal(actOf("depart", sentAt), await keyOf(author)), sentAt };
  expect(await world.day.services.handInReport(report)).toBe("applied");
  expect(await world.day.services.handInReport(report)).toBe("already");
  world.run = await world.refresh();
  // The clock stands at 08:45 while real time goes on: a wait counts for nothing there, so it is 08:45.
  expect(world.run.stops[0]).toMatchObject({ status: "onTheWay", departedAt: world.day.at("08:45") });
  expect(await world.status()).toBe("onTheWay");
});

it("takes back what its driver took back without a line before signing out, and says so when it can no longer be", async () => {
  await world.start();
  const author = world.run.shift.driver.id;
  const key = await keyOf(author);
  const sentAt = instant(Date.now() + 3 * 3_600_000);
  await world.day.setTime("08:45");
  const [depart, arrive] = [actOf("depart", sentAt), actOf("arrive", sentAt)];
  const handIn = (act: KeptAct) =>
    world.day.services.handInReport({ author, sealed: seal(act, key), sentAt });
  /** So many seconds later by the device's clock. */
  const takingBack = (act: KeptAct, after: number): KeptAct => ({
    ...{ ...act, actionId: randomUUID(), takesBack: act.actionId },
    done: { at: act.done.at + after * 1000 },
  });
  expect(await handIn(depart)).toBe("applied");
  expect(await handIn(takingBack(depart, 20))).toBe("applied");
  expect(await world.status()).toBe("assigned");
  expect(await handIn(takingBack(depart, 20))).toBe("already");
  const again = { ...depart, actionId: randomUUID() };
  expect([await handIn(again), await handIn(arrive)]).toEqual(["applied", "applied"]);
  expect(await handIn(takingBack(again, 20))).toBe("settled"); // another step follows on it
  expect(await handIn(takingBack(arrive, 60))).toBe("settled"); // no longer a slip of the finger
  expect(await world.status()).toBe("arrived");
});

it("takes nothing that another key sealed, that was changed on the way, or that is no act", async () => {
  await world.start();
  const author = world.run.shift.driver.id;
  const sentAt = world.day.core.clock.now();
  const act = actOf("depart", sentAt);
  const key = await keyOf(author);
  const good = seal(act, key);
  const changed = Buffer.from(good, "base64");
  changed[20] = (changed[20] ?? 0) ^ 1;
  const shifts = await world.day.core.db.fleet.listShifts(world.day.today);
  const other = shifts.map(({ driver }) => driver.id).find((id) => id !== author) ?? author;
  const refused = [
    { author, sealed: seal(act, await keyOf(other)) },
    { author: other, sealed: good },
    { author, sealed: changed.toString("base64") },
    { author, sealed: "" },
    { author, sealed: seal({ ...act, action: "teleport" }, key) },
    { author, sealed: seal("depart", key) },
  ];
  for (const each of refused) {
    const answer = world.day.services.handInReport({ ...each, sentAt });
    await expect(answer).rejects.toMatchObject({ code: "report.unreadable" });
  }
  expect(await world.status()).toBe("assigned");
});
