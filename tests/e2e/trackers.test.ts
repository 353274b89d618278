import { expect, it } from "vitest";
import { findBarriers, openScreen, sidewaysScroll } from "../support/browser.ts";
import { letIn } from "./people.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");

it("a chief lets a phone in by keyboard, reads what sets it up, sees it tell positions, and lets it in no longer", async () => {
  const { core, baseUrl } = world.server;
  const { page, problems } = await openScreen(world, { locale: "en", width: 320, height: 800 });
  await page.goto("/office#/trackers");
  await letIn(page, "staff", "chief");
  await page.getByText("No device is let in yet").waitFor();
  expect(await findBarriers(page)).toEqual([]);

  const [shift] = await core.kysely
    .selectFrom("shifts")
    .innerJoin("vehicles", "vehicles.id", "shifts.vehicle_id")
    .select(["vehicles.plate"])
    .where("status", "=", "started")
    .execute();
  const form = page.getByRole("form", { name: "Let a device in" });
  await form.getByRole("button", { name: /Vehicle/ }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("option", { name: shift?.plate ?? "none" }).focus();
  await page.keyboard.press("Enter");
  await form.getByLabel("Name").focus();
  await page.keyboard.type("Dias’s phone");
  await page.keyboard.press("Enter");

  const told = page.getByRole("img", { name: "Picture for the camera: settings of Dias’s phone" });
  await told.waitFor();
  const token = (await page.locator("dd code").nth(1).textContent()) ?? "";
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(await findBarriers(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
  await page.getByRole("button", { name: "Close" }).press("Enter");
  await told.waitFor({ state: "detached" });
  expect(await page.content()).not.toContain(token);

  const { point } = await core.kysely
    .selectFrom("vehicles")
    .select("depot")
    .where("plate", "=", shift?.plate ?? "")
    .executeTakeFirstOrThrow()
    .then(({ depot }) => depot as unknown as { point: { lat: number; lon: number } });
  const at = core.clock.now();
  const ask = (fields: Record<string, string>) =>
    fetch(`${baseUrl}/osmand?${new URLSearchParams({ id: token, ...fields })}`);
  const place = { lat: String(point.lat), lon: String(point.lon) };
  for (const fields of [
    { timestamp: String(at) },
    { timestamp: String(at) },
    { timestamp: String(at + 3_600_000) },
  ])
    expect((await ask({ ...place, ...fields })).status).toBe(200);
  await page.reload();
  const device = page.getByRole("listitem", { name: "Dias’s phone" });
  await device.getByText("1 position taken · told twice: 1 · ahead of our clock: 1").waitFor();
  await device.getByText("Its clock is 60 minutes fast.", { exact: false }).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);

  await device.getByRole("button", { name: "Let in no longer: Dias’s phone" }).press("Enter");
  await device.getByText(/^let in no longer since/).waitFor();
  expect((await ask(place)).status).toBe(400);
  expect(problems).toEqual([]);
});
