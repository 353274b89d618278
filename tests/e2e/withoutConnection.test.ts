import { describe, expect, it } from "vitest";
import { signInRider as callAsRider } from "../support/signedIn.ts";
import { askFor, demoRider, signInDispatcher, signInDriver, signInRider } from "./people.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");
const BANNER = "No connection. What you see may be out of date; we keep trying.";

describe("a connection that breaks", () => {
  it("is told to the rider, who sees afterwards what happened meanwhile", async () => {
    const { page: board } = await signInDispatcher(world);
    const { name, phone } = demoRider(world.server, 0);
    const rider = await callAsRider(world.server, 0);
    const { page, context } = await signInRider(world, { dispatcher: board, phone });
    const { id } = await askFor(world, rider, "10:30");
    await page.goto(`/#/trips/${id}`);
    await page.getByText(/Be ready between/).waitFor();

    await context.setOffline(true);
    await page.getByText(BANNER).waitFor();
    await board.getByRole("tab", { name: "Requests" }).click();
    await board.getByRole("button").filter({ hasText: name }).click();
    await board.getByRole("button", { name: "Cancel for the passenger" }).click();
    const dialog = board.getByRole("alertdialog");
    await dialog.getByLabel("Reason").fill("The clinic is closed today");
    await dialog.getByRole("button", { name: "Cancel for the passenger" }).click();
    await board.getByRole("button").filter({ hasText: name }).getByText("Cancelled").waitFor();
    expect(await page.getByText(/Be ready between/).isVisible()).toBe(true);

    await context.setOffline(false);
    await page.getByText("The trip was cancelled", { exact: true }).waitFor();
    await page.getByText("The clinic is closed today").waitFor();
    await page.getByText(BANNER).waitFor({ state: "hidden" });
  });

  it("does not stop the driver, whose reports arrive in order afterwards", async () => {
    const { page: board } = await signInDispatcher(world);
    const { name } = demoRider(world.server, 2);
    const rider = await callAsRider(world.server, 2);
    await askFor(world, rider, "10:30");
    const row = board.getByRole("button").filter({ hasText: name });
    await row.getByText("Vehicle assigned").waitFor();
    const { trips } = await rider.call("listMyTrips");
    const { page, context } = await signInDriver(world, { phone: trips[0]?.vehicle?.driverPhone ?? "" });
    await page.getByRole("button", { name: "Start the shift" }).click();
    await page.getByRole("heading", { name: "Next stop: Pick up" }).waitFor();

    await context.setOffline(true);
    await page.getByText(BANNER).waitFor();
    const taps = [
      "On the way",
      "I have arrived",
      "Undo: I have arrived",
      "I have arrived",
      "Passenger boarded",
    ];
    for (const name of taps) await page.getByRole("button", { name, exact: true }).click();
    await page.getByText("5 reports are waiting to be sent").waitFor();
    await page.getByRole("heading", { name: "Next stop: Drop off" }).waitFor();
    expect(await row.getByText("Vehicle assigned").isVisible()).toBe(true);

    await context.setOffline(false);
    await row.getByText("On board").waitFor();
    await page.getByText(/waiting to be sent/).waitFor({ state: "hidden" });
    const [trip] = (await rider.call("listMyTrips")).trips;
    // Whether it may be late by then is said beside what happened, once.
    const story = trip?.story.map(({ what }) => what.key) ?? [];
    expect(story.filter((key) => key === "story.runsLate").length).toBeLessThanOrEqual(1);
    expect(story.filter((key) => key !== "story.runsLate")).toEqual([
      "story.requested",
      "story.assigned",
      "story.departed",
      "story.arrived",
      "story.takenBack",
      "story.arrived",
      "story.boarded",
    ]);
  });

  it("takes neither the stops nor a report from a driver who reloads the page, twice, and drives on", async () => {
    const { page: board } = await signInDispatcher(world);
    const { name } = demoRider(world.server, 3);
    const rider = await callAsRider(world.server, 3);
    await askFor(world, rider, "10:30");
    const row = board.getByRole("button").filter({ hasText: name });
    await row.getByText("Vehicle assigned").waitFor();
    const { trips } = await rider.call("listMyTrips");
    const { page, context } = await signInDriver(world, { phone: trips[0]?.vehicle?.driverPhone ?? "" });
    const start = page.getByRole("button", { name: "Start the shift" });
    await start.or(page.locator(".next-stop")).waitFor();
    if (await start.isVisible()) await start.click();
    await page.locator(".next-stop").waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready);

    await context.setOffline(true);
    await page.getByRole("button", { name: "On the way" }).click();
    await page.getByText("1 report is waiting to be sent").waitFor();
    await page.reload();
    await page.getByText(/^Kept on this device, as of 09:/).waitFor();
    await page.getByText("1 report is waiting to be sent").waitFor();
    const next = page.locator(".next-stop");
    await next.getByText(name).waitFor();
    await page.getByRole("button", { name: "I have arrived" }).click();
    await page.reload();
    await page.getByText("2 reports are waiting to be sent").waitFor();
    await page.getByRole("button", { name: "Passenger boarded", exact: true }).waitFor();
    // The worker keeps the page alone; what names people is where signing out finds it.
    const kept = await page.evaluate(async () => {
      const requests = await Promise.all(
        (await caches.keys()).map(async (each) => (await caches.open(each)).keys()),
      );
      return requests.flat().map(({ url }) => new URL(url).pathname);
    });
    expect(kept.filter((path) => path !== "/driver" && !path.startsWith("/assets/"))).toEqual([]);

    await context.setOffline(false);
    await page.getByText(/^Kept on this device/).waitFor({ state: "hidden" });
    await page.getByText(/waiting to be sent/).waitFor({ state: "hidden" });
    const [trip] = (await rider.call("listMyTrips")).trips;
    expect(trip?.story.slice(-2).map(({ what }) => what.key)).toEqual(["story.departed", "story.arrived"]);
  });
});
