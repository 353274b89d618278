import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { type Device, openScreen } from "../support/browser.ts";
import { layoutShift, slowDown, watchShifts } from "./layoutShift.ts";
import { demoRider, letIn, signInDispatcher } from "./people.ts";
import { askTen, button, dialog, rows } from "./tenRequests.ts";
import { textsOf } from "./texts.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");

beforeAll(() => askTen(world), 120_000);

/** The board in the language of the device. */
async function openBoard(device: Device): Promise<Page> {
  const { page } = await openScreen(world, device);
  await page.goto("/dispatch");
  await letIn(page, "staff", "dispatcher");
  return page;
}

describe("the board on a small desktop", () => {
  it("shows eight whole requests, one line of counters, and what can be done with the one that is open", async () => {
    for (const locale of ["en", "ru", "kk"] as const) {
      const page = await openBoard({ locale, width: 1280, height: 720 });
      await rows(page).nth(9).waitFor();
      await page.getByRole("tab", { name: textsOf(locale)["dispatcher.tab.unassigned"] }).click();
      await rows(page).first().click();
      await page.locator(".actions--foot .button").first().waitFor();
      const bottoms = await page
        .locator(".actions--foot .button")
        .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().bottom));
      expect(Math.max(...bottoms), locale).toBeLessThanOrEqual(720);
      await page.locator(".tab").first().click();
      await rows(page).nth(9).waitFor();
      const ends = await rows(page).evaluateAll((all) =>
        all.map((each) => each.getBoundingClientRect().bottom),
      );
      expect(ends.filter((bottom) => bottom <= 720).length, locale).toBeGreaterThanOrEqual(8);
      const tops = await page
        .locator(".count")
        .evaluateAll((all) => all.map((each) => [each.getBoundingClientRect().top, each.scrollHeight]));
      expect(new Set(tops.map(([top]) => top)).size, locale).toBe(1);
      expect(Math.max(...tops.map(([, height]) => height ?? 0)), locale).toBeLessThanOrEqual(48);
      await page.close();
    }
  });

  it("opens from each number the list of what it counts", async () => {
    const { page, problems } = await signInDispatcher(world, { width: 1280, height: 720 });
    await rows(page).nth(9).waitFor();
    await button(page, "1 needs attention").click();
    expect(await page.getByRole("tab", { selected: true }).innerText()).toMatch(/^Troubles/);
    await expect.poll(() => rows(page).count()).toBe(1);
    await button(page, "10 requests").click();
    await page.getByText("Showing 10 of 10").waitFor();
    await button(page, "1 without a vehicle").click();
    expect(await page.getByRole("tab", { selected: true }).innerText()).toMatch(/^Unassigned/);
    // The drivers have come: as many runs as the number says, and none of another kind.
    const onShift = page.getByRole("button", { name: /^[1-9][0-9]* on shift$/ });
    const count = /\d+/.exec(await onShift.innerText())?.[0];
    await onShift.click();
    await expect.poll(() => rows(page).count()).toBe(Number(count));
    await button(page, "0 late").click();
    await page.getByText("Nothing matches these filters.").waitFor();
    expect(problems).toEqual([]);
  });

  it("tells the category and the home of a person in the reader's language", async () => {
    const page = await openBoard({ locale: "ru" });
    const { name, category } = demoRider(world.server, 10);
    await rows(page).filter({ hasText: name }).first().click();
    await button(page, textsOf("ru")["dispatcher.trip.openRecord"]).click();
    await dialog(page).getByText("Дом", { exact: true }).waitFor();
    const named = world.server.core.region.categories.find(({ id }) => id === category);
    await dialog(page)
      .getByText(named?.name.ru ?? "", { exact: true })
      .waitFor();
  });

  it.each([
    { width: 1280, height: 720 },
    { width: 375, height: 812 },
  ])("does not move while it opens over a slow line, on $width × $height", async (size) => {
    const { page, context } = await signInDispatcher(world, size);
    await rows(page).first().waitFor(); // signed in
    await watchShifts(context);
    await slowDown(page);
    await page.reload();
    await rows(page).first().waitFor();
    await page.locator(".leaflet-container").waitFor();
    expect(await layoutShift(page)).toBeLessThanOrEqual(0.05);
  });
});
