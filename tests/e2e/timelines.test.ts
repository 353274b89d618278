import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { Board } from "../../shared/schemas/dispatching.ts";
import { findBarriers, openScreen, sidewaysScroll } from "../support/browser.ts";
import { signInRider as callAsRider } from "../support/signedIn.ts";
import { askFor, demoRider, letIn, signInDispatcher } from "./people.ts";
import { textsOf } from "./texts.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");
/** In the order of their pickups. */
const trips: string[] = [];

beforeAll(async () => {
  for (const [nth, time] of ["10:30", "11:00"].entries()) {
    const rider = await callAsRider(world.server, nth);
    const { id } = await askFor(world, rider, time);
    trips.push(id);
  }
});

const grid = (page: Page) => page.locator(".timelines [role=grid]");
const pickupOf = (nth: number) => `.tl__stop--pickup[data-trip="${trips[nth]}"]`;
const stopOf = (page: Page, nth: number) => grid(page).locator(pickupOf(nth));
const runOf = (page: Page, nth: number) =>
  grid(page)
    .locator("[role=row]")
    .filter({ has: page.locator(pickupOf(nth)) });
/** Also where the row is out of sight: a browser gives no `innerText` of what it has not laid out. */
const plateOf = async (page: Page, nth: number) =>
  (await runOf(page, nth).locator(".plate").textContent()) ?? "";
const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
  );

