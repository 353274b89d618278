import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { expect, it } from "vitest";
import { DriverId } from "../../shared/ids/index.ts";
import { openScreen, tabTo } from "../support/browser.ts";
import { beginRun, letIn, signInDispatcher } from "./people.ts";
import { textsOf } from "./texts.ts";
import { inspect } from "./walkEveryPage.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");
const t = textsOf("en");
const SPARE = "Spare Driver";
const PHONE = "+77051112233";

/** Somebody of the run's operator who drives nothing today, with the demo's PIN. */
async function hireSpare(shiftId: string): Promise<void> {
  const { db, kysely } = world.server.core;
  const shift = await db.fleet.findShift(shiftId as never);
  if (shift === undefined) throw new Error("there is no such run");
  const driver = { id: DriverId.parse(randomUUID()), version: 0, name: SPARE, phone: PHONE };
  const { operatorId } = shift.vehicle;
  await db.roster.putDriver({ ...driver, operatorId, liftTrained: true, licenceUntil: undefined, away: [] });
  await sql`UPDATE drivers SET pin_hash = (SELECT pin_hash FROM drivers WHERE id = ${shift.driver.id})
    WHERE id = ${driver.id}`.execute(kysely);
}

it("a driver hands over to another in the middle of a shift: by keyboard the dispatcher chooses who, both pages say so, and it is taken back", async () => {
  const { page: board, problems } = await signInDispatcher(world);
  const { driver, rider } = await beginRun(world, board);
  const shiftId = (await driver.call("getManifest")).manifest?.shiftId ?? "";
  const phone = (await rider.call("listMyTrips")).trips[0]?.vehicle?.driverPhone ?? "";
  await hireSpare(shiftId);

  const [{ page: former }, { page: other }] = [
    await openScreen(world, { width: 375, height: 800 }),
    await openScreen(world, { width: 375, height: 800 }),
  ];
  await former.goto("/driver");
  await letIn(former, "driver", phone);
  await former.getByRole("heading", { name: /^Shift/ }).waitFor();
  await other.goto("/driver");
  await letIn(other, "driver", PHONE);
  await other.getByText(t["driver.noShift.title"]).waitFor();

  const found: string[] = [];
  for (const locale of ["kk", "ru"] as const) {
    const { page, context } = await openScreen(world, { locale });
    await page.goto("/dispatch");
    await letIn(page, "staff", "dispatcher");
    await page.goto(`/dispatch#/relief/${shiftId}`);
    await page.locator(".rescue__people").waitFor();
    await inspect({ page, locale, name: "who takes the run over" }, found);
    await context.close();
  }

  const openRun = async (name: string) => {
    await board.getByRole("tab", { name: /^Runs/ }).press("Enter");
    await board.getByRole("button").filter({ hasText: name }).first().press("Enter");
  };
  const { manifest } = await driver.call("getManifest");
  await openRun(manifest?.vehicle.plate ?? "");
  await tabTo(board, t["dispatcher.relief.do"], "link");
  await board.keyboard.press("Enter");
  await board.locator(".rescue__people").waitFor();
  await inspect({ page: board, locale: "en", name: "who takes the run over" }, found);
  const accept = board.getByRole("button", { name: t["dispatcher.relief.accept"], exact: true });
  expect(await accept.isDisabled()).toBe(true); // not without a driver and a reason
  await tabTo(board, new RegExp(t["dispatcher.relief.choose"]), "button");
  await board.keyboard.press("Enter");
  // Who can is first; the others are there with the reason.
  const first = board.locator("[role=option]").first();
  await first.getByText(SPARE).waitFor();
  await board.locator("[role=option]").filter({ hasText: t["dispatcher.relief.bar.busy"] }).first().waitFor();
  await first.press("Enter");
  await tabTo(board, t["dispatcher.withdraw.why"], "textbox");
  await board.keyboard.type("Has to see a doctor");
  await tabTo(board, t["dispatcher.relief.accept"], "button");
  await board.keyboard.press("Enter");

  // The run is on the other's page, to be confirmed, and the former's says whose it is.
  await other.getByRole("heading", { name: /^Shift/ }).waitFor();
  await other.getByText(/^You took .* over from/).waitFor();
  await other.getByRole("button", { name: t["driver.changes.understood"] }).waitFor();
  await former.getByText(new RegExp(`^You handed .* over to ${SPARE}`)).waitFor();
  await former.getByText(t["driver.relief.kept"]).waitFor();
  await former.getByRole("heading", { name: /^Next stop/ }).waitFor({ state: "detached" });
  expect((await rider.call("listMyTrips")).trips[0]?.vehicle?.driverPhone).toBe(PHONE);
  await inspect({ page: former, locale: "en", name: "handed over" }, found);
  await inspect({ page: other, locale: "en", name: "taken over" }, found);

  await openRun(SPARE);
  await board.getByText(new RegExp(`^${SPARE} drives since`)).waitFor();
  await inspect({ page: board, locale: "en", name: "a run that was handed over" }, found);
  await tabTo(board, /^Undo/, "button");
  await board.keyboard.press("Enter");
  await board
    .getByText(/^Taken back:/)
    .first()
    .waitFor();
  await former.getByRole("heading", { name: /^Shift/ }).waitFor();
  await other.getByText(t["driver.noShift.title"]).waitFor();
  expect(found).toEqual([]);
  expect(problems).toEqual([]);
});
