import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { signInRider as callAsRider } from "../support/signedIn.ts";
import {
  askFor,
  choosePlaceByKeyboard,
  demoRider,
  signInDispatcher,
  signInDriver,
  signInRider,
} from "./people.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");

const detail = (board: Page) => board.getByRole("region", { name: "Request", exact: true });
const row = (board: Page, name: string) => board.getByRole("button").filter({ hasText: name });

describe("what a dispatcher does", () => {
  it("books for a caller, who is found by name and then has a vehicle", async () => {
    const { page, problems } = await signInDispatcher(world);
    const caller = demoRider(world.server, 3);
    await page.getByRole("button", { name: "New request for a caller" }).click();
    await choosePlaceByKeyboard(page, "Find the passenger by name or phone", caller.phone);
    await page.getByRole("dialog").getByText(caller.name).waitFor();
    await choosePlaceByKeyboard(page, "To", "вокзал");
    await page.getByRole("button", { name: "Show the times" }).click();
    await page.getByRole("dialog").getByRole("listitem").first().waitFor();
    await page.keyboard.press("1"); // read out, and the caller takes the first
    await detail(page).getByText("booked by a dispatcher").waitFor();
    await detail(page).getByText("Vehicle assigned", { exact: true }).waitFor();
    await row(page, caller.name).getByText("Vehicle assigned").waitFor();
    expect(problems).toEqual([]);
  });

  it("sees why a late request has no vehicle, that no vehicle can be forced to, and refuses it with a reason", async () => {
    const { page, problems } = await signInDispatcher(world);
    const { name, phone } = demoRider(world.server, 1);
    const passenger = await signInRider(world, { dispatcher: page, phone });
    await askFor(world, await callAsRider(world.server, 1), "21:50"); // the city's last shift ends at 22:00
    await passenger.page.getByText("No vehicle found", { exact: true }).waitFor();

    await page.getByRole("tab", { name: /^Unassigned/ }).click();
    await row(page, name)
      .getByText(/^\d+ vehicles?: the shift does not reach so far\.$/)
      .waitFor();
    await row(page, name).click();
    await detail(page).getByText("Vehicle by vehicle").click();
    await detail(page).locator("details .why li").first().waitFor();

    await detail(page).getByRole("button", { name: "Assign a vehicle" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: /Choose a vehicle/ }).click();
    await page.locator("[role=option]").first().click();
    await dialog.getByText("This does not work:").waitFor();
    await dialog.getByText("The shift does not reach so far.").waitFor(); // it ends at 16:00
    expect(await dialog.getByRole("button", { name: "Assign", exact: true }).isDisabled()).toBe(true);
    await dialog.getByRole("button", { name: "Back" }).click();

    await detail(page).getByRole("button", { name: "Refuse" }).click();
    await page.getByLabel("Reason that the passenger will read").fill("Nobody drives so late");
    await page.getByRole("alertdialog").getByRole("button", { name: "Refuse" }).click();
    await detail(page).getByText("Refused", { exact: true }).waitFor();
    await passenger.page.getByRole("link", { name: /^Details of the trip/ }).click();
    await passenger.page.getByText("The dispatcher refused: Nobody drives so late").waitFor();
    expect([...problems, ...passenger.problems]).toEqual([]);
  });

  it("takes a trip off its vehicle and gives it to another after seeing the effect", async () => {
    const { page, problems } = await signInDispatcher(world);
    const { name, phone } = demoRider(world.server, 0);
    const passenger = await signInRider(world, { dispatcher: page, phone });
    const rider = await callAsRider(world.server, 0);
    const { id } = await askFor(world, rider, "11:00");
    await page.getByRole("tab", { name: "Requests" }).click();
    await row(page, name).getByText("Vehicle assigned").waitFor();
    const before = (await rider.call("getTrip", { params: { tripId: id } })).trip.vehicle?.plate;
    await passenger.page.goto(`/#/trips/${id}`);

    await row(page, name).click();
    await detail(page).getByRole("button", { name: "Take off the vehicle" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Take off the vehicle" }).click();
    await passenger.page.getByText("No vehicle was found for this time").waitFor();

    await detail(page).getByRole("button", { name: "Assign a vehicle" }).click();
    const dialog = page.getByRole("dialog");
    const after = await chooseFeasible(page, before);
    await dialog.getByText("Nobody else is affected.").waitFor();
    await dialog.getByRole("button", { name: "Assign", exact: true }).click();
    await dialog.waitFor({ state: "hidden" });
    await detail(page).getByRole("button", { name: after }).waitFor();
    await passenger.page.getByText(/Be ready between/).waitFor();
    expect(await passenger.page.locator(".trip__plate").innerText()).toBe(after);
    expect([...problems, ...passenger.problems]).toEqual([]);
  });

  it("sees a trip leave the driver's stops at once when the rider cancels it", async () => {
    const dispatcher = await signInDispatcher(world);
    const { name, phone } = demoRider(world.server, 2);
    const rider = await callAsRider(world.server, 2);
    const { id } = await askFor(world, rider, "10:30");
    await row(dispatcher.page, name).getByText("Vehicle assigned").waitFor();
    const { trip } = await rider.call("getTrip", { params: { tripId: id } });

    const seat = await signInDriver(world, { phone: trip.vehicle?.driverPhone ?? "" });
    await seat.page.getByRole("button", { name: "Start the shift" }).click();
    await seat.page.getByRole("heading", { name: "Next stop: Pick up" }).waitFor();
    const passenger = await signInRider(world, { dispatcher: dispatcher.page, phone });
    await passenger.page.goto(`/#/trips/${id}`);
    await passenger.page.getByRole("button", { name: "Cancel the trip" }).click();
    await passenger.page.getByRole("alertdialog").getByRole("button", { name: "Cancel the trip" }).click();

    await passenger.page.getByText("The trip was cancelled", { exact: true }).waitFor();
    await seat.page.getByText("Your stops have changed.").waitFor();
    await seat.page.locator(".next-stop__rider", { hasText: name }).waitFor({ state: "hidden" });
    await dispatcher.page.getByRole("tab", { name: "Requests" }).click();
    await row(dispatcher.page, name).getByText("Cancelled").waitFor();
    for (const screen of [dispatcher, passenger, seat]) expect(screen.problems).toEqual([]);
  });
});

/** Tries one vehicle after the other until the effect is one that works; answers its plate. */
async function chooseFeasible(page: Page, except: string | undefined): Promise<string> {
  const dialog = page.getByRole("dialog");
  const effect = dialog.getByText(/^This (works\.|does not work:)$/);
  for (let index = 0; index < 12; index += 1) {
    await dialog.getByRole("button", { name: /Choose a vehicle/ }).click();
    const option = page.locator("[role=option]").nth(index);
    const plate = await option.locator("span").first().innerText();
    const answered = page.waitForResponse((response) => response.url().endsWith("/preview"));
    await option.click();
    await answered;
    if ((await effect.innerText()) === "This works." && plate !== except) return plate;
  }
  throw new Error("no vehicle can take the trip");
}
