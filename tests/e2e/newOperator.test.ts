import { TOTP } from "otpauth";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import type { ApiResponse, ListKind } from "../../shared/schemas/index.ts";
import { openScreen, type Screen } from "../support/browser.ts";
import { CONTRACT, DRIVERS, OPERATOR, operatorsFiles } from "./newOperatorFiles.ts";
import { textsOf } from "./texts.ts";
import { inspect } from "./walkEveryPage.ts";
import { openWorld } from "./world.ts";

const world = openWorld("07:30", { isEmpty: true });
const PASSWORD = "tulpar, kerosene, ninth gate";
const CITY = { latitude: 44.848, longitude: 65.505 };
const [ru, kk] = [textsOf("ru"), textsOf("kk")];
const found: string[] = [];

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const shownLink = async (page: Page) => (await page.locator(".staff__link code").first().innerText()).trim();

/** Looks at what the office sees, and at the same page as whoever reads Kazakh sees it. */
async function look(office: Screen, own: Screen, name: string): Promise<void> {
  await inspect({ page: office.page, locale: "ru", name }, found);
  await own.context.addCookies(await office.context.cookies());
  await own.page.goto("about:blank");
  await own.page.goto(office.page.url());
  await own.page.getByRole("heading", { level: 1 }).waitFor();
  await own.page.locator("[aria-busy=true], .loading").first().waitFor({ state: "hidden" });
  await inspect({ page: own.page, locale: "kk", name }, found);
}

/** How many steps the checklist misses, by what it says; they are counted anew each time. */
async function missingSteps(page: Page): Promise<number> {
  await page.goto("/office#/");
  await page.goto("/office#/start");
  await page.getByRole("heading", { name: ru["officeStart.title"] }).waitFor();
  await page.locator(".callout").first().waitFor();
  return page.getByText(ru["officeStart.open"], { exact: true }).count();
}

/** The first person of all: by the link that the machine printed, with a password and a second factor of their own. */
async function comeFirst(page: Page): Promise<void> {
  await page.goto(await world.server.firstLink());
  await field(page, ru["staff.signIn.username"]).fill("aigerim");
  await field(page, ru["account.name"]).fill("Айгерім Сапарова");
  for (const name of [ru["account.password.next"], ru["account.password.again"]])
    await field(page, name).fill(PASSWORD);
  await inspect({ page, locale: "ru", name: "the first administrator comes" }, found);
  await press(page, ru["account.join.do"]);
  await page.waitForURL("**/office");
  await page.getByText(ru["office.factor"]).waitFor();
  await page.goto("/account");
  await press(page, ru["account.factor.begin"]);
  const app = new TOTP({
    secret: (await page.locator(".account__secret code").innerText()).replace(/\s/g, ""),
  });
  await field(page, ru["account.factor.code"]).fill(app.generate({ timestamp: Date.now() - 30_000 }));
  await press(page, ru["account.factor.turnOn"]);
  await page.locator(".account__codes li").first().waitFor();
}

async function enterOperator(office: Screen, own: Screen): Promise<void> {
  const { page } = office;
  await page.goto("/office#/operators");
  await press(page, ru["officeFleet.operator.add"]);
  for (const language of ["kk", "ru", "en"] as const)
    await field(page, ru[`officeFleet.name.${language}`]).fill(OPERATOR[language]);
  await field(page, ru["officeFleet.shift.reason"]).fill("Выиграли тендер");
  await inspect({ page, locale: "ru", name: "a new operator" }, found);
  await press(page, ru["officeFleet.save"]);
  await page.getByRole("heading", { name: OPERATOR.ru }).waitFor();

  await press(page, `${ru["officeFleet.contract.add"]}: ${OPERATOR.ru}`);
  await page.getByRole("button", { name: new RegExp(`${ru["officeFleet.contract.district"]}$`) }).click();
  await page.getByRole("option", { name: /Кызылорда/ }).click();
  for (const category of ["Постоянный гемодиализ", "Слабовидящие и незрячие"])
    await page.getByText(category, { exact: true }).click();
  await field(page, ru["officeFleet.contract.agreed"]).fill("2");
  await field(page, ru["officeFleet.template.first"]).fill("2026-01-01");
  await field(page, ru["officeFleet.contract.source"]).fill(CONTRACT);
  await field(page, ru["officeFleet.shift.reason"]).fill("Подписан");
  await inspect({ page, locale: "ru", name: "a new contract" }, found);
  await press(page, ru["officeFleet.save"]);
  await page.getByText("Постоянный гемодиализ, Слабовидящие и незрячие").waitFor();
  await look(office, own, "operators");
}

