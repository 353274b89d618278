import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import type { Locale } from "../../shared/i18n/index.ts";
import { openScreen, sidewaysScroll } from "../support/browser.ts";
import { choosePlace, goOn, opened } from "./askPages.ts";
import { demoRider, letIn } from "./people.ts";
import { textsOf } from "./texts.ts";
import { PHONE } from "./walks.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");
/** Both ways are searched for: on a busy machine longer than anything else on these pages. */

/** Letters four times as large as usual, on a screen as wide as a telephone's. */
async function enlarge(page: Page, isLarge: boolean): Promise<void> {
  await page.evaluate(
    (size) => {
      document.documentElement.style.fontSize = size;
    },
    isLarge ? "400%" : "",
  );
}

/** The words that reach beyond the right edge of the page. */
const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (words.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(words.currentNode);
      const isOut = range.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5;
      if (isOut)
        found.push(`${words.currentNode.parentElement?.className} "${words.currentNode.textContent}"`);
    }
    return found;
  });

it.each([
  ["en", 2],
  ["ru", 3],
  ["kk", 5],
] as [Locale, number][])(
  "with letters at 400 %% the asking goes down a page, never sideways (%s)",
  async (locale, index) => {
    const t = textsOf(locale);
    const { page, problems } = await openScreen(world, { locale, ...PHONE, width: 375 });
    const found: string[] = [];
    const look = async (name: string) => {
      await enlarge(page, true);
      const excess = await sidewaysScroll(page);
      if (excess > 0) found.push(`${name}: ${excess} px, ${(await tooWide(page)).join(", ")}`);
      await enlarge(page, false);
    };
    await page.goto("/");
    await letIn(page, "rider", demoRider(world.server, index).phone);
    await page.getByRole("link", { name: t["rider.ask"] }).click();
    await opened(page, "flow.from.title", locale);
    await page.getByRole("button", { name: t["ask.fromHome"] }).click();
    await look("from");
    await goOn(page, locale);
    await opened(page, "flow.to.title", locale);
    await choosePlace(page, t["ask.to"], "вокзал");
    await look("to");
    for (const title of ["flow.when.title", "flow.who.title", "flow.back.title"] as const) {
      await goOn(page, locale);
      await opened(page, title, locale);
      if (title === "flow.who.title") await page.locator("summary").first().click();
      if (title === "flow.back.title") await page.getByText(t["flow.back.leaveAt"]).click();
      await look(title);
    }
    await goOn(page, locale);
    await opened(page, "ask.checkTitle", locale);
    await look("check");
    expect(found).toEqual([]);
    await page.getByRole("button", { name: t["offers.search"] }).click();
    await page.getByRole("heading", { name: t["offers.title"] }).waitFor();
    await look("offers");
    expect(found).toEqual([]);
    expect(problems).toEqual([]);
  },
);
