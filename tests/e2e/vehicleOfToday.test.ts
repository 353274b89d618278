import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { findBarriers, openScreen, sidewaysScroll } from "../support/browser.ts";
import { letIn } from "./people.ts";
import { textsOf } from "./texts.ts";
import { openWorld } from "./world.ts";

const world = openWorld("06:30");
const t = textsOf("ru");

async function expectNoBarriers(page: Page, where: string): Promise<void> {
  expect(await findBarriers(page), where).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sidewaysScroll(page), `${where} on 320 px`).toBe(0);
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** Opens a list of choices by keyboard and takes the one that begins with this. */
async function choose(page: Page, field: string, option: string): Promise<void> {
  const button = page.getByRole("button", { name: new RegExp(`${field}$`) });
  await button.focus();
  await page.keyboard.press("Enter");
  await page
    .getByRole("option", { name: new RegExp(`^${option}`) })
    .first()
    .focus();
  await page.keyboard.press("Enter");
  await page.getByRole("listbox").waitFor({ state: "hidden" });
}

it("a company gives a vehicle: the office enters it, gives it a driver and a shift, and the driver has it today", async () => {
  const { core } = world.server;
  const vehicle = core.region.vehicles.find(({ contractId }) => contractId === "kyz-visual");
  const template = core.region.shifts.find(({ vehicleId }) => vehicleId === vehicle?.id);
  const driver = core.region.drivers.find(({ id }) => id === template?.driverId);
  if (vehicle === undefined || driver === undefined) throw new Error("no vehicle with a driver");
  const { page, problems } = await openScreen(world, { locale: "ru" });
  await page.goto("/office");
  await letIn(page, "staff", "chief");

  // The vehicle.
  await page.getByRole("link", { name: t["officeFleet.nav.vehicles"], exact: true }).first().click();
  await page.getByText(vehicle.plate).waitFor();
  await expectNoBarriers(page, "the vehicles");
  await page.getByRole("link", { name: t["officeFleet.new.vehicle"] }).click();
  await page.getByRole("button", { name: t["officeFleet.save"] }).click();
  await page.getByText(t["officeFleet.depot.missing"]).waitFor();
  await expectNoBarriers(page, "a vehicle with gaps");
  await page.getByLabel(t["officeFleet.plate"]).fill("777 ДАР 11");
  await page.getByLabel(t["officeFleet.model"]).fill("Sprinter");
  const contract = page.getByRole("button", { name: new RegExp(t["officeFleet.contract"]) });
  await contract.click();
  await page.locator("[role=option]").filter({ hasText: "«Орда Қайсарлары»" }).first().click();
  await page.getByLabel(t["officeFleet.depot"]).fill("Qyzylorda");
  await page.locator("[role=option]").first().click();
  await page.getByRole("button", { name: t["officeFleet.save"] }).click();
  await page.getByRole("heading", { name: "777 ДАР 11" }).waitFor();
  await page.getByText(t["officeFleet.away.none"]).waitFor();
  await expectNoBarriers(page, "the vehicle");

  // Its driver comes from another vehicle, whose shift of today is taken out.
  await page.getByRole("link", { name: t["officeFleet.nav.shifts"], exact: true }).first().click();
  await page.getByRole("heading", { level: 2 }).waitFor();
  await expectNoBarriers(page, "the shifts");
  const remove = page.getByRole("button", {
    name: new RegExp(`^${t["officeFleet.shift.remove"]}: ${vehicle.plate}`),
  });
  await remove.press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: t["officeFleet.shift.look"] }).press("Enter");
  await dialog.getByText(t["officeFleet.shift.nobody"]).waitFor();
  await dialog.getByLabel(t["officeFleet.shift.reason"]).fill("Водитель пересаживается на новую машину");
  await expectNoBarriers(page, "a shift to take out");
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "hidden" });
  await remove.waitFor({ state: "hidden" });

  await page.getByRole("button", { name: t["officeFleet.shift.add"] }).click();
  await choose(page, t["officeFleet.shift.vehicle"], "777 ДАР 11");
  await choose(page, t["officeFleet.shift.driver"], driver.name);
  await dialog.getByLabel(t["officeFleet.shift.from"]).fill("06:30");
  await dialog.getByLabel(t["officeFleet.shift.until"]).fill("18:30");
  await dialog.getByRole("button", { name: t["officeFleet.shift.look"] }).click();
  await dialog.getByText(t["officeFleet.shift.nobody"]).waitFor();
  await dialog.getByLabel(t["officeFleet.shift.reason"]).fill("Подарок компании");
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "hidden" });
  await page.getByText("777 ДАР 11, 06:30–18:30").waitFor();

  // Its driver begins at once.
  const phone = await openScreen(world, { locale: "ru", width: 375, height: 800 });
  await phone.page.goto("/driver");
  await letIn(phone.page, "driver", driver.phone);
  await phone.page.getByText("777 ДАР 11").waitFor();
  await phone.page.getByRole("button", { name: t["driver.startShift"] }).click();
  await expect.poll(async () => await startedShifts()).toBe(1);

  // What is agreed on: a rule that nobody has confirmed is confirmed from today on.
  await page.getByRole("link", { name: t["officeFleet.nav.operators"], exact: true }).first().click();
  await page
    .getByRole("button", { name: new RegExp(`^${t["officeFleet.shift.change"]}`) })
    .first()
    .click();
  await dialog.getByLabel(t["officeFleet.contract.source"]).waitFor();
  await expectNoBarriers(page, "a contract");
  await page.keyboard.press("Escape");
  await expectNoBarriers(page, "the operators");
  await page.getByRole("link", { name: t["officeRules.title"], exact: true }).first().click();
  const waiting = page.getByRole("listitem").filter({ hasText: t["officeRules.rule.freeWaiting"] });
  await waiting.getByText(t["officeRules.unverified"]).waitFor();
  await expectNoBarriers(page, "the rules");
  await waiting.getByRole("button").click();
  await dialog.getByLabel(/, минут$/).fill("15");
  await dialog.getByLabel(t["officeRules.source"]).fill("Договор № 12");
  await dialog.getByLabel(t["officeRules.reason"]).fill("Так договорились");
  await expectNoBarriers(page, "a rule");
  await page.keyboard.press("Enter");
  await page.getByText(/Договор № 12/).waitFor();

  // What is done on weekdays, read by an auditor.
  const reader = await openScreen(world, { locale: "kk" });
  await reader.page.goto("/office");
  await letIn(reader.page, "staff", "auditor");
  await reader.page.goto("/office#/shifts/templates");
  await reader.page.getByText(vehicle.plate).first().waitFor();
  await expectNoBarriers(reader.page, "the templates");
  expect(
    await reader.page.getByRole("button", { name: textsOf("kk")["officeFleet.template.add"] }).count(),
  ).toBe(0);
  expect([...problems, ...phone.problems, ...reader.problems]).toEqual([]);
});

async function startedShifts(): Promise<number> {
  const { rows } = await world.server.core.pool.query(
    `SELECT 1 FROM shifts s JOIN vehicles v ON v.id = s.vehicle_id WHERE v.plate = '777 ДАР 11' AND s.status = 'started'`,
  );
  return rows.length;
}
