import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { LatLng } from "../../shared/geo/index.ts";
import type { Locale } from "../../shared/i18n/index.ts";
import type { Board } from "../../shared/schemas/dispatching.ts";
import { findBarriers, openScreen } from "../support/browser.ts";
import { signInDriver as callAsDriver } from "../support/signedIn.ts";
import { letIn } from "./people.ts";
import { drawn, feed, hide, memoryOf, scriptMap } from "./scriptedMap.ts";
import { textsOf } from "./texts.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");
const FAR: LatLng = { lat: 46.79, lon: 61.67 };

type Vehicle = Board["vehicles"][number];
type Told = Pick<Vehicle, "contact"> & { point: LatLng };

/** A board on which everybody is at work and has been heard of where `told` says. */
function atWork(board: Board, told: (nth: number) => Told): Board {
  const at = board.clock.now;
  return {
    ...board,
    runs: board.runs.map((run) => ({ ...run, status: "started" as const })),
    vehicles: board.vehicles.map((vehicle, nth) => {
      const { point, contact = "online" } = told(nth);
      return { ...vehicle, contact, position: { point, at, heading: 0, stale: contact !== "online" } };
    }),
  };
}

async function openMap(page: Page, locale: Locale = "en", place = ""): Promise<void> {
  await page.goto(`/dispatch#/?list=runs${place}`);
  await letIn(page, "staff", "dispatcher");
  await page
    .getByRole("group", { name: textsOf(locale)["dispatcher.map.vehicles"] })
    .getByRole("button")
    .first()
    .waitFor();
}

const handles = (page: Page) => page.locator(".map-handles button");
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
const asked = (page: Page, name: string) =>
  new URLSearchParams(new URL(page.url()).hash.split("?")[1] ?? "").get(name);