describe("the timelines of all runs", () => {
  it("open by a key, are walked through by arrows, and choose what lists and map have chosen, also after a reload", async () => {
    const { page, problems } = await signInDispatcher(world);
    await page.locator(".rows__item--trip").first().waitFor();
    await page.keyboard.press("l");
    await stopOf(page, 0).waitFor();
    expect(await findBarriers(page)).toEqual([]);

    await stopOf(page, 0).focus();
    expect(await focused(page)).toMatch(
      new RegExp(
        `^Pickup 1\\d:\\d\\d, ${demoRider(world.server, 0).name}, .*planned, .*until the promise breaks`,
      ),
    );
    expect(await page.locator(".tl__said").innerText()).toContain(demoRider(world.server, 0).name);
    const before = await focused(page);
    await page.keyboard.press("ArrowRight");
    expect(await focused(page)).not.toBe(before);
    expect(await focused(page)).not.toMatch(/^Pickup 1.*until the promise breaks.*Pickup/);
    await page.keyboard.press("Home");
    expect(await focused(page)).toContain("Aboard 0, at most");
    await page.keyboard.press("Control+End"); // far out of sight
    const last = await grid(page).locator("[role=row] .plate").last().textContent();
    expect(await page.locator(".tl__said").innerText()).toContain(last);
    await stopOf(page, 0).focus();
    await page.keyboard.press("+");
    await page.getByText("12 hours").waitFor();
    for (const hours of ["8", "4"]) {
      await page.keyboard.press("+");
      await page.getByText(`${hours} hours`, { exact: true }).waitFor();
    }

    await page.keyboard.press("Enter");
    await page.getByRole("region", { name: "Request", exact: true }).waitFor();
    expect(await stopOf(page, 0).getAttribute("aria-selected")).toBe("true");
    expect(page.url()).toContain(`view=timelines&hours=4&trip=${trips[0]}`);
    await page.reload();
    await page.getByRole("region", { name: "Request", exact: true }).waitFor();
    await expect.poll(() => stopOf(page, 0).getAttribute("aria-selected")).toBe("true");
    await page.getByText("4 hours", { exact: true }).waitFor();

    await page.getByRole("button", { name: "Lists and map" }).press("Enter");
    const row = page.locator(`.board__lists [data-row="${trips[0]}"]`);
    await row.waitFor();
    expect(await row.getAttribute("aria-pressed")).toBe("true"); // one selection for all
    expect(problems).toEqual([]);
  });

  it("group, filter, and say in every language what they show, without a barrier and on a narrow screen", async () => {
    for (const locale of ["kk", "ru", "en"] as const) {
      const t = textsOf(locale);
      const { page } = await openScreen(world, { locale });
      await page.goto("/dispatch#/?view=timelines&group=district");
      await letIn(page, "staff", "dispatcher");
      await stopOf(page, 0).waitFor({ state: "attached" }); // perhaps below what is in sight
      await page.locator(".tl__title").first().waitFor();
      expect(await findBarriers(page), locale).toEqual([]);
      await page.getByLabel(t["dispatcher.timelines.group"]).selectOption("trouble");
      await expect.poll(() => page.locator(".tl__title").first().innerText()).toMatch(/: \d+/);
      await page.getByLabel(t["dispatcher.timelines.group"]).selectOption("contract");
      const all = await grid(page).locator("[role=row]").count();
      await page.getByLabel(t["dispatcher.filter.search"]).fill(await plateOf(page, 0));
      await expect.poll(() => grid(page).locator("[role=row]").count()).toBe(1);
      expect(all).toBeGreaterThan(1);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await sidewaysScroll(page), locale).toBe(0);
      await page.close();
    }
  });

  it("move a trip to another vehicle with four clicks, or by a key, or by dragging it there", async () => {
    const { page, problems } = await signInDispatcher(world);
    await page.goto("/dispatch#/?view=timelines");
    await page.reload(); // opened by its address, not changed within a page that may still be opening
    const plate = () => plateOf(page, 1);
    await stopOf(page, 1).waitFor();
    const before = await plate();
    expect(before).not.toBe("");
    // Seven minutes away, and not covered by the pickup although the whole day is seen.
    await grid(page).locator(`.tl__stop--dropoff[data-trip="${trips[1]}"]`).click();
    await page.getByRole("region", { name: "Request", exact: true }).waitFor();
    let clicks = 0;
    const click = async (what: ReturnType<Page["locator"]>, button: "left" | "right" = "left") => {
      clicks += 1;
      await what.click({ button });
    };
    await click(stopOf(page, 1), "right");
    const dialog = page.getByRole("dialog");
    await click(dialog.getByRole("button", { name: /Choose a vehicle/ }));
    await click(page.locator("[role=option]").first());
    await dialog.getByText("This works.").waitFor(); // those that fit come first
    await click(dialog.getByRole("button", { name: "Assign", exact: true }));
    await dialog.waitFor({ state: "hidden" });
    await expect.poll(plate).not.toBe(before);
    expect(clicks).toBe(4);

    await stopOf(page, 1).focus();
    await page.keyboard.press("m");
    await dialog.getByRole("button", { name: /Choose a vehicle/ }).waitFor();
    await page.keyboard.press("Escape");
    const next = runOf(page, 1).locator("xpath=following-sibling::*[@role='row'][1]");
    const nearby = (await next.locator(".plate").textContent()) ?? "?";
    await stopOf(page, 1).hover();
    await page.mouse.down();
    // The first move begins the drag; where it may be dropped is asked with those after it.
    for (const x of [20, 24, 28, 32]) await next.locator(".tl__head").hover({ position: { x, y: 20 } });
    await page.mouse.up();
    await dialog.getByText(nearby).first().waitFor();
    expect(problems).toEqual([]);
  });

  it("draw one row for news of one run, of 670 that are there", async () => {
    const { page, problems } = await signInDispatcher(world);
    await page.route("**/api/dispatch/board*", async (route) => {
      const board = (await (await route.fetch()).json()) as Board;
      await route.fulfill({ json: { ...board, runs: tenfold(board.runs, 670) } });
    });
    await page.goto("/dispatch#/?view=timelines");
    await page.reload();
    await stopOf(page, 0).waitFor();
    const rows = grid(page).locator("[role=row]");
    expect(await rows.count()).toBeGreaterThanOrEqual(670);
    const isDrawn = (nth: "first" | "last") =>
      rows[nth]()
        .locator(".tl__head .plate")
        .evaluate((row) => row.checkVisibility({ contentVisibilityAuto: true }));
    expect([await isDrawn("first"), await isDrawn("last")]).toEqual([true, false]);

    await page.evaluate(() => {
      const changed = new Set<string>();
      Object.assign(window, { changed });
      new MutationObserver((records) => {
        for (const { target } of records) {
          const row = (target instanceof Element ? target : target.parentElement)?.closest("[data-run]");
          if (row instanceof HTMLElement) changed.add(row.dataset.run ?? "");
        }
      }).observe(document.querySelector(".tl") as Element, {
        ...{ subtree: true, childList: true, attributes: true, characterData: true },
      });
    });
    const own = await runOf(page, 0).getAttribute("data-run");
    const rider = await callAsRider(world.server, 0);
    const { trip } = await rider.call("getTrip", { params: { tripId: trips[0] ?? "" } });
    await rider.call("cancelTrip", { params: { tripId: trip.id }, body: {} } as never);
    const changed = () => page.evaluate(() => [...(window as unknown as { changed: Set<string> }).changed]);
    await expect.poll(changed).toContain(own);
    expect(await changed()).toEqual([own]);
    expect(problems).toEqual([]);
  });
});

/** As many runs as there are wanted: copies with ids, stops, and people of their own, the same at each reading. */
function tenfold(runs: Board["runs"], wanted: number): Board["runs"] {
  const times = Math.ceil(wanted / runs.length);
  return Array.from({ length: times }, (_, nth) =>
    nth === 0 ? runs : runs.map((run) => copyOf(run, nth)),
  ).flat();
}

function copyOf(run: Board["runs"][number], nth: number): Board["runs"][number] {
  const another = <Id extends string>(id: Id) => `${id.slice(0, -3)}${String(nth).padStart(3, "0")}` as Id;
  const stops = run.stops.map((stop) => ({ ...stop, id: another(stop.id), tripId: another(stop.tripId) }));
  return { ...run, shiftId: another(run.shiftId), plate: `${nth} ${run.plate}`, stops };
}
