import { expect, it } from "vitest";
import type { Locale } from "../../shared/i18n/index.ts";
import { openScreen, tabTo } from "../support/browser.ts";
import { beginRun, demoRider, letIn, setOut, signInDispatcher } from "./people.ts";
import { textsOf } from "./texts.ts";
import { inspect } from "./walkEveryPage.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");
const t = textsOf("en");
/** A press that follows at once is taken for the same one. */
const SETTLED_MS = 700;

async function openTrip(locale: Locale, tripId: string) {
  const screen = await openScreen(world, { locale, width: 320, height: 700 });
  await screen.page.goto("/");
  await letIn(screen.page, "rider", demoRider(world.server, 2).phone);
  await screen.page.goto(`/#/trips/${tripId}`);
  return screen;
}

it("a rider calls for help at once; the dispatcher rings, writes up what happened, adds to it and closes it, all by keyboard", async () => {
  const { page: board, problems } = await signInDispatcher(world);
  const { name, rider, driver, pickup } = await beginRun(world, board);
  const [trip] = (await rider.call("listMyTrips")).trips;
  const tripId = trip?.id ?? "";
  await setOut(world, driver, pickup.id);
  const found: string[] = [];

  for (const locale of ["kk", "en"] as const) {
    const { page, context } = await openTrip(locale, tripId);
    await page.getByRole("button", { name: textsOf(locale)["sos.open"] }).waitFor();
    await inspect({ page, locale, name: "a ride on the road with SOS" }, found);
    await context.close();
  }
  const { page } = await openTrip("ru", tripId);
  const ru = textsOf("ru");
  await tabTo(page, ru["sos.open"], "button");
  await page.keyboard.press("Enter");
  await tabTo(page, ru["sos.confirm"], "button");
  await page.waitForTimeout(SETTLED_MS);
  await page.keyboard.press("Enter");
  await page
    .getByRole("alert")
    .getByText(/\d\d:\d\d/)
    .first()
    .waitFor();
  await inspect({ page, locale: "ru", name: "help is called" }, found);

  await board
    .getByRole("alert")
    .getByText(/Help at once!/)
    .waitFor(); // said at once, wherever one is
  await board.getByRole("tab", { name: /^Troubles/ }).press("Enter");
  const sos = board.getByRole("article", { name: /^SOS/ });
  await sos.getByText(t["dispatcher.sos.by.rider"]).waitFor();
  await sos.getByRole("link", { name: t["incident.open"] }).press("Enter");

  await board.getByRole("heading", { name: t["incident.open"] }).waitFor();
  await inspect({ page: board, locale: "en", name: "writing up an incident" }, found);
  await tabTo(board, t["incident.first"], "textbox");
  await board.keyboard.type("She felt faint; the driver stopped and called an ambulance");
  await tabTo(board, t["incident.save"], "button");
  await board.keyboard.press("Enter");
  await board.getByText(t["incident.fromSos"]).waitFor();
  await board.getByText(name).first().waitFor(); // whom it concerns is known
  await tabTo(board, t["incident.done"], "textbox");
  await board.keyboard.type("The ambulance is there");
  await tabTo(board, t["incident.add"], "button");
  await board.keyboard.press("Enter");
  const entries = board.getByRole("region", { name: t["incident.entries"] });
  await entries.getByText("The ambulance is there").waitFor();
  await inspect({ page: board, locale: "en", name: "an incident" }, found);
  await tabTo(board, t["incident.last"], "textbox");
  await board.keyboard.type("Her daughter is with her");
  await tabTo(board, t["incident.close"], "button");
  await board.keyboard.press("Enter");
  await entries.getByText("Her daughter is with her").waitFor();
  expect(await board.getByRole("button", { name: t["incident.add"] }).count()).toBe(0); // closed is closed

  await board.goto("/dispatch");
  await board.getByRole("tab", { name: /^Troubles/ }).press("Enter");
  await sos.getByLabel(t["dispatcher.sos.done"]).fill("An ambulance has her");
  await sos.getByRole("button", { name: t["dispatcher.sos.end"] }).press("Enter");
  await sos.waitFor({ state: "detached" });
  await page.getByRole("button", { name: ru["sos.open"] }).waitFor(); // and the rider reads that it was seen to
  expect(found).toEqual([]);
  expect(problems).toEqual([]);
});
