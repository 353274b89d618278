import { expect, it } from "vitest";
import type { StopAction } from "../../shared/schemas/index.ts";
import { toIso } from "../../shared/time/index.ts";
import type { ApiCaller } from "../support/apiCaller.ts";
import { endIdleShifts } from "../support/beginShifts.ts";
import { tabTo } from "../support/browser.ts";
import { signInRider as callAsRider } from "../support/signedIn.ts";
import { askFor, callAsDriverOf, signInDispatcher, signInDriver } from "./people.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");

/** Somebody gets in at half past ten, and the driver reports nothing any more. */
async function openRide(nth: number): Promise<{ driver: ApiCaller; phone: string }> {
  await world.server.setTime("09:00");
  const rider = await callAsRider(world.server, nth);
  const { id } = await askFor(world, rider, "10:30");
  const tripOf = async () => (await rider.call("getTrip", { params: { tripId: id } })).trip;
  await expect.poll(async () => (await tripOf()).status).toBe("assigned");
  const phone = (await tripOf()).vehicle?.driverPhone ?? "";
  const driver = await callAsDriverOf(world, phone);
  const { manifest } = await driver.call("getManifest");
  await driver.call("startShift", { params: { shiftId: manifest?.shiftId ?? "" } });
  await world.server.setTime("10:30");
  const stopId = manifest?.stops[0]?.id ?? "";
  for (const action of ["depart", "arrive", "board"] satisfies StopAction[])
    await driver.call("reportStopAction", {
      params: { stopId },
      body: { actionId: crypto.randomUUID(), action, at: toIso(world.server.core.clock.now()) },
    });
  return { driver, phone };
}

it("a driver is asked next morning how yesterday's ride ended, and has today's shift besides", async () => {
  const { phone, driver } = await openRide(5);
  await world.server.setTime("33:00"); // 09:00 of the next day
  const { page, problems } = await signInDriver(world, { phone, hasBegun: true });
  await page.getByText(/got in at 10:30/).waitFor();
  await page.getByText(/^Today,/).waitFor();
  await page.getByLabel("Time of arrival").fill("09:20");
  await page.getByRole("button", { name: "Was brought there" }).click();
  // 09:20 is of this morning, still to come.
  await page.getByText(/Choose the time at which the passenger got out/).waitFor();
  await page.getByLabel("Time of arrival").fill("10:55");
  await page.getByRole("button", { name: "Was brought there" }).click();
  await page.getByRole("button", { name: /^End the shift of/ }).click();
  await page.getByText(/^Not finished/).waitFor({ state: "hidden" });
  expect((await driver.call("getManifest")).leftOver).toEqual([]);
  expect(problems).toEqual([]);
});

it("a dispatcher ends a ride of yesterday and its shift by the keyboard alone", async () => {
  await openRide(6);
  await endIdleShifts(world.server.core);
  await world.server.setTime("33:00");
  const { page, problems } = await signInDispatcher(world);
  await page.getByRole("button", { name: "1 shift left open" }).press("Enter");
  await page.locator(".rows__item--run").first().press("Enter");
  await page.getByRole("button", { name: "Report for the driver" }).press("Enter");
  await page.getByLabel("What happened").selectOption("Passenger out");
  await tabTo(page, "Time (HH:MM)", "textbox");
  await page.keyboard.type("11:05");
  await tabTo(page, "How we know", "textbox");
  await page.keyboard.type("the polyclinic says so");
  await page.getByRole("alertdialog").getByRole("button", { name: "Report for the driver" }).press("Enter");
  await page.getByRole("button", { name: "End the shift" }).press("Enter");
  await page.getByLabel("Time (HH:MM)").fill("11:10");
  await page.getByLabel("How we know").fill("the phone was broken");
  await page.getByRole("alertdialog").getByRole("button", { name: "End the shift" }).press("Enter");
  await page.getByText("The shift is ended.").waitFor();
  await page.getByRole("button", { name: "1 shift left open" }).waitFor({ state: "hidden" });
  // Whoever travelled reads the dispatcher's time.
  const rider = await callAsRider(world.server, 6);
  const { trips } = await rider.call("listMyTrips");
  const { status, actual } = trips[0] ?? {};
  expect([status, actual?.dropoff?.slice(14, 16)]).toEqual(["completed", "05"]);
  expect(problems).toEqual([]);
});
