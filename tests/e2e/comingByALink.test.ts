import { randomUUID } from "node:crypto";
import { TOTP } from "otpauth";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { StaffId } from "../../shared/ids/index.ts";
import { ApiCaller } from "../support/apiCaller.ts";
import { openScreen } from "../support/browser.ts";
import { signInStaff } from "../support/signedIn.ts";
import { textsOf } from "./texts.ts";
import { inspect } from "./walkEveryPage.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");
const PASSWORD = "tulpar, kerosene, ninth gate";
const found: string[] = [];
const look = (page: Page, locale: "en" | "ru" | "kk", name: string) => inspect({ page, locale, name }, found);

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const signIn = async (page: Page, username: string, password: string, names: Record<string, string>) => {
  await page.getByLabel(names["staff.signIn.username"] ?? "").fill(username);
  await page.getByLabel(names["staff.signIn.password"] ?? "", { exact: true }).fill(password);
  await press(page, names["common.signIn"] ?? "");
};
/** The link that the office shows, as somebody would be sent it. */
const shownLink = async (page: Page) => (await page.locator(".staff__link code").first().innerText()).trim();

/** At an address with a name, since keys belong to one, on a device that asks its owner. */
async function useAPasskey(page: Page, names: ReturnType<typeof textsOf>) {
  const device = await page.context().newCDPSession(page);
  await device.send("WebAuthn.enable");
  const options = {
    protocol: "ctap2",
    transport: "internal",
    hasResidentKey: true,
    hasUserVerification: true,
  };
  await device.send("WebAuthn.addVirtualAuthenticator", {
    options: { ...options, isUserVerified: true, automaticPresenceSimulation: true } as never,
  });
  const home = world.server.baseUrl.replace("127.0.0.1", "localhost");
  await page.goto(`${home}/account`);
  await signIn(page, "bolat", PASSWORD, names);
  await page.getByLabel(names["account.passkeys.name"], { exact: true }).fill("ноутбук");
  await press(page, names["account.passkeys.add"]);
  await page.getByText("ноутбук").waitFor();
  await look(page, "kk", "passkeys");
  await press(page, names["common.signOut"]);
  await press(page, names["staff.passkey.signIn"]);
  await page.getByText("ноутбук").waitFor();
}

/** Somebody who has come already, by the interface. */
async function letJoin(username: string) {
  const admin = await signInStaff(world.server.baseUrl, "admin");
  const person = { id: StaffId.parse(randomUUID()), username, name: "Bolat", role: "dispatcher" } as const;
  const { link } = await admin.call("inviteStaff", { body: person });
  const body = { token: link.path.slice(-43), name: "Bolat", password: PASSWORD, locale: "kk" } as const;
  await new ApiCaller(world.server.baseUrl).call("joinStaff", { body });
}

it("somebody is invited, comes by the link, turns the second factor on and signs in with it; a driver scans a link", async () => {
  const { page: office, problems } = await openScreen(world, { locale: "ru" });
  const ru = textsOf("ru");
  await office.goto("/office#/staff");
  await signIn(office, "admin", "kyzylorda", ru);
  await office.getByRole("heading", { name: ru["officeStaff.title"] }).waitFor();
  await press(office, ru["officeStaff.invite"]);
  await office.getByLabel(ru["officeStaff.name"], { exact: true }).fill("Айгүл");
  await office.getByLabel(ru["staff.signIn.username"]).fill("aigul");
  await look(office, "ru", "inviting");
  await press(office, ru["officeStaff.makeLink"]);
  await office.locator(".staff__link").waitFor();
  await look(office, "ru", "staff");
  const link = await shownLink(office);

  const kk = textsOf("kk");
  const { page: own, problems: others } = await openScreen(world, { locale: "kk", theme: "dark" });
  await own.goto(link);
  await own.getByRole("heading", { name: kk["account.join.title"] }).waitFor();
  expect(own.url()).not.toContain(link.slice(-43)); // taken out of the address at once
  const passwords = async (next: string) => {
    for (const name of [kk["account.password.next"], kk["account.password.again"]])
      await own.getByLabel(name, { exact: true }).fill(next);
  };
  await passwords("password1234");
  await press(own, kk["account.join.do"]);
  await own.getByText(kk["error.password.tooCommon"]).waitFor();
  await look(own, "kk", "joining");
  await passwords(PASSWORD);
  await press(own, kk["account.join.do"]);
  await own.waitForURL("**/dispatch");

  await own.goto("/account");
  await press(own, kk["account.factor.begin"]);
  const secret = (await own.locator(".account__secret code").innerText()).replace(/\s/g, "");
  await look(own, "kk", "second factor");
  const app = new TOTP({ secret });
  await own
    .getByLabel(kk["account.factor.code"], { exact: true })
    .fill(app.generate({ timestamp: Date.now() - 30_000 }));
  await press(own, kk["account.factor.turnOn"]);
  await own.locator(".account__codes li").first().waitFor();
  await look(own, "kk", "account");
  await press(own, kk["common.signOut"]);
  await signIn(own, "aigul", PASSWORD, kk);
  await own.getByLabel(kk["staff.signIn.code"], { exact: true }).fill(app.generate());
  await press(own, kk["common.signIn"]);
  await own.getByRole("heading", { name: kk["account.title"] }).waitFor();

  await letJoin("bolat");
  await useAPasskey(own, kk);

  await office.goto("/office#/staff/drivers");
  await office.getByRole("heading", { name: ru["officeStaff.drivers"] }).waitFor();
  await office.locator(".staff__list .card button").first().click();
  await office.locator(".qr-code").waitFor();
  await look(office, "ru", "driver's link");
  const { page: phone, problems: more } = await openScreen(world, { locale: "ru", width: 375, height: 800 });
  await phone.goto(await shownLink(office));
  await phone.getByLabel(ru["driver.signIn.pin"], { exact: true }).fill("739182");
  await look(phone, "ru", "choosing a PIN");
  await press(phone, ru["driver.pin.do"]);
  await phone.getByText(ru["driver.pin.do"]).waitFor({ state: "detached" });
  await phone.getByRole("button", { name: ru["common.signOut"] }).waitFor();

  await office.goto("/office#/start");
  await office.getByRole("heading", { name: ru["officeStart.title"] }).waitFor();
  await look(office, "ru", "beginning");
  expect(found).toEqual([]);
  // A weak password, and a password without its code, are refused.
  const isRefusal = (problem: string) => /\b(422|401)\b/.test(problem);
  expect([...problems, ...others, ...more].filter((each) => !isRefusal(each))).toEqual([]);
});
