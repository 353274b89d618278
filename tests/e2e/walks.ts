import type { Page } from "playwright-core";
import type { Locale } from "../../shared/i18n/index.ts";
import { openScreen, type Theme } from "../support/browser.ts";
import { signInRider as callAsRider } from "../support/signedIn.ts";
import { goOn, opened } from "./askPages.ts";
import { demoRider, letIn } from "./people.ts";
import { textsOf } from "./texts.ts";
import type { World } from "./world.ts";

export const PHONE = { width: 375, height: 800 };

/** The trip of 10:30 has been waited for long enough. */
const AFTER_FREE_WAITING = "11:00";

/** What a search finds in all three languages, and what in none. */
export const STATION = "вокзал";
export const NOWHERE = "йцукен";

/** A walk through the states of one page; `look` is called in each. Answers what went wrong on the way. */
export interface Walk {
  readonly world: World;
  readonly locale: Locale;
  readonly theme: Theme;
  readonly look: (page: Page, state: string) => Promise<void>;
}

/** Types into a search; its suggestions stay open. */
export async function type(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole("combobox", { name: label, exact: true }).fill(text);
  const shown = text === NOWHERE ? ".options__none" : "[role=option]";
  await page.locator(`.search__panel ${shown}`).first().waitFor();
}

/** Opens the first choice with a list that holds this element. */
export async function unfold(page: Page, within = "body"): Promise<void> {
  await page.locator(`${within} button[aria-haspopup=listbox]`).first().click();
  await page.locator(".popover [role=option]").first().waitFor();
}

export async function walkRider(walk: Walk): Promise<string[]> {
  const { world, locale, theme, look } = walk;
  const t = textsOf(locale);
  const { page, problems } = await openScreen(world, { locale, theme, ...PHONE });
  await page.goto("/");
  await page.getByLabel(t["rider.signIn.phone"]).fill("12");
  await page.getByRole("button", { name: t["rider.signIn.getCode"] }).click();
  await page.getByText(t["error.phone.tooShort"]).waitFor();
  await look(page, "sign-in with a mistake");
  await letIn(page, "rider", demoRider(world.server, 6).phone);
  await page.getByText(t["rider.none.title"]).waitFor();
  await look(page, "no trips yet");
  await askStepByStep(page, walk);

  await letIn(page, "rider", demoRider(world.server, 0).phone);
  await page.goto("/#/");
  await page.locator(".trip-card").first().waitFor();
  await look(page, "trips");
  await page.locator(".trip-card a").first().click();
  await page.getByText(t["trip.details"], { exact: true }).waitFor();
  await look(page, "trip");
  await page.getByRole("button", { name: t["trip.cancel"] }).click();
  await page.getByRole("alertdialog").waitFor();
  await look(page, "question before cancelling");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: t["trip.showMap"] }).click(); // once the driver has set out
  await page.locator(".leaflet-container").waitFor();
  await look(page, "vehicle on the map");
  return problems;
}

/** Everything that opens while a rider asks for a trip, up to the review. */
async function askStepByStep(page: Page, { locale, look }: Walk): Promise<void> {
  const t = textsOf(locale);
  await page.getByRole("link", { name: t["rider.ask"] }).click();
  await opened(page, "flow.from.title", locale);
  await goOn(page, locale);
  await page.getByText(t["ask.problems"]).waitFor();
  await look(page, "question with a mistake");
  await type(page, t["ask.from"], NOWHERE);
  await look(page, "nothing found");
  await type(page, t["ask.from"], STATION);
  await look(page, "suggestions");
  await page.keyboard.press("ArrowDown");
  await page.locator("[role=option][data-focused]").waitFor();
  await look(page, "a suggestion under way");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: t["ask.onMap"] }).click();
  await page.getByRole("dialog").locator(".leaflet-container").waitFor();
  await look(page, "map to choose from");
  await page.keyboard.press("Escape");
  await goOn(page, locale);
  await opened(page, "flow.to.title", locale);
  await page.getByRole("button", { name: t["ask.toHome"] }).click();
  await goOn(page, locale);
  await opened(page, "flow.when.title", locale);
  await unfold(page);
  await look(page, "list of days");
  await page.keyboard.press("Escape");
  await goOn(page, locale);
  await opened(page, "flow.who.title", locale);
  await page.getByText(t["flow.otherwise"]).click();
  await look(page, "who travels");
  await goOn(page, locale);
  await opened(page, "ask.checkTitle", locale);
  await look(page, "review");
  await page.getByRole("button", { name: t["offers.search"] }).click();
  await page.getByRole("heading", { name: t["offers.title"] }).waitFor();
  await look(page, "times to choose from");
}

