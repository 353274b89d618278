import { expect, it } from "vitest";
import type { StopAction } from "../../shared/schemas/index.ts";
import { toIso } from "../../shared/time/index.ts";
import { openScreen, tabTo } from "../support/browser.ts";
import { beginRun, letIn, signInDispatcher } from "./people.ts";
import { textsOf } from "./texts.ts";
import { inspect } from "./walkEveryPage.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");
const t = textsOf("en");

it("a vehicle breaks down with somebody aboard: by keyboard alone the dispatcher reads what becomes of each person, accepts it, and takes it back", async () => {
  const { page: board, problems } = await signInDispatcher(world);
  const { name, rider, driver, pickup } = await beginRun(world, board);
  await world.server.setTime("10:30");
  for (const action of ["depart", "arrive", "board"] as const satisfies readonly StopAction[]) {
    const body = { actionId: crypto.randomUUID(), action, at: toIso(world.server.core.clock.now()) };
    await driver.call("reportStopAction", { params: { stopId: pickup.id }, body });
  }
  const shiftId = (await driver.call("getManifest")).manifest?.shiftId ?? "";
  const help = { helpId: crypto.randomUUID(), need: "breakdown" as const };
  await driver.call("askForHelp", { params: { shiftId }, body: help });

  // In each language, from its address, before anything is done.
  const found: string[] = [];
  for (const locale of ["kk", "ru"] as const) {
    const { page, context } = await openScreen(world, { locale });
    await page.goto("/dispatch");
    await letIn(page, "staff", "dispatcher");
    await page.goto(`/dispatch#/rescue/vehicle/${shiftId}`);
    await page.getByText(name, { exact: true }).waitFor();
    await inspect({ page, locale, name: "what becomes of everybody" }, found);
    await context.close();
  }

  const tab = board.getByRole("tab", { name: /^Troubles/ });
  await tab.focus();
  await board.keyboard.press("Enter");
  await tabTo(board, t["dispatcher.rescue.do.vehicle"], "link");
  await board.keyboard.press("Enter");
  const moved = board.getByRole("region", { name: t["dispatcher.rescue.moved"] });
  const own = moved.getByRole("listitem").first();
  await own.getByText(name, { exact: true }).waitFor();
  await own.getByText(t["dispatcher.rescue.state.aboard"]).waitFor();
  await own.getByText(/Another vehicle comes to where they sit/).waitFor();
  expect((await rider.call("listMyTrips")).trips[0]?.status).toBe("boarded"); // nothing is done yet
  await inspect({ page: board, locale: "en", name: "what becomes of everybody" }, found);

  const accept = board.getByRole("button", { name: /^Accept/ });
  expect(await accept.isDisabled()).toBe(true); // not without a reason
  await tabTo(board, t["dispatcher.withdraw.why"], "textbox");
  await board.keyboard.type("The engine does not start");
  await tabTo(board, /^Accept/, "button");
  await board.keyboard.press("Enter");
  await board.getByText(/^Accepted\./).waitFor();
  await inspect({ page: board, locale: "en", name: "what was done" }, found);
  const trips = (await rider.call("listMyTrips")).trips;
  expect(trips.map(({ status }) => status).toSorted()).toEqual(["assigned", "missed"]);

  await tabTo(board, /^Undo \(until/, "button");
  await board.keyboard.press("Enter");
  await board.getByText(t["dispatcher.rescue.undone"]).first().waitFor();
  expect((await rider.call("listMyTrips")).trips.map(({ status }) => status)).toContain("boarded");
  expect(found).toEqual([]);
  expect(problems).toEqual([]);
});
