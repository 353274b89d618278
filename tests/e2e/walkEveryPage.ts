import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import type { Locale } from "../../shared/i18n/index.ts";
import { findBarriers, sidewaysScroll, spreadLetters, type Theme } from "../support/browser.ts";
import { signInRider as callAsRider } from "../support/signedIn.ts";
import { askFor } from "./people.ts";
import { rawWords } from "./rawWords.ts";
import { walkDispatcher } from "./walkDispatcher.ts";
import { PHONE, walkDriver, walkRider, walkTroubles } from "./walks.ts";
import { openWorld, type World } from "./world.ts";

const PATIENCE_MS = 600_000; // two walks share the machine

interface State {
  page: Page;
  locale: Locale;
  name: string;
}

/**
 * Looks at one state of a page: no barrier, enough contrast, nothing to scroll sideways on the narrowest screen. Where `PICTURES` names a
 * folder, a picture of it stays there for a person to look at.
 */
export async function inspect({ page, locale, name }: State, found: string[]): Promise<void> {
  const state = `${name}, ${locale}`;
  if (process.env.PICTURES !== undefined)
    await page.screenshot({
      path: `${process.env.PICTURES}/${state.replace(/[^\p{L}\d]+/gu, "-")}.png`,
      fullPage: true,
    });
  for (const barrier of await findBarriers(page)) found.push(`${state}: ${barrier}`);
  for (const word of await rawWords(page, locale)) found.push(`${state}: "${word}" is a word of the program`);
  const size = page.viewportSize() ?? PHONE;
  await page.setViewportSize({ width: 320, height: 640 }); // 1280 px at 400 %
  for (const spread of [false, true]) {
    await spreadLetters(page, spread); // wider than another machine's font or a longer date would make them
    const excess = await sidewaysScroll(page);
    const letters = spread ? " with letters wide apart" : "";
    if (excess > 0) found.push(`${state}: ${excess} px too wide for 320 px${letters}`);
  }
  await spreadLetters(page, false);
  await page.setViewportSize(size);
}

/**
 * The story of a file: every page in one language. Colors are the same in every language and words in every theme: three
 * files, which run side by side, look at both, each in its own theme.
 */
export function walkEveryPage(locale: Locale, theme: Theme): World {
  const world = openWorld("09:00");

  beforeAll(async () => {
    await askFor(world, await callAsRider(world.server, 0), "10:30");
    await askFor(world, await callAsRider(world.server, 1), "21:50");
  });

  it(
    `has no barrier in ${locale} and fits a narrow screen, whatever is open`,
    async () => {
      const found: string[] = [];
      const walk = (who: string) => ({
        world,
        locale,
        theme,
        look: (page: Page, state: string) => inspect({ page, locale, name: `${who}: ${state}` }, found),
      });
      // One after the other: the rider sees on the map what the driver has begun.
      const problems = [
        await walkDriver(walk("driver")),
        await walkRider(walk("rider")),
        await walkDispatcher(walk("dispatcher")),
      ];
      await walkTroubles(walk("troubles"));
      expect(found).toEqual([]);
      expect(problems.flat()).toEqual([]);
    },
    PATIENCE_MS,
  );
  return world;
}
