import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import type { Locale } from "../../shared/i18n/index.ts";
import { openScreen } from "../support/browser.ts";
import { beginRun, letIn, signInDispatcher } from "./people.ts";
import { textsOf } from "./texts.ts";
import { inspect } from "./walkEveryPage.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");
const t = textsOf("en");
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
/** A press that follows at once is taken for the same one. */
const SETTLED_MS = 700;

async function openDriver(locale: Locale, phone: string) {
  const screen = await openScreen(world, { locale, width: 320, height: 700 });
  await screen.page.goto("/driver");
  await letIn(screen.page, "driver", phone);
  return screen;
}

it("a dispatcher writes to a driver, who answers without a line, asks to be called, and calls for help at once, all by keyboard", async () => {
  const { page: board } = await signInDispatcher(world);
  const { row, rider } = await beginRun(world, board);
  const phone = (await rider.call("listMyTrips")).trips[0]?.vehicle?.driverPhone ?? "";
  const found: string[] = [];

  await row.press("Enter");
  await button(board, t["dispatcher.talk.open"]).press("Enter");
  const dialog = board.getByRole("alertdialog");
  await dialog.getByRole("radio", { name: t["talk.phrase.waitAtEntrance"] }).check({ force: true });
  await inspect({ page: board, locale: "en", name: "writing to a driver" }, found);
  await button(board, t["dispatcher.talk.send"]).press("Enter");
  const talk = board.getByRole("region", { name: t["dispatcher.talk.title"] });
  await talk.getByText(/^sent \d/).waitFor();

  for (const locale of ["kk", "ru"] as const) {
    const { page, context } = await openDriver(locale, phone);
    const words = textsOf(locale);
    const card = page.getByRole("region", { name: words["driver.talk.title"] });
    await card.getByText(words["talk.phrase.waitAtEntrance"]).waitFor();
    await inspect({ page, locale, name: "a message to a driver" }, found);
    await context.close();
  }
  await talk.getByText(/on the device/).waitFor();
  const { page, context } = await openDriver("en", phone);
  const card = page.getByRole("region", { name: t["driver.talk.title"] });
  await card.getByText(t["talk.phrase.waitAtEntrance"]).waitFor();
  await context.setOffline(true);
  await card.getByRole("button", { name: t["talk.answer.yes"] }).press("Enter");
  await card.waitFor({ state: "detached" });
  await context.setOffline(false);
  await talk.getByText(/understood .* answer: Yes/).waitFor();

  await button(page, t["driver.help.need.callMe"]).press("Enter");
  await board.getByRole("tab", { name: /^Troubles/ }).press("Enter");
  const call = board.getByRole("article", { name: new RegExp(t["driver.help.need.callMe"]) });
  await call.locator(`a[href="tel:${phone}"]`).first().waitFor();
  await button(board, t["dispatcher.help.called"]).press("Enter");
  await page.getByText(/The dispatcher called/).waitFor();

  await button(page, t["driver.sos.open"]).press("Enter");
  await button(page, t["driver.sos.confirm"]).waitFor();
  await page.waitForTimeout(SETTLED_MS);
  await button(page, t["driver.sos.confirm"]).press("Enter");
  await page.getByText(/Help is called since/).waitFor();
  await board
    .getByRole("alert")
    .getByText(/Help at once!/)
    .waitFor(); // said at once, wherever one is
  const sos = board.getByRole("article", { name: /^SOS/ });
  await sos.getByText(t["dispatcher.sos.by.driver"]).waitFor();
  await inspect({ page: board, locale: "en", name: "somebody calls for help at once" }, found);
  await inspect({ page, locale: "en", name: "help is called" }, found);
  await sos.getByLabel(t["dispatcher.sos.done"]).fill("The police are there");
  await button(board, t["dispatcher.sos.end"]).press("Enter");
  await sos.waitFor({ state: "detached" });
  await page.getByText(/Dispatcher, .*: The police are there/).waitFor();
  expect(found).toEqual([]);
}); // three screens, each looked at in its own language