type Files = Awaited<ReturnType<typeof operatorsFiles>>;
/** First it is read what would come, then it comes. */
async function bring(
  office: Screen,
  own: Screen,
  { kind, files }: { kind: ListKind & keyof Files; files: Files },
) {
  const { page } = office;
  await page.goto(`/office#/files/${kind}`);
  await page.getByRole("radio", { name: ru[`lists.kind.${kind}`] }).waitFor();
  if (kind === "vehicles") await look(office, own, "lists");
  const asked = page.waitForEvent("filechooser");
  await press(page, ru["lists.choose"]);
  await (await asked).setFiles(files[kind]);
  await page.getByRole("status").getByText("Проверен, ничего не записано").waitFor();
  expect(
    await page.getByText(/^С ошибками: 0/).count(),
    `${kind}: ${await page.locator("main").innerText()}`,
  ).toBe(1);
  await look(office, own, `the list of ${kind}`);
  await page.getByRole("button", { name: /^Записать/ }).click();
  await page.getByRole("status").getByText("Записан", { exact: true }).waitFor();
}

/** A dispatcher is invited, comes by the link on a machine of their own, and works in Kazakh. */
async function inviteDispatcher(office: Screen, own: Screen): Promise<Screen> {
  const { page } = office;
  await page.goto("/office#/staff");
  await press(page, ru["officeStaff.invite"]);
  await field(page, ru["officeStaff.name"]).fill("Дина Әлиева");
  await field(page, ru["staff.signIn.username"]).fill("dina");
  await press(page, ru["officeStaff.makeLink"]);
  await page.locator(".staff__link").waitFor();
  const link = await shownLink(page);
  await look(office, own, "staff");
  const desk = await openScreen(world, { locale: "kk" });
  await desk.page.goto(link);
  for (const name of [kk["account.password.next"], kk["account.password.again"]])
    await field(desk.page, name).fill(PASSWORD);
  await inspect({ page: desk.page, locale: "kk", name: "a dispatcher comes" }, found);
  await press(desk.page, kk["account.join.do"]);
  await desk.page.waitForURL("**/dispatch");
  return desk;
}

/** A driver points the phone at the picture, and has a PIN. */
async function letDriverIn(office: Screen, own: Screen, name: string): Promise<Screen> {
  const { page } = office;
  await page.goto("/office#/staff/drivers");
  const driver = page.getByRole("listitem").filter({ hasText: name });
  await driver.getByRole("button").first().click();
  await driver.locator(".qr-code").waitFor();
  await look(office, own, "drivers' links");
  const seat = await openScreen(world, { locale: "ru", width: 375, height: 800, position: CITY });
  await seat.page.goto(await shownLink(page));
  await field(seat.page, ru["driver.signIn.pin"]).fill("739182");
  await inspect({ page: seat.page, locale: "ru", name: "a driver's PIN" }, found);
  await press(seat.page, ru["driver.pin.do"]);
  await seat.page.getByRole("button", { name: ru["common.signOut"] }).waitFor();
  return seat;
}

async function choosePlace(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole("combobox", { name: label, exact: true }).fill(text);
  await page.locator("[role=option]").first().click();
}

