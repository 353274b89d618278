import { expect, it } from "vitest";
import { findBarriers, tabTo } from "../support/browser.ts";
import { eventually } from "../support/eventually.ts";
import { signInDispatcher as callAsDispatcher, signInRider as callAsRider } from "../support/signedIn.ts";
import { askFor, demoRider, signInDispatcher, signInRider } from "./people.ts";
import { openWorld } from "./world.ts";

const world = openWorld("06:30");

it("nobody begins a run: the dispatcher sees it, offers its trips to others by keyboard, and the rider's page says what is so", async () => {
  const { server } = world;
  const rider = await callAsRider(server, 0);
  const { id } = await askFor(world, rider, "11:00");
  const dispatcher = await callAsDispatcher(server);
  const vehicle = async () => (await rider.call("getTrip", { params: { tripId: id } })).trip.vehicle?.plate;
  await eventually(async () => expect(await vehicle()).toBeDefined());
  const run = (await dispatcher.call("getBoard")).runs.find(({ stops }) =>
    stops.some(({ tripId }) => tripId === id),
  );
  if (run === undefined) throw new Error("the trip has no run");
  // Its shift should have begun six minutes ago; all others' drivers have come.
  await server.setTime(sixMinutesAfter(run.starts), [run.shiftId]);

  const { page, problems } = await signInDispatcher(world);
  const { name, phone } = demoRider(server, 0);
  const passenger = await signInRider(world, { dispatcher: page, phone });
  await passenger.page.goto(`/#/trips/${id}`);
  await passenger.page.getByText(/^The vehicle has not been heard of since/).waitFor();

  await page.getByRole("tab", { name: "Requests" }).focus();
  await page.keyboard.press("ArrowRight"); // the arrows go from list to list
  const trouble = page.getByRole("article", { name: `${run.plate}: nobody has begun the shift` });
  await trouble.getByText(name).waitFor();
  await tabTo(page, `Offer the trips of ${run.plate} to others`, "button");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByText(new RegExp(`^${name}: with .* promise kept$`)).waitFor();
  expect(await vehicle()).toBe(run.plate);
  await tabTo(page, "Move 1 trip", "button");
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "hidden" });

  await trouble.getByText("Nobody is waiting for it.").waitFor();
  await passenger.page.getByText(/^The vehicle has not been heard of since/).waitFor({ state: "hidden" });
  expect(await vehicle()).not.toBe(run.plate);
  expect([...problems, ...passenger.problems]).toEqual([]);
});

it("a vehicle breaks down: by one act its people go with others and it gets nobody, until it is said to drive again", async () => {
  const { server } = world;
  const rider = await callAsRider(server, 1);
  const { id } = await askFor(world, rider, "15:00");
  const plateOf = async () => (await rider.call("getTrip", { params: { tripId: id } })).trip.vehicle?.plate;
  const plate = await eventually(async () => (await plateOf()) ?? expect.fail("no vehicle"));
  const { page, problems } = await signInDispatcher(world);
  await page
    .getByRole("button")
    .filter({ hasText: demoRider(server, 1).name })
    .click();
  const pane = page.locator(".board__detail");
  await pane
    .getByRole("button", { name: plate })
    .or(pane.getByRole("link", { name: plate }))
    .first()
    .press("Enter");

  await pane.getByRole("link", { name: "The vehicle cannot drive" }).press("Enter");
  const moved = page.getByRole("region", { name: "With other vehicles" });
  await moved.getByText(demoRider(server, 1).name, { exact: true }).waitFor();
  await page.getByLabel("Why").fill("Flat tyre on the bridge");
  expect(await findBarriers(page)).toEqual([]);
  expect(await plateOf()).toBe(plate); // nothing is done yet
  await page.getByRole("button", { name: /^Accept/ }).press("Enter");
  await page.getByText(/^Accepted\. 1 person/).waitFor();
  await eventually(async () => expect(await plateOf()).not.toBe(plate));
  expect(await plateOf()).toBeDefined();

  await page.getByRole("link", { name: "Back" }).press("Enter");
  await page.getByRole("tab", { name: /^Runs/ }).click();
  await page.getByRole("button").filter({ hasText: plate }).first().click();
  await pane.getByText(/not available from .* on: “Flat tyre on the bridge”/).waitFor();
  await pane.getByRole("button", { name: "The vehicle drives again" }).press("Enter");
  await pane.getByRole("link", { name: "The vehicle cannot drive" }).waitFor();
  expect(problems).toEqual([]);
});

/** As a clock in Kyzylorda shows it. */
const sixMinutesAfter = (instant: string): string =>
  new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Qyzylorda", hour: "2-digit", minute: "2-digit" }).format(
    Date.parse(instant) + 6 * 60_000,
  );
