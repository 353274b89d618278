import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { toIso } from "../../shared/time/index.ts";
import { findBarriers } from "../support/browser.ts";
import { beginRun, signInDispatcher } from "./people.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");

it("a report that does not fit is counted above the board, shown with both versions, and decided with a reason", async () => {
  const { page } = await signInDispatcher(world);
  const { name, rider, driver, pickup } = await beginRun(world, page);
  const at = toIso(world.server.core.clock.now());
  const body = { actionId: randomUUID(), action: "board" as const, at };
  const told = await driver.call("reportStopAction", { params: { stopId: pickup.id }, body });
  expect(told).toMatchObject({ kept: true, verdict: "questioned" });

  await page.getByRole("button", { name: "1 question" }).click(); // told live
  await page.getByRole("tabpanel").getByRole("button").filter({ hasText: name }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "A report to decide on" }).waitFor();
  await page.getByText("The step before it is missing.").first().waitFor();
  expect(await findBarriers(page)).toEqual([]);
  const keep = page.getByRole("button", { name: "Keep the record" });
  expect(await keep.isDisabled()).toBe(true); // not without a reason
  await page.getByLabel("Why you decide so").fill("The driver pressed by mistake");
  await keep.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "1 question" }).waitFor({ state: "hidden" });
  await page.getByText("The dispatcher kept the record as it was").waitFor();
  expect((await rider.call("listMyTrips")).trips[0]?.status).toBe("assigned");
});
