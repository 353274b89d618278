import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { ApiBody } from "../../shared/schemas/index.ts";
import { toIso } from "../../shared/time/index.ts";
import { openScreen, tabTo } from "../support/browser.ts";
import { signInRider as callAsRider } from "../support/signedIn.ts";
import { beginRun, demoRider, letIn, signInDispatcher } from "./people.ts";
import { textsOf } from "./texts.ts";
import { inspect } from "./walkEveryPage.ts";
import { openWorld } from "./world.ts";

const KEY = "a-key-of-the-city-exchange-1";
const world = openWorld("09:00", { environment: { TELEPHONE_KEYS: `city=${KEY}` } });
const [en, kk, ru] = [textsOf("en"), textsOf("kk"), textsOf("ru")];
const PHONE = { width: 320, height: 640 };

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** Opens the rider's own trip and makes a link to it, as they would on their phone. */
async function makeLink(page: Page, tripId: string): Promise<string> {
  await page.goto(`/#/trips/${tripId}`);
  await page.getByText(ru["share.title"], { exact: true }).click();
  await page.getByText(ru["share.none"]).waitFor();
  await press(page, ru["share.make"]);
  return page.getByLabel(ru["share.link"]).inputValue();
}

describe("a trip that a family follows", () => {
  it("a mother opens the link in Kazakh without a sign-in, sees the vehicle come, and no more once the link is ended", async () => {
    const found: string[] = [];
    const board = await signInDispatcher(world);
    const { name, rider, driver, pickup } = await beginRun(world, board.page);
    const tripId = (await rider.call("listMyTrips")).trips[0]?.id ?? "";

    const own = await openScreen(world, { ...PHONE, locale: "ru" });
    await own.page.goto("/");
    await letIn(own.page, "rider", demoRider(world.server, 2).phone);
    const address = await makeLink(own.page, tripId);
    await inspect({ page: own.page, locale: "ru", name: "a link made" }, found);

    // No language chosen on her device: the page opens in the one that the link says.
    const context = await world.browser.newContext({ baseURL: world.server.baseUrl, viewport: PHONE });
    const mother = await context.newPage();
    const answer = await mother.goto(address);
    expect(answer?.headers()).toMatchObject({
      ...{ "x-robots-tag": "noindex, nofollow", "referrer-policy": "no-referrer" },
    });
    if (!address.includes("lang=kk")) await mother.getByRole("button", { name: "Қазақша" }).click();
    await mother.getByText(kk["shared.status.assigned"]).waitFor();
    await inspect({ page: mother, locale: "kk", name: "the page of a trip" }, found);
    const { vehicle, pickup: door } = (await rider.call("listMyTrips")).trips[0] ?? {};
    const shown = await mother.locator("body").innerText();
    expect(shown).toContain(vehicle?.plate);
    for (const secret of [name, door?.label, vehicle?.driverName]) expect(shown).not.toContain(secret);

    const saving = mother.waitForEvent("download");
    await press(mother, kk["shared.calendar"]);
    const file = await readFile(await (await saving).path(), "utf8");
    expect(file).toContain("SUMMARY:Инватакси сапары");

    // The driver sets out and is seen: her page asks by itself.
    const at = toIso(world.server.core.clock.now());
    await driver.call("reportStopAction", {
      params: { stopId: pickup.id },
      body: { actionId: crypto.randomUUID(), action: "depart", at },
    });
    const { lat, lon } = pickup.place.point;
    await driver.call("reportPosition", { body: { point: { lat: lat + 0.02, lon }, at } });
    await mother.getByText(kk["shared.status.onTheWay"]).waitFor();
    await mother.getByRole("heading", { name: kk["shared.away"] }).waitFor();
    await inspect({ page: mother, locale: "kk", name: "the vehicle comes" }, found);

    await tabTo(own.page, new RegExp(`^${ru["share.endNamed"].split("{")[0]}`), "button");
    await own.page.keyboard.press("Enter");
    await own.page.getByText(ru["share.none"]).waitFor();
    await mother.getByText(kk["error.share.unusable"]).waitFor();
    await inspect({ page: mother, locale: "kk", name: "a link that is over" }, found);
    expect(found).toEqual([]);
    expect([...own.problems, ...board.problems]).toEqual([]);
    await context.close();
  });
});

async function ring(report: ApiBody<"reportCall">): Promise<void> {
  const response = await fetch(`${world.server.baseUrl}/api/telephone/events`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${KEY}` },
    body: JSON.stringify(report),
  });
  expect(response.status).toBe(200);
}

describe("the telephone", () => {
  it("tells who rings; their trip and the form for them open by keyboard, a colleague sees who took it, a missed call is called back", async () => {
    const found: string[] = [];
    const { name, phone } = demoRider(world.server, 0);
    await callAsRider(world.server, 0);
    const board = await signInDispatcher(world);
    const { page } = board;
    await ring({ call: "1", event: "incoming", from: phone.replace("+7", "8") });
    await page.getByRole("button", { name: `Open: ${name}` }).waitFor();
    await inspect({ page, locale: "en", name: "somebody rings" }, found);

    await page.keyboard.press("p");
    await page.keyboard.press("Tab"); // past whatever trip they have, or to the form itself
    await tabTo(page, `Open: ${name}`, "button");
    await page.keyboard.press("Enter");
    const form = page.getByRole("dialog", { name: en["dispatcher.call.open"] });
    await form.getByText(name).waitFor();
    await form.getByText(en["dispatcher.call.when"], { exact: true }).waitFor(); // the form, for them
    await inspect({ page, locale: "en", name: "the form for who rings" }, found);
    await page.keyboard.press("Escape");
    await page.getByText(en["dispatcher.phone.takenByMe"]).waitFor();

    const colleague = await openScreen(world);
    await colleague.page.goto("/dispatch");
    await letIn(colleague.page, "staff", "chief");
    await colleague.page.getByText(/^\d\d:\d\d · answered by /).waitFor();
    await ring({ call: "1", event: "answered" });
    await ring({ call: "1", event: "ended" });
    await colleague.page.getByText(/answered by /).waitFor({ state: "detached" });

    // Of the first story: on the way. The key leads to the call, and Enter to the trip.
    const coming = demoRider(world.server, 2);
    await ring({ call: "2", event: "incoming", from: coming.phone });
    await page.getByRole("button", { name: `Show the trip of ${coming.name}` }).waitFor();
    await page.locator("body").press("p");
    await page.keyboard.press("Enter");
    await page.locator(".board__detail .facts").getByText(coming.name, { exact: true }).waitFor();
    await ring({ call: "2", event: "ended" });

    await press(page, "1 number to call back");
    await inspect({ page, locale: "en", name: "to call back" }, found);
    await press(page, `Called back: ${coming.name}`);
    await page.getByText(en["dispatcher.phone.missed.none"]).waitFor();
    await page.keyboard.press("Escape");

    await colleague.page.goto("/office#/figures");
    await colleague.page.getByRole("heading", { name: en["figures.calls.title"] }).waitFor();
    await colleague.page.getByRole("columnheader", { name: en["figures.calls.missed"] }).waitFor();
    await inspect({ page: colleague.page, locale: "en", name: "how the telephone is answered" }, found);
    expect(found).toEqual([]);
    expect([...board.problems, ...colleague.problems]).toEqual([]);
  });
});
