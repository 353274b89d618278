import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { openScreen, tabTo } from "../support/browser.ts";
import { beginRun, letIn, signInDispatcher } from "./people.ts";
import { textsOf } from "./texts.ts";
import { inspect } from "./walkEveryPage.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");
const t = textsOf("en");

/** Opens the list that has the focus, goes down so many lines, and takes that one. */
async function chooseLine(page: Page, label: string, down: number): Promise<void> {
  await tabTo(page, new RegExp(label), "button");
  await page.keyboard.press("Enter");
  await page.getByRole("listbox").waitFor();
  for (let line = 0; line < down; line += 1) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("listbox").waitFor({ state: "hidden" });
}

it("a bridge is closed: by keyboard alone the dispatcher reads what that does, accepts it, the driver reads it, and it is open again", async () => {
  const { page: board, problems } = await signInDispatcher(world);
  const { driver, rider } = await beginRun(world, board);
  const found: string[] = [];

  await tabTo(board, t["dispatcher.roads.open"], "link");
  await board.keyboard.press("Enter");
  await board.getByText(t["dispatcher.roads.none"]).waitFor();
  await inspect({ page: board, locale: "en", name: "no road is closed" }, found);
  for (const locale of ["kk", "ru"] as const) {
    const { page, context } = await openScreen(world, { locale, width: 320 });
    await page.goto("/dispatch");
    await letIn(page, "staff", "dispatcher");
    await page.goto("/dispatch#/roads");
    await page.getByRole("heading", { name: textsOf(locale)["dispatcher.roads.title"] }).waitFor();
    await inspect({ page, locale, name: "closed roads" }, found);
    await context.close();
  }

  // By the keyboard: from the street to the bridge in the choice of what is closed.
  const street = board.getByRole("radio", { name: t["dispatcher.roads.kind.street"] });
  for (let presses = 0; presses < 40; presses += 1) {
    if (await street.evaluate((element) => element === document.activeElement)) break;
    await board.keyboard.press("Tab");
  }
  await board.keyboard.press("ArrowDown");
  await board.getByRole("radio", { name: t["dispatcher.roads.kind.bridge"], checked: true }).waitFor();
  await chooseLine(board, t["dispatcher.roads.kind.bridge"], 0);
  await tabTo(board, t["dispatcher.roads.look"], "button");
  await board.keyboard.press("Enter");
  const accept = board.getByRole("button", { name: t["dispatcher.roads.accept"] });
  await accept.waitFor();
  expect(await accept.isDisabled()).toBe(true); // not without a reason
  expect((await driver.call("listClosedRoads")).roads).toEqual([]); // nothing is done yet
  await inspect({ page: board, locale: "en", name: "what a closed bridge does" }, found);
  await tabTo(board, t["dispatcher.roads.why"], "textbox");
  await board.keyboard.type("Ice");
  await tabTo(board, t["dispatcher.roads.accept"], "button");
  await board.keyboard.press("Enter");
  await board.getByRole("heading", { name: "Bridge over the Syr Darya" }).waitFor();
  await board.getByText(/“Ice”/).waitFor();
  await inspect({ page: board, locale: "en", name: "a closed bridge" }, found);

  const { roads } = await driver.call("listClosedRoads");
  expect(roads).toMatchObject([{ label: { en: "Bridge over the Syr Darya" } }]);
  const own = await openScreen(world, { width: 375, height: 800 });
  await own.page.goto("/driver");
  const phone = (await rider.call("listMyTrips")).trips[0]?.vehicle?.driverPhone;
  await letIn(own.page, "driver", phone ?? "");
  await own.page.goto("/driver");
  await own.page.getByText(t["driver.roads.noEnd"]).waitFor();
  await inspect({ page: own.page, locale: "en", name: "a driver's closed roads" }, found);

  await tabTo(board, t["dispatcher.roads.lift"], "button");
  await board.keyboard.press("Enter");
  await board.getByText(t["dispatcher.roads.lifted"]).waitFor();
  await own.page.getByText(t["driver.roads.noEnd"]).waitFor({ state: "hidden" });
  expect((await driver.call("listClosedRoads")).roads).toEqual([]);
  expect(found).toEqual([]);
  expect([...problems, ...own.problems]).toEqual([]);
});
