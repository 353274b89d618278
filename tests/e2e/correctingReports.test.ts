import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { toIso } from "../../shared/time/index.ts";
import { findBarriers } from "../support/browser.ts";
import { beginRun, signInDispatcher } from "./people.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");

it("what a driver reported is corrected from the trip's panel by the keyboard: when it was, then that it never was", async () => {
  const { page } = await signInDispatcher(world);
  const { rider, row, driver, pickup } = await beginRun(world, page);
  const report = (action: "depart" | "arrive") => {
    const body = { actionId: randomUUID(), action, at: toIso(world.server.core.clock.now()) };
    return driver.call("reportStopAction", { params: { stopId: pickup.id }, body });
  };
  await report("depart");
  await world.server.setTime("09:20");
  await report("arrive");

  await row.click();
  await page.getByRole("heading", { name: "Reported steps" }).waitFor();
  // Where the arrival follows on it, only the time of the departure can be corrected.
  await page.getByRole("button", { name: /^Correct: .*set/i }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("alertdialog").or(page.getByRole("dialog"));
  await dialog.getByText("only its time can be corrected here").waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await dialog.getByLabel("Time (HH:MM)").fill("09:21"); // a minute after the arrival
  await dialog.getByLabel("How we know").fill("He tapped too early");
  const confirm = dialog.getByRole("button", { name: "Correct", exact: true });
  await confirm.press("Enter");
  await dialog.getByText(/Write a time from .* to 09:20/).waitFor();
  await dialog.getByLabel("Time (HH:MM)").fill("09:07");
  await confirm.press("Enter");
  await page.getByText("Corrected.").first().waitFor(); // announced
  await page.getByText("Time corrected from 09:00 to 09:07: set out").waitFor();

  await page.getByRole("button", { name: /^Correct: .*(arriv|there)/i }).focus();
  await page.keyboard.press("Enter");
  expect(await confirm.isDisabled()).toBe(true); // not without a reason
  await dialog.getByLabel("How we know").fill("The driver was at another house");
  await confirm.focus();
  await page.keyboard.press("Enter");
  await page.getByText(/Taken back: arrived/).waitFor();
  expect((await rider.call("listMyTrips")).trips[0]?.status).toBe("onTheWay");
  expect((await driver.call("getManifest")).manifest?.stops[0]?.status).toBe("onTheWay");
});
