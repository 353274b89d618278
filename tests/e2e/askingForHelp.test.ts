import { expect, it } from "vitest";
import { openScreen } from "../support/browser.ts";
import { beginRun, letIn, signInDispatcher } from "./people.ts";
import { textsOf } from "./texts.ts";
import { inspect } from "./walkEveryPage.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");
const t = textsOf("en");

it("a driver without a line who cannot take somebody asks for help, and reads what the dispatcher does", async () => {
  const { page: board } = await signInDispatcher(world);
  const { name, rider, driver } = await beginRun(world, board);
  const phone = (await rider.call("listMyTrips")).trips[0]?.vehicle?.driverPhone ?? "";
  expect((await driver.call("getManifest")).manifest?.status).toBe("started");
  const { page, context } = await openScreen(world, { width: 375, height: 800 });
  await page.goto("/driver");
  await letIn(page, "driver", phone);
  await page.goto("/driver");
  for (const action of ["On the way", "I have arrived"] as const)
    await page.getByRole("button", { name: action }).click();

  await context.setOffline(true);
  await page.getByRole("button", { name: t["driver.help.need.cannotTake"] }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: t["driver.cannotTake.why.lift"] }).check({ force: true });
  const found: string[] = [];
  await inspect({ page, locale: "en", name: "whom a driver cannot take" }, found);
  await dialog.getByRole("button", { name: t["driver.help.send"] }).click();
  await page.getByText(/1 report is waiting to be sent/).waitFor();

  await context.setOffline(false);
  await page.getByText(t["driver.help.asked"]).waitFor();
  await board.getByText(/asks for help: I cannot take this passenger/).waitFor(); // announced wherever one is
  await board.getByRole("tab", { name: /^Troubles/ }).click();
  const call = board.getByRole("article", { name: new RegExp(t["driver.help.need.cannotTake"]) });
  await call.getByText(name).waitFor();
  await inspect({ page: board, locale: "en", name: "a driver's call for help" }, found);
  await call.getByLabel(t["dispatcher.help.done"]).fill("Vehicle 012 comes at 10:40");
  await call.getByRole("button", { name: t["dispatcher.help.settle"] }).press("Enter");
  await page.getByText(/Dispatcher, .*: Vehicle 012 comes at 10:40/).waitFor();
  await call.waitFor({ state: "detached" });
  expect((await rider.call("listMyTrips")).trips[0]?.status).toBe("arrived");
  expect(found).toEqual([]);
});
