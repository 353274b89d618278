import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { ManifestStop } from "../../shared/schemas/index.ts";
import { openScreen, type Screen, tabTo } from "../support/browser.ts";
import { opened } from "./askPages.ts";
import {
  callAsDriverOf,
  choosePlaceByKeyboard as choosePlace,
  demoRider,
  signInDispatcher,
  signInDriver,
  signInRider,
} from "./people.ts";
import { openWorld } from "./world.ts";

/** Near the centre of Kyzylorda. */
const CITY = { latitude: 44.848, longitude: 65.505 };
const world = openWorld("09:00");

/** The driver's stops, as their page reads them. */
async function stopsOf(phone: string) {
  const { manifest } = await (await callAsDriverOf(world, phone)).call("getManifest");
  return manifest?.stops ?? [];
}

/** The vehicle is where the stop is, and it is so late. */
async function driveTo({ page, context }: Screen, stop: ManifestStop | undefined, time: string) {
  if (stop === undefined) throw new Error("the driver has no such stop");
  await world.server.setTime(time);
  await page.reload(); // a story puts the clock without telling the pages
  const { lat: latitude, lon: longitude } = stop.place.point;
  await context.setGeolocation({ latitude, longitude });
}

/** The rider's wish, typed. Nothing is touched with the mouse. */
async function askByKeyboard(page: Page): Promise<void> {
  await tabTo(page, "Ask for a trip", "link");
  await page.keyboard.press("Enter");
  const goOn = async () => {
    await tabTo(page, "Continue", "button");
    await page.keyboard.press("Enter");
  };
  await opened(page, "flow.from.title");
  await choosePlace(page, "From where", "Емхана");
  await goOn();
  await opened(page, "flow.to.title");
  await choosePlace(page, "Where to", "вокзал");
  for (const title of ["flow.when.title", "flow.who.title", "flow.back.title"] as const) {
    await goOn();
    await opened(page, title);
  }
  await goOn();
  await page.getByRole("heading", { name: "Is everything right?" }).waitFor();
  await tabTo(page, "Show the times", "button");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Choose a time" }).waitFor();
  await page.getByText("As you asked").waitFor();
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toMatch(
    /^Take this time: \d\d:\d\d to \d\d:\d\d$/,
  );
  await page.keyboard.press("Enter");
  await page.getByText("Choose a time").waitFor({ state: "detached" });
}

/** The vehicle is at the door long before the promised window: the driver reads from when a no-show may be reported. */
async function expectNoShowTooEarly(wheel: Page): Promise<void> {
  await wheel.getByText(/^Possible from \d\d:\d\d/).waitFor();
  expect(await wheel.getByRole("button", { name: "Did not meet" }).isDisabled()).toBe(true);
}

describe("a trip, from the request to the arrival", () => {
  it("is asked for by keyboard, assigned by the engine, driven, and followed live on three screens", async () => {
    const rider = demoRider(world.server);
    const dispatcher = await signInDispatcher(world);
    const board = dispatcher.page;
    const passenger = await signInRider(world, { dispatcher: board, phone: rider.phone });
    const trip = passenger.page;

    await askByKeyboard(trip);
    await trip.getByText(/Be ready between \d\d:\d\d and \d\d:\d\d/).waitFor();
    const plate = await trip.locator(".trip__plate").innerText();
    const driverPhone = (await trip.getByRole("link", { name: /Call the driver/ }).innerText()).replace(
      /.*(\+\d+)$/s,
      "$1",
    );

    await board.getByRole("tab", { name: "Requests" }).click();
    const row = board.getByRole("button").filter({ hasText: rider.name });
    await row.getByText(plate).waitFor();
    await row.getByText("Vehicle assigned").waitFor();
    await row.click();
    await board.getByRole("region", { name: "Request" }).getByText(plate).first().waitFor();

    const seat = await signInDriver(world, { phone: driverPhone, device: { position: CITY } });
    const wheel = seat.page;
    await wheel.getByRole("button", { name: "Start the shift" }).click();
    await wheel.getByRole("heading", { name: "Next stop: Pick up" }).waitFor();
    const [pickup, dropoff] = await stopsOf(driverPhone);
    const steps = [
      { press: "On the way", rider: "The vehicle is on the way to you", board: "Vehicle has set out" },
      { press: "I have arrived", rider: "The vehicle is waiting for you", board: "Vehicle has arrived" },
      { press: "Passenger boarded", rider: "You are on board", board: "On board" },
    ];
    for (const step of steps) {
      if (step.press === "I have arrived") await driveTo(seat, pickup, "09:20");
      await wheel.getByRole("button", { name: step.press }).click();
      await trip.getByText(step.rider, { exact: true }).waitFor();
      await row.getByText(step.board).waitFor();
      if (step.press === "I have arrived") await expectNoShowTooEarly(wheel);
      await trip.getByText(/^Position at 09:[02]0/).waitFor();
    }
    await wheel.getByRole("heading", { name: "Next stop: Drop off" }).waitFor();
    await wheel.getByRole("button", { name: "On the way" }).click();
    await driveTo(seat, dropoff, "09:50");
    await trip.getByText(/^Position at 09:50/).waitFor();
    for (const press of ["I have arrived", "Passenger dropped off"])
      await wheel.getByRole("button", { name: press }).click();
    await trip.getByText("You have arrived", { exact: true }).waitFor();
    await row.getByText("Completed").waitFor();
    await wheel.getByText("No stops right now").waitFor();

    // Whoever opens the pages anew reads the same.
    for (const page of [trip, board, wheel]) await page.reload();
    await trip.getByText("You have arrived", { exact: true }).waitFor();
    await row.getByText("Completed").waitFor();
    await wheel.getByText("Done: 2").waitFor();
    for (const screen of [dispatcher, passenger, seat]) expect(screen.problems).toEqual([]);
  });

  it("goes back to the sign-in of the right role when a rider strays to the driver's page", async () => {
    const { page, problems } = await openScreen(world);
    await page.goto("/driver");
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    expect(problems).toEqual([]);
  });
});