/** Somebody calls: the dispatcher finds them, and writes down where from and where to. */
async function takeCall(desk: Page, name: string): Promise<void> {
  await press(desk, kk["dispatcher.call.open"]);
  await choosePlace(desk, kk["dispatcher.call.find"], name);
  await choosePlace(desk, kk["dispatcher.trip.from"], "№2 қалалық емхана");
  await choosePlace(desk, kk["dispatcher.trip.to"], "вокзал");
  await desk.getByRole("button", { name: new RegExp(`${kk["when.hour"]}$`) }).click();
  await desk.getByRole("option", { name: "10", exact: true }).click();
  await inspect({ page: desk, locale: "kk", name: "a call" }, found);
  await press(desk, kk["offers.search"]);
  await desk.getByRole("heading", { name: kk["offers.title"] }).waitFor();
  await inspect({ page: desk, locale: "kk", name: "times for a caller" }, found);
  await desk.keyboard.press("1");
  const request = desk.getByRole("region", { name: kk["dispatcher.trip.title"], exact: true });
  await request.getByText(kk["status.assigned"]).first().waitFor();
  await request.getByText("101 INV 11").first().waitFor();
  await inspect({ page: desk, locale: "kk", name: "an assigned trip" }, found);
}

/** From the depot to the pickup, from there to the destination; each step is pressed where and when it happens. */
async function drive(seat: Screen, desk: Page): Promise<void> {
  const { page, context } = seat;
  await world.server.setTime("08:02", "everybody");
  await page.reload();
  await press(page, ru["driver.startShift"]);
  await page.locator(".next-stop").waitFor();
  await inspect({ page, locale: "ru", name: "the first stop" }, found);
  const { manifest }: ApiResponse<"getManifest"> = await (
    await context.request.get("/api/driver/manifest")
  ).json();
  const [pickup, dropoff] = manifest?.stops ?? [];
  const ends = [
    { stop: pickup, time: "10:00", done: ru["driver.action.board"] },
    { stop: dropoff, time: "10:30", done: ru["driver.action.dropOff"] },
  ];
  for (const { stop, time, done } of ends) {
    await press(page, ru["driver.action.depart"]);
    await world.server.setTime(time, "everybody");
    await page.reload();
    await context.setGeolocation({
      latitude: stop?.place.point.lat ?? 0,
      longitude: stop?.place.point.lon ?? 0,
    });
    await press(page, ru["driver.action.arrive"]);
    await press(page, done);
  }
  await desk.getByText(kk["status.completed"]).first().waitFor();
}

it("a new operator comes from an empty service to the first trip that is asked for, assigned and driven", async () => {
  const files = await operatorsFiles();
  const office = await openScreen(world, { locale: "ru" });
  const own = await openScreen(world, { locale: "kk", theme: "dark" });
  await comeFirst(office.page);
  // The region is there, and an administrator can take calls: operators, contracts, vehicles, drivers, PINs, shifts, riders.
  await expect.poll(() => missingSteps(office.page)).toBe(7);
  await look(office, own, "beginning");
  await enterOperator(office, own);
  for (const kind of ["vehicles", "drivers", "templates", "riders", "places"] as const)
    await bring(office, own, { kind, files });
  await expect.poll(() => missingSteps(office.page)).toBe(1); // PINs
  const desk = await inviteDispatcher(office, own);
  const seats = [];
  for (const { name } of DRIVERS) seats.push(await letDriverIn(office, own, name));
  const [seat] = seats;
  await expect.poll(() => missingSteps(office.page)).toBe(0);
  await office.page.getByText("Всё готово").waitFor();
  await look(office, own, "nothing is missing");
  await takeCall(desk.page, files.caller.name);
  if (seat !== undefined) await drive(seat, desk.page);
  expect(found).toEqual([]);
  expect([office, own, desk, ...seats].flatMap(({ problems }) => problems)).toEqual([]);
});
