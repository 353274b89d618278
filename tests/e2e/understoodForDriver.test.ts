import { expect, it } from "vitest";
import { sidewaysScroll, tabTo } from "../support/browser.ts";
import { beginRun, signInDispatcher } from "./people.ts";
import { textsOf } from "./texts.ts";
import { inspect } from "./walkEveryPage.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");
const t = textsOf("en");

it("a dispatcher tells a driver by telephone what is otherwise, and says so by keyboard: the trouble ends", async () => {
  const { page: board, problems } = await signInDispatcher(world, { width: 1280, height: 720 });
  const { rider, driver } = await beginRun(world, board);
  const [trip] = (await rider.call("listMyTrips")).trips;
  if (trip === undefined) throw new Error("nobody rides");
  await rider.call("cancelTrip", { params: { tripId: trip.id }, body: {} });
  await expect.poll(async () => (await driver.call("getManifest")).manifest?.changes?.length).toBe(1);
  const { kysely } = world.server.core;
  const isWatched = () =>
    kysely.selectFrom("due").select("key").where("key", "like", "understood%").executeTakeFirst();
  await expect.poll(isWatched).toBeDefined();
  await world.server.setTime("09:40"); // within the hour before they would have been fetched

  await board.getByRole("tab", { name: /^Troubles/ }).press("Enter");
  const trouble = board.getByRole("article", { name: /has not confirmed a change of the run/ });
  await trouble.waitFor();
  await tabTo(board, /was told, and has understood$/, "button");
  await board.keyboard.press("Enter");
  const dialog = board.getByRole("alertdialog");
  await dialog.waitFor();
  const found: string[] = [];
  await inspect({ page: board, locale: "en", name: "a driver who was told" }, found);
  expect(await sidewaysScroll(board)).toBe(0);
  await tabTo(dialog, t["dispatcher.report.at"], "textbox");
  await board.keyboard.type("09:00"); // as the page has the time: that this world's clock was put on, nobody told it
  await tabTo(dialog, t["dispatcher.report.reason"], "textbox");
  await board.keyboard.type("Told by telephone");
  await tabTo(dialog, /was told, and has understood$/, "button");
  await board.keyboard.press("Enter");
  await trouble.waitFor({ state: "detached" });
  expect((await driver.call("getManifest")).manifest?.changes).toBeUndefined();
  expect([...found, ...problems]).toEqual([]);
});
