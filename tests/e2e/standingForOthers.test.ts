import { beforeAll, expect, it } from "vitest";
import { nextServiceDay, type ServiceDay, serviceDayOf } from "../../shared/time/index.ts";
import type { ApiCaller } from "../support/apiCaller.ts";
import { type Device, openScreen } from "../support/browser.ts";
import { csv } from "../support/listShapes.ts";
import { signInDispatcher, signInPartner, signInStaff } from "../support/signedIn.ts";
import { demoRider } from "./people.ts";
import { textsOf } from "./texts.ts";
import { inspect } from "./walkEveryPage.ts";
import { PHONE } from "./walks.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");
const ru = textsOf("ru");
let today: ServiceDay;

beforeAll(async () => {
  const { core } = world.server;
  today = serviceDayOf(core.clock.now(), core.terms.dayRules);
  await core.pool.query("DELETE FROM calendar_days");
  await core.terms.load();
});

/** The page of somebody who is signed in already. */
async function pageOf(caller: ApiCaller, device: Device) {
  const screen = await openScreen(world, { locale: "ru", ...device });
  const cookies = (caller.cookie ?? "").split("; ").map((pair) => {
    const cut = pair.indexOf("=");
    return { name: pair.slice(0, cut), value: pair.slice(cut + 1), url: world.server.baseUrl };
  });
  await screen.context.addCookies(cookies);
  return screen;
}
const WIDE: Device = { width: 1280, height: 900 };

it("a guardian sees for whom they act, and asks for the ward on the rider's page", async () => {
  const guardian = await signInPartner(world.server, "guardian", { consentUntil: nextServiceDay(today, 60) });
  const { page, problems } = await pageOf(guardian, PHONE);
  const found: string[] = [];
  await page.goto("/account");
  await page.getByRole("link", { name: ru["account.partner.ask"] }).click();
  const { name } = demoRider(world.server);
  await page.getByText(`Вы действуете за: ${name}`).waitFor();
  await page.getByText(/Согласие действует до/).waitFor();
  await inspect({ page, locale: "ru", name: "the ward's trips" }, found);
  await page.getByRole("link", { name: ru["rider.ask"] }).click();
  await page.getByRole("heading", { name: ru["flow.from.title"] }).waitFor();
  await page.getByText(`Вы действуете за: ${name}`).waitFor();
  expect(found).toEqual([]);
  expect(problems).toEqual([]);
});

it("a clinic hands in who comes regularly, a dispatcher sees the load and accepts, the clinic reads it", async () => {
  const reception = await signInPartner(world.server, "facility");
  const clinic = await pageOf(reception, PHONE);
  const found: string[] = [];
  const patient = demoRider(world.server, 1);
  await clinic.page.goto("/facility");
  await clinic.page.getByText(ru["regular.about"]).click();
  const form = clinic.page.locator("form");
  await form.getByRole("button", { name: ru["regular.send"] }).click();
  await form.getByRole("alert").getByText(ru["regular.missing"]).waitFor();
  await form.getByLabel(ru["regular.name"]).fill(patient.name);
  await form.getByLabel(ru["regular.phone"]).fill(patient.phone);
  for (const day of ["Понедельник", "Среда"]) await form.getByText(day, { exact: true }).click();
  await form.getByLabel(ru["regular.arriveBy"]).fill("10:00");
  await form.getByLabel(ru["regular.ends"]).fill("14:00");
  await form.getByLabel(ru["regular.from"]).fill(nextServiceDay(today));
  await inspect({ page: clinic.page, locale: "ru", name: "the form for a regular patient" }, found);
  await form.getByRole("button", { name: ru["regular.send"] }).click();
  await clinic.page.getByText(ru["regular.state.open"]).waitFor();

  const desk = await pageOf(await signInDispatcher(world.server), WIDE);
  await desk.page.goto("/dispatch");
  await desk.page.getByRole("link", { name: new RegExp(ru["load.open"]) }).click();
  await desk.page.getByRole("heading", { name: ru["load.title"] }).waitFor();
  await desk.page.getByText(`Этот номер: ${patient.name}`).waitFor();
  await desk.page.getByRole("button", { name: `Принять: ${patient.name}` }).click();
  await desk.page.getByText(ru["load.regulars.none"]).waitFor();
  await desk.page.getByText("Понедельник", { exact: true }).click();
  await desk.page.getByRole("row").filter({ hasText: "10:00" }).first().waitFor();
  await desk.page.getByRole("heading", { name: ru["load.flagged"] }).waitFor();
  await inspect({ page: desk.page, locale: "ru", name: "the load of standing orders" }, found);

  await clinic.page.reload();
  await clinic.page.getByText(ru["regular.state.accepted"]).waitFor();
  await inspect({ page: clinic.page, locale: "ru", name: "what a clinic has handed in" }, found);
  expect(found).toEqual([]);
  expect([...clinic.problems, ...desk.problems]).toEqual([]);
});

it("the office brings a clinic's list and trips from paper, and reads what came of each row", async () => {
  const office = await pageOf(await signInStaff(world.server.baseUrl, "admin"), WIDE);
  const { page } = office;
  const found: string[] = [];
  const clinic = world.server.core.region.places.find(({ kind }) => kind === "dialysis");
  if (clinic === undefined) throw new Error("no dialysis");
  const bring = async (kind: "standing" | "paperTrips", rows: readonly (readonly string[])[]) => {
    await page.goto(`/office#/files/${kind}`);
    await page.getByText(ru[`lists.${kind}.hint`]).waitFor();
    const asked = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: ru["lists.choose"] }).click();
    await (await asked).setFiles({ name: "list.csv", mimeType: "text/csv", buffer: Buffer.from(csv(rows)) });
    await page.getByRole("status").getByText("Проверен, ничего не записано").waitFor();
    await inspect({ page, locale: "ru", name: `the list of ${kind}` }, found);
    await page.getByRole("button", { name: /^Записать 1/ }).click();
    await page.getByRole("status").getByText("Записан", { exact: true }).waitFor();
  };
  await bring("standing", [
    ["Телефон", "Клиника", "Дни", "Время", "Обратно"],
    [demoRider(world.server, 2).phone, clinic.name.ru, "пн ср пт", "10:00", "когда будет готов"],
    ["+7 701 999 99 99", clinic.name.ru, "пн", "10:00", "нет"],
  ]);
  await page.getByText(/^С ошибками: 1/).click();
  await page.getByText(new RegExp(ru["lists.fault.riderUnknown"])).waitFor();
  await bring("paperTrips", [
    ["Телефон", "Откуда", "Куда", "Время"],
    [demoRider(world.server, 4).phone, "дом", clinic.name.ru, "11:00"],
  ]);
  await page.getByText(/^(Обещано|Ищем автомобиль|Автомобиля пока нет)/).waitFor();
  await inspect({ page, locale: "ru", name: "what came of trips from paper" }, found);
  expect(found).toEqual([]);
  expect(office.problems).toEqual([]);
});
