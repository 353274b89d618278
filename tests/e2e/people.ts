import type { Page, Response } from "playwright-core";
import { daysOf } from "../../server/regions/index.ts";
import { generateRiders } from "../../server/regions/kyzylorda/index.ts";
import { addSeconds, atLocalTime, hours, serviceDayOf, toIso } from "../../shared/time/index.ts";
import { goodWish } from "../server/http/trips.ts";
import type { ApiCaller } from "../support/apiCaller.ts";
import { putOffShift } from "../support/beginShifts.ts";
import { type Device, openScreen, type Screen, tabTo } from "../support/browser.ts";
import { signInDriver as callAsDriver, signInRider as callAsRider } from "../support/signedIn.ts";
import { type TestServer, timeOfDay } from "../support/testServer.ts";
import type { World } from "./world.ts";

const PIN = "2580";
const PASSWORD = "kyzylorda";

/** The demo's riders, in the order in which they were made. */
export function demoRider({ core }: TestServer, index = 0) {
  const rider = generateRiders(core.region, 1)[index];
  if (rider === undefined) throw new Error(`there is no rider ${index}`);
  return rider;
}

/** What a person does to get in, on screens in English. */
export async function signInDispatcher(world: World, device?: Device) {
  const screen = await openScreen(world, device);
  const { page } = screen;
  await page.goto("/dispatch");
  await page.getByLabel("User name").fill("dispatcher");
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: /^Dispatch/ }).waitFor();
  return screen;
}

/** The code comes by message; in a demo, onto the dispatcher's page. */
export async function signInRider(
  world: World,
  { dispatcher, phone, device }: { dispatcher: Page; phone: string; device?: Device },
): Promise<Screen> {
  const screen = await openScreen(world, { width: 375, height: 800, ...device });
  const { page } = screen;
  await page.goto("/");
  await page.getByLabel("Phone number").fill(phone);
  await page.getByRole("button", { name: "Get a code" }).click();
  // Only now the code is made: the dispatcher's page would show an earlier one before.
  await page.getByLabel("Code from the message").waitFor();
  await dispatcher.getByRole("tab", { name: "Codes" }).click();
  const code = dispatcher.getByRole("row").filter({ hasText: phone }).first().locator("strong");
  await page.getByLabel("Code from the message").fill(await code.innerText());
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: /^Hello/ }).waitFor();
  return screen;
}

/** A driver who has yet to begin the shift, unless they have begun it. */
export async function signInDriver(
  world: World,
  { phone, device, hasBegun = false }: { phone: string; device?: Device; hasBegun?: boolean },
): Promise<Screen> {
  if (!hasBegun) await putOffShift(world.server.core, phone);
  const screen = await openScreen(world, { width: 375, height: 800, ...device });
  const { page } = screen;
  await page.goto("/driver");
  await page.getByLabel("Phone number").fill(phone);
  await page.getByLabel("PIN").fill(PIN);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: /^Shift/ }).waitFor();
  return screen;
}

/** Types, waits for what the server finds for the whole of it, takes the first with the arrow and Enter. */
export async function choosePlaceByKeyboard(page: Page, field: string, text: string): Promise<void> {
  await tabTo(page, field, "combobox");
  const found = searched(page, text);
  await page.keyboard.type(text, { delay: 20 });
  await found;
  await page.locator("[role=option]").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.locator("[role=option][data-focused]").waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("listbox").waitFor({ state: "hidden" });
}

/** The driver of this number, by the interface. */
export async function callAsDriverOf({ server }: World, phone: string | undefined): Promise<ApiCaller> {
  const index = server.core.region.drivers.findIndex((each) => each.phone === phone);
  return callAsDriver(server, index);
}

/** A rider has asked for 10:30 and is on the board with a vehicle, whose driver has begun the shift: everybody by the interface. */
export async function beginRun(world: World, board: Page) {
  const { name } = demoRider(world.server, 2);
  const rider = await callAsRider(world.server, 2);
  await askFor(world, rider, "10:30");
  const row = board.getByRole("button").filter({ hasText: name });
  await row.getByText("Vehicle assigned").waitFor();
  const phone = (await rider.call("listMyTrips")).trips[0]?.vehicle?.driverPhone;
  const driver = await callAsDriverOf(world, phone);
  const { manifest } = await driver.call("getManifest");
  const [pickup] = manifest?.stops ?? [];
  if (manifest === null || pickup === undefined) throw new Error("the driver has no stop");
  await driver.call("startShift", { params: { shiftId: manifest.shiftId } });
  return { name, rider, row, driver, pickup };
}

/** The driver is on the way to this stop. */
export async function setOut({ server }: World, driver: ApiCaller, stopId: string): Promise<void> {
  const at = toIso(server.core.clock.now());
  const body = { actionId: crypto.randomUUID(), action: "depart" as const, at };
  await driver.call("reportStopAction", { params: { stopId }, body });
}

/** Between two polyclinics of the city, leaving at this time of the day. */
export async function askFor(world: World, rider: ApiCaller, time: string, label?: string) {
  const { region, clock } = world.server.core;
  const day = serviceDayOf(clock.now(), daysOf(region));
  const at = toIso(atLocalTime(day, timeOfDay(time), region.timeZone));
  const wish = goodWish(world.server.core);
  const pickup = { ...wish.pickup, label: label ?? wish.pickup.label };
  const body = { ...wish, pickup, when: { kind: "leaveAt" as const, at } };
  return (await rider.call("requestTrip", { body, idempotencyKey: crypto.randomUUID() })).trip;
}

/** Goes home from a polyclinic in two hours, or whenever ready. */
export async function askForReturn({ server }: World) {
  const { region, clock } = server.core;
  const [clinic, home] = region.places.filter(({ kind }) => kind === "polyclinic");
  if (clinic === undefined || home === undefined) throw new Error("too few polyclinics");
  const rider = await callAsRider(server);
  await rider.call("requestTrip", {
    body: {
      pickup: { point: clinic.point, label: clinic.name.kk, placeId: clinic.id },
      dropoff: { point: home.point, label: home.name.kk },
      when: { kind: "leaveAt", at: toIso(addSeconds(clock.now(), hours(2))) },
      ...{ companions: 0, purpose: "dialysis", whenReady: true },
    },
    idempotencyKey: crypto.randomUUID(),
  });
  return { rider, clinic };
}

/** Signs in by the interface, whatever the screen's language, and opens the page anew. */
export async function letIn(page: Page, who: "rider" | "driver" | "staff", login: string): Promise<void> {
  const { request } = page.context();
  const send = (path: string, data: Record<string, string>) =>
    request.post(path, { data, failOnStatusCode: true });
  if (who === "staff") await send("/api/auth/staff", { username: login, password: PASSWORD });
  if (who === "driver") await send("/api/auth/driver", { phone: login, pin: PIN });
  if (who === "rider") {
    await send("/api/auth/rider/code", { phone: login });
    await send("/api/auth/staff", { username: "dispatcher", password: PASSWORD });
    const { codes } = await (await request.get("/api/demo/codes")).json();
    const issued = (codes as { phone: string; code: string }[]).find(({ phone }) => phone === login);
    await send("/api/auth/rider", { phone: login, code: issued?.code ?? "" });
  }
  await page.reload();
}

/** The answer to what was typed: places are looked for by address, people in the body. */
export const searched = (page: Page, text: string): Promise<Response> =>
  page.waitForResponse((response) => {
    if (new URL(response.url()).searchParams.get("q") === text) return true;
    const asked = response.request().postData();
    return response.url().endsWith("/search") && asked !== null && JSON.parse(asked).q === text;
  });
