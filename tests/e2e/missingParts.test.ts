import { expect, it } from "vitest";
import { openScreen } from "../support/browser.ts";
import { beginRun, demoRider, letIn, setOut, signInDispatcher } from "./people.ts";
import { textsOf } from "./texts.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");
const t = textsOf("en");

it("what the network keeps away says so where it would stand, and comes once there is a line; 112 waits for nothing", async () => {
  const { page: board } = await signInDispatcher(world);
  const { rider, driver, pickup } = await beginRun(world, board);
  await setOut(world, driver, pickup.id);
  const [trip] = (await rider.call("listMyTrips")).trips;
  const { page } = await openScreen(world, { width: 320, height: 700 });
  await page.goto("/");
  await letIn(page, "rider", demoRider(world.server, 2).phone);
  await page.getByRole("heading", { name: /^Hello/ }).waitFor();

  await page.route(/\/assets\/(TripScreen|SosButton)-/, (route) => route.abort());
  await page.goto(`/#/trips/${trip?.id}`);
  const missing = page.getByRole("alert").filter({ hasText: t["common.notShown"] });
  await missing.waitFor();
  await page.getByRole("button", { name: t["common.signOut"] }).waitFor(); // the rest of the page stands

  await page.unroute(/\/assets\/(TripScreen|SosButton)-/);
  await page.route(/\/assets\/SosButton-/, (route) => route.abort());
  await missing.getByRole("button", { name: t["common.retry"] }).click();
  await page.getByRole("link", { name: "112" }).waitFor();
  await missing.waitFor(); // the button alone
  await page.getByText(t["status.onTheWay"]).first().waitFor();

  await page.unroute(/\/assets\/SosButton-/);
  await missing.getByRole("button", { name: t["common.retry"] }).click();
  await page.getByRole("button", { name: textsOf("en")["sos.open"] }).waitFor();
  expect(await missing.count()).toBe(0);
});
