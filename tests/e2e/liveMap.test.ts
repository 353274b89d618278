import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { addSeconds, hours, toIso } from "../../shared/time/index.ts";
import { goodWish } from "../server/http/trips.ts";
import {
  signInDispatcher as callAsDispatcher,
  signInDriver as callAsDriver,
  signInRider as callAsRider,
} from "../support/signedIn.ts";
import { askFor, choosePlaceByKeyboard, demoRider, signInDispatcher } from "./people.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");

/** How many points of the vehicles' canvas are painted. */
const ink = (page: Page) =>
  page.locator("canvas.map-vehicles").evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    return data.filter((value, index) => index % 4 === 3 && value > 0).length;
  });

describe("the dispatcher's map", () => {
  it("draws a vehicle whose first position comes after the page was opened", async () => {
    const rider = await callAsRider(world.server, 5);
    const { id } = await askFor(world, rider, "10:30");
    const { page, problems } = await signInDispatcher(world);
    await page
      .getByRole("button")
      .filter({ hasText: demoRider(world.server, 5).name })
      .getByText("Vehicle assigned")
      .waitFor();
    await page.locator("canvas.map-vehicles").waitFor();
    expect(await ink(page)).toBe(0);

    const { trip } = await rider.call("getTrip", { params: { tripId: id } });
    const { drivers } = world.server.core.region;
    const seat = drivers.findIndex(({ phone }) => phone === trip.vehicle?.driverPhone);
    const driver = await callAsDriver(world.server, seat);
    const { manifest } = await driver.call("getManifest");
    await driver.call("startShift", { params: { shiftId: manifest?.shiftId ?? "" } });
    const { core } = world.server;
    await driver.call("reportPosition", { body: { point: core.region.center, at: toIso(core.clock.now()) } });
    await expect.poll(() => ink(page)).toBeGreaterThan(50);
    // That the canvas is read is the story's own doing.
    expect(problems.filter((problem) => !problem.startsWith("Canvas2D"))).toEqual([]);
  });

  it("brings into view where a trip without a vehicle begins and ends", async () => {
    const { core } = world.server;
    const far = core.region.settlements.find(({ name }) => name.en === "Zhanakorgan");
    if (far === undefined) throw new Error("the region has no such town");
    const rider = await callAsRider(world.server, 8);
    const wish = goodWish(core);
    const end = (lat: number) => ({ label: `Zhanakorgan, ${lat}`, point: { ...far.point, lat } });
    const body = {
      ...wish,
      pickup: end(far.point.lat),
      dropoff: end(far.point.lat + 0.004),
      when: { kind: "leaveAt" as const, at: toIso(addSeconds(core.clock.now(), hours(2))) },
    };
    const { trip } = await rider.call("requestTrip", { body, idempotencyKey: crypto.randomUUID() });
    const dispatcher = await callAsDispatcher(world.server);
    const statusOf = async () => (await rider.call("getTrip", { params: { tripId: trip.id } })).trip.status;
    await expect.poll(statusOf).not.toBe("requested");
    if ((await statusOf()) === "assigned") {
      const { planVersion } = await dispatcher.call("getBoard", { query: {} });
      await dispatcher.call("unassignTrip", { params: { tripId: trip.id }, body: { planVersion } });
    }

    const { page } = await signInDispatcher(world);
    await page.locator("canvas.map-vehicles").waitFor();
    expect(await page.locator(".map-stop").count()).toBe(0);
    await page
      .getByRole("button")
      .filter({ hasText: demoRider(world.server, 8).name })
      .click();
    await page.locator(".map-stop--dropoff").waitFor();
    const map = await page.locator(".board__map .map").boundingBox();
    for (const kind of ["pickup", "dropoff"]) {
      const stop = await page.locator(`.map-stop--${kind}`).boundingBox();
      if (map === null || stop === null) throw new Error("not on the page");
      expect(stop.x > map.x && stop.x + stop.width < map.x + map.width, kind).toBe(true);
      expect(stop.y > map.y && stop.y + stop.height < map.y + map.height, kind).toBe(true);
    }
  });

  it("shows a place's label as the text it is, whatever it looks like", async () => {
    const label =
      '<meta http-equiv=refresh content="0;url=/driver"><img src=x onerror="location=1"><b>bold</b>';
    const rider = await callAsRider(world.server, 6);
    const { id } = await askFor(world, rider, "12:00", label);
    const { page, problems } = await signInDispatcher(world);
    await page
      .getByRole("button")
      .filter({ hasText: demoRider(world.server, 6).name })
      .click();
    await page.locator(".map-stop--pickup").last().waitFor();
    // A stop may lie beyond the map's edge, below the lists, where no mouse gets at it.
    for (const marker of await page.locator(".map-stop--pickup").all())
      await marker.dispatchEvent("mouseover");
    await page.locator(".leaflet-tooltip").getByText(label, { exact: true }).waitFor();
    expect(
      await page.locator(".leaflet-tooltip b, .leaflet-tooltip img, meta[http-equiv=refresh]").count(),
    ).toBe(0);
    expect(new URL(page.url()).pathname).toBe("/dispatch");
    expect((await rider.call("getTrip", { params: { tripId: id } })).trip.pickup.label).toBe(label);
    expect(problems).toEqual([]);
  });
});

it("a dispatcher is asked about a call that does not go with the caller's other trip, and may say yes", async () => {
  const caller = demoRider(world.server, 3);
  await askFor(world, await callAsRider(world.server, 3), "13:00");
  const { page } = await signInDispatcher(world);
  await page.getByRole("button", { name: "New request for a caller" }).click();
  await choosePlaceByKeyboard(page, "Find the passenger by name or phone", caller.phone);
  await page.getByRole("dialog").getByText(caller.name).waitFor();
  await choosePlaceByKeyboard(page, "To", "вокзал");
  await page.getByRole("button", { name: "Show the times" }).click();
  const question = page.getByRole("dialog").getByRole("alert");
  await question.getByText("This trip ends somewhere else than where the later one begins.").waitFor();
  await question.getByText("leave at 13:00").waitFor();
  await question.getByRole("button", { name: "Yes, I know" }).click();
  await page.getByRole("dialog").getByRole("listitem").first().waitFor();
  await page.keyboard.press("1");
  await page.getByText("booked by a dispatcher").waitFor();
});
