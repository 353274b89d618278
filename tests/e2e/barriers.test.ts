import { describe, expect, it } from "vitest";
import { findBarriers, openScreen, sidewaysScroll } from "../support/browser.ts";
import { walkEveryPage } from "./walkEveryPage.ts";

describe("every page, for people who see, move or read differently", () => {
  const world = walkEveryPage("en", "contrast");

  it("would be noticed to have a barrier", async () => {
    const { page } = await openScreen(world);
    await page.goto("/");
    await page.setContent('<div style="width:2000px; color:#999; background:#aaa">pale</div>');
    const pale = expect.arrayContaining([expect.stringMatching(/^color-contrast/)]);
    expect(await findBarriers(page)).toEqual(pale);
    expect(await findBarriers(page, ["color-contrast"])).toEqual(pale); // the checker is there already
    expect(await sidewaysScroll(page)).toBeGreaterThan(0);
  });
});