export async function walkDriver({ world, locale, theme, look }: Walk): Promise<string[]> {
  const t = textsOf(locale);
  const { page, problems } = await openScreen(world, { locale, theme, ...PHONE });
  await page.goto("/driver");
  await page.getByLabel(t["driver.signIn.pin"]).waitFor();
  await look(page, "sign-in");
  await letIn(page, "driver", world.server.core.region.drivers[5]?.phone ?? "");
  await page.getByText(t["driver.depot"]).waitFor();
  await look(page, "before the shift");

  await letIn(page, "driver", await driverOf(world, 0));
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const start = button(t["driver.startShift"]);
  const end = button(t["driver.endShift"]);
  await start.or(end).waitFor();
  if (await start.isVisible()) await start.click();
  await page.locator(".next-stop").waitFor();
  await look(page, "with stops");
  for (const step of [t["driver.action.depart"], t["driver.action.arrive"]])
    if (await button(step).isVisible()) await button(step).click();
  await button(t["driver.action.board"]).waitFor();
  await look(page, "at the door, too early to report a no-show");
  await world.server.setTime(AFTER_FREE_WAITING);
  await page.reload();
  await button(t["driver.action.noShow"]).click();
  await page.getByRole("alertdialog").waitFor();
  await look(page, "question before a no-show");
  await page.keyboard.press("Escape");
  await end.click();
  await page.getByRole("alertdialog").waitFor();
  await look(page, "question before the end");
  return problems;
}

/** Who drives the trip of this rider. */
async function driverOf(world: World, index: number): Promise<string> {
  const { trips } = await (await callAsRider(world.server, index)).call("listMyTrips");
  return trips.find((trip) => trip.vehicle !== undefined)?.vehicle?.driverPhone ?? "";
}

/** What is shown when something fails: no connection, no answer, the wrong person, reports that wait. */
export async function walkTroubles({ world, locale, theme, look }: Walk): Promise<void> {
  const t = textsOf(locale);
  const { page, context } = await openScreen(world, { locale, theme, ...PHONE });
  await page.route("**/api/auth/session", (route) => route.fulfill({ status: 500 }));
  for (const path of ["/", "/driver", "/dispatch"]) {
    await page.goto(path);
    await page.getByRole("button", { name: t["common.retry"] }).waitFor();
    await look(page, `${path} without an answer`);
  }
  await page.unroute("**/api/auth/session");
  await page.goto("/dispatch");
  await page.getByLabel(t["staff.signIn.username"]).fill("nobody");
  await page.getByLabel(t["staff.signIn.password"]).fill("nothing");
  await page.getByRole("button", { name: t["common.signIn"] }).click();
  await page.locator(".callout--bad").waitFor();
  await look(page, "wrong password");
  await page.goto("/driver");
  const live = liveConnection(page);
  await letIn(page, "driver", await driverOf(world, 0));
  await page.locator(".next-stop").waitFor();
  await live;
  await context.setOffline(true);
  await page.getByText(t["common.offline"]).waitFor();
  await page.getByRole("button", { name: t["driver.action.board"] }).click();
  await look(page, "reports that wait");
  await page.getByRole("button", { name: t["common.signOut"] }).click();
  await page.getByText(t["common.left.title"]).waitFor();
  await look(page, "signed out without a line");
  await context.setOffline(false);
  await page.getByLabel(t["driver.signIn.pin"]).waitFor();
  await letIn(page, "driver", await driverOf(world, 0));
  await page.getByRole("button", { name: t["driver.sentLater.seen"] }).waitFor();
  await look(page, "reports that had to wait");
}

/** The page's next live connection is open. One that breaks before that is missed only 20 s later. */
function liveConnection(page: Page): Promise<void> {
  return new Promise((resolve) => {
    page.once("websocket", (socket) => socket.once("framereceived", () => resolve()));
  });
}