describe("the dispatcher's map", () => {
  it("opens on the whole region with vehicles as numbers, which the keyboard opens down to a list", async () => {
    const { core } = world.server;
    const driver = await callAsDriver(world.server, 40);
    const { manifest } = await driver.call("getManifest");
    const shiftId = manifest?.shiftId ?? "";
    await driver.call("startShift", { params: { shiftId } });
    const help = { helpId: crypto.randomUUID(), need: "breakdown" as const };
    await driver.call("askForHelp", { params: { shiftId }, body: help });

    // Five in another town; three side by side beyond the city's edge, one of them parked and one offline; all others in the city.
    const { center } = core.region;
    const told = (nth: number): Told => {
      if (nth < 5) return { point: { lat: FAR.lat, lon: FAR.lon + nth * 0.001 } };
      const contact = (["parked", "offline"] as const)[nth - 5];
      const point = { lat: center.lat + 0.2, lon: center.lon };
      if (nth < 8) return { point, ...(contact && { contact }) };
      return { point: { lat: center.lat + Math.sin(nth) * 0.03, lon: center.lon + Math.cos(nth) * 0.03 } };
    };
    const plates: string[] = [];
    const { page, problems } = await openScreen(world);
    await scriptTroubles(page);
    await scriptMap(page, (board) => {
      plates.splice(0, plates.length, ...board.vehicles.map(({ plate }) => plate));
      return atWork(board, told);
    });
    await openMap(page);
    await expect.poll(() => handles(page).count()).toBe(2);
    expect(asked(page, "map")).toBe(null);
    const total = plates.length;
    await page.getByRole("button", { name: `${total - 5} vehicles, 1 needs attention` }).focus();
    await page.keyboard.press("ArrowLeft");
    expect(await focused(page)).toBe("5 vehicles");
    await page.keyboard.press("ArrowRight");
    expect(await findBarriers(page)).toEqual([]);
    for (const said of ["in touch", "quiet, as a parked phone is", "offline: nothing heard for long"])
      await page.locator(".legend").getByText(said).waitFor();

    await page.keyboard.press("Enter");
    const apart = page.getByRole("button", { name: "3 vehicles", exact: true });
    await apart.waitFor();
    expect(asked(page, "map")).toMatch(/^4\d\.\d{3},6\d\.\d{3},\d+$/);
    expect(await focused(page)).not.toBe(""); // on what now stands for the vehicle that was opened
    await apart.press("Enter"); // no map tells these three apart
    const list = page.getByRole("dialog", { name: "3 vehicles" });
    await list.getByRole("button", { name: `${plates[6]}, free, offline: nothing heard for long` }).waitFor();
    await list
      .getByRole("button", { name: `${plates[5]}, free, quiet, as a parked phone is` })
      .press("Enter");
    await list.waitFor({ state: "detached" });
    const chosen = page.getByRole("button", { name: `${plates[5]}, free, quiet, as a parked phone is` });
    await chosen.waitFor(); // chosen, it stands alone
    await page.getByRole("button", { name: "2 vehicles", exact: true }).waitFor();
    expect(asked(page, "run")).not.toBe(null);

    const place = asked(page, "map");
    await page.reload();
    await chosen.waitFor();
    expect(asked(page, "map")).toBe(place);
    await page.getByLabel("Show on the map").selectOption("region");
    await expect.poll(() => asked(page, "map")).not.toBe(place);
    expect(problems.filter((problem) => !problem.startsWith("Canvas2D"))).toEqual([]);
    await page.close();

    for (const locale of ["ru", "kk"] as const) {
      const screen = await openScreen(world, { locale });
      await scriptTroubles(screen.page);
      await scriptMap(screen.page, (board) => atWork(board, told));
      await openMap(screen.page, locale);
      const name =
        locale === "ru" ? `${total - 5} машины, 1 требует внимания` : `${total - 5} көлік, назар керегі: 1`;
      await screen.page.getByRole("button", { name, exact: true }).waitFor();
      await screen.page.close();
    }
  });

  it("stands at the truth at once when shown again, and 670 vehicles leave nothing behind", async () => {
    const { center } = world.server.core.region;
    const { page } = await openScreen(world);
    await page.emulateMedia({ reducedMotion: "no-preference" }); // so that marks glide
    let told: { ids: string[]; at: number } | undefined;
    await scriptMap(page, (board) => {
      const many = manyOf(
        atWork(board, () => ({ point: center })),
        670,
      );
      told ??= { ids: many.vehicles.map(({ id }) => id), at: Date.parse(board.clock.now) + 1_000 };
      return many;
    });
    await openMap(page, "en", `&map=${center.lat},${center.lon},13`);
    if (told === undefined) throw new Error("no board was read");
    const everybody = { ...told, center, spread: 0.05 };
    await feed(page, { ...everybody, from: 1, count: 19 });
    const gliding = async () => {
      await page.waitForTimeout(1_000); // as long they glide to the next place
      await feed(page, { ...everybody, from: 20, count: 1 });
      return (await drawn(page)).drawings;
    };
    await expect.poll(gliding).toBeGreaterThan(20);

    await hide(page, true);
    const before = await drawn(page);
    await feed(page, { ...everybody, from: 21, count: 99 });
    await feed(page, { ...everybody, from: 120, count: 1, spread: 0 }); // five minutes on, all at the depot
    expect(await drawn(page)).toEqual({ drawings: before.drawings, waiting: 0 });
    await hide(page, false);
    await page.getByRole("button", { name: "670 vehicles" }).waitFor();
    await page.waitForTimeout(2_000);
    // Once, and once more when the board was read anew: whoever glides is drawn thirty times a second.
    expect((await drawn(page)).drawings - before.drawings).toBeLessThan(6);

    await feed(page, { ...everybody, from: 121, count: 200 });
    const early = await memoryOf(page);
    await feed(page, { ...everybody, from: 321, count: 1_800 });
    const late = await memoryOf(page);
    expect(late.megabytes).toBeLessThan(early.megabytes * 1.1 + 1);
    expect(early.marks).toBeGreaterThan(50);
    expect(Math.abs(late.marks - early.marks)).toBeLessThan(5); // a row above may push the map's edge
    expect(late.elements).toBeLessThan(early.elements + 10); // a word said to a screen reader comes and goes
  });
});

/** Of the server's day nothing but the call for help needs a person. */
const scriptTroubles = (page: Page) =>
  page.route("**/api/dispatch/troubles", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ status: response.status(), json: { ...(await response.json()), troubles: [] } });
  });

/** Each board that is read has the same ones. */
const otherIds = new Map<string, string>();

/** The same board with as many vehicles, each with a run of its own. */
function manyOf(board: Board, count: number): Board {
  const all = Array.from({ length: Math.ceil(count / board.vehicles.length) }, (_, time) =>
    board.vehicles.map((vehicle) => ({
      vehicle,
      run: board.runs.find((run) => run.vehicleId === vehicle.id),
      time,
    })),
  )
    .flat()
    .slice(0, count);
  const anew = <Id extends string>(id: Id, time: number): Id => {
    const made = otherIds.get(`${id} ${time}`) ?? crypto.randomUUID();
    otherIds.set(`${id} ${time}`, made);
    return (time === 0 ? id : made) as Id;
  };
  return {
    ...board,
    vehicles: all.map(({ vehicle, time }) => ({ ...vehicle, id: anew(vehicle.id, time) })),
    runs: all.flatMap(({ run, time }) =>
      run === undefined
        ? []
        : [{ ...run, shiftId: anew(run.shiftId, time), vehicleId: anew(run.vehicleId, time), stops: [] }],
    ),
  };
}
