import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { LOCALES, type Locale } from "../../shared/i18n/index.ts";
import { findBarriers, openScreen, sidewaysScroll, type Theme } from "../support/browser.ts";
import { signInRider as callAsRider } from "../support/signedIn.ts";
import { askFor } from "./people.ts";
import { PHONE, walkDispatcher, walkDriver, walkRider, walkTroubles } from "./walks.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");

/** Colors are the same in every language and words in every theme: three walks look at both, each in its own theme. */
const THEMES: Record<Locale, Theme> = { kk: "light", ru: "dark", en: "contrast" };
const PATIENCE_MS = 300_000;

interface State {
  page: Page;
  locale: Locale;
  name: string;
}

/** Looks at one state of a page: no barrier, enough contrast, nothing to scroll sideways on the narrowest screen. */
async function inspect({ page, locale, name }: State, found: string[]): Promise<void> {
  const state = `${name}, ${locale}`;
  for (const barrier of await findBarriers(page)) found.push(`${state}: ${barrier}`);
  const size = page.viewportSize() ?? PHONE;
  await page.setViewportSize({ width: 320, height: 640 }); // 1280 px at 400 %
  const excess = await sidewaysScroll(page);
  if (excess > 0) found.push(`${state}: ${excess} px too wide for 320 px`);
  await page.setViewportSize(size);
}

describe("every page, for people who see, move or read differently", () => {
  beforeAll(async () => {
    await askFor(world, await callAsRider(world.server, 0), "10:30");
    await askFor(world, await callAsRider(world.server, 1), "21:50");
  });

  it("would be noticed to have a barrier", async () => {
    const { page } = await openScreen(world);
    await page.goto("/");
    await page.setContent('<div style="width:2000px; color:#999; background:#aaa">pale</div>');
    const pale = expect.arrayContaining([expect.stringMatching(/^color-contrast/)]);
    expect(await findBarriers(page)).toEqual(pale);
    expect(await findBarriers(page, ["color-contrast"])).toEqual(pale); // the checker is there already
    expect(await sidewaysScroll(page)).toBeGreaterThan(0);
  });

  it.each(LOCALES)(
    "has no barrier in %s and fits a narrow screen, whatever is open",
    async (locale) => {
      const found: string[] = [];
      const walk = (who: string) => ({
        world,
        locale,
        theme: THEMES[locale],
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
});
