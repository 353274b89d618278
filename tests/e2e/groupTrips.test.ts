import { expect, it } from "vitest";
import { group as english } from "../../shared/i18n/en/group.ts";
import { group as russian } from "../../shared/i18n/ru/group.ts";
import { openScreen } from "../support/browser.ts";
import { signInRider as callAsRider, signInPartner } from "../support/signedIn.ts";
import { signInOn } from "./cookies.ts";
import { demoRider, letIn, searched, signInDispatcher } from "./people.ts";
import { textsOf } from "./texts.ts";
import { inspect } from "./walkEveryPage.ts";
import { PHONE } from "./walks.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");
const [en, ru] = [textsOf("en"), textsOf("ru")];
/** Two of the demo's riders who have consented. */
const MEMBERS = [0, 1] as const;
const names = () => MEMBERS.map((no) => demoRider(world.server, no).name);

it("a house asks on its page for several at once, reads their promises, a member reads who leads, and it calls off for all", async () => {
  const leader = await signInPartner(world.server, "facility", { others: [1] });
  const { page, context, problems } = await openScreen(world, { locale: "ru", width: 320, height: 800 });
  await signInOn(world, context, leader);
  const found: string[] = [];
  const look = (name: string) => inspect({ page, locale: "ru", name }, found);
  await page.goto("/facility");
  await page.getByRole("button", { name: russian["group.new"] }).click();
  const form = page.getByRole("form", { name: russian["group.new"] });
  await form.getByRole("button", { name: russian["group.ask"] }).click();
  await form.getByText(russian["group.missing"]).waitFor();
  for (const name of names()) await form.getByText(name, { exact: true }).first().click();
  await form.getByRole("combobox", { name: russian["group.to"], exact: true }).fill("вокзал");
  await page.locator("[role=option]").first().click();
  await form.getByText(russian["group.back.leaveAt"], { exact: true }).click();
  await look("a group as it is asked for");
  await form.getByRole("button", { name: russian["group.ask"] }).click();
  await form.waitFor({ state: "detached" });
  const status = page.getByText(ru["status.assigned"], { exact: true });
  await expect
    .poll(async () => {
      await page.reload();
      await page.getByText(/^Ведёт:/).waitFor();
      return status.count();
    })
    .toBe(4);
  await look("a group that is promised");

  const rider = await callAsRider(world.server, 0);
  const [trip] = (await rider.call("listMyTrips")).trips;
  expect(trip?.group?.leader).toBe("A facility");
  const member = await openScreen(world, { locale: "ru", ...PHONE });
  await member.page.goto("/");
  await letIn(member.page, "rider", demoRider(world.server, 0).phone);
  await member.page.getByText("В группе, ведёт A facility").first().waitFor();
  expect(await member.page.content()).not.toContain(names()[1]);

  await page.getByRole("button", { name: new RegExp(`^${russian["group.cancel"]}`) }).click();
  await page
    .getByRole("alertdialog")
    .or(page.getByRole("dialog"))
    .getByRole("button", { name: russian["group.cancel"] })
    .click();
  await page.getByText(ru["status.cancelled"], { exact: true }).first().waitFor();
  expect((await rider.call("listMyTrips")).trips.map((each) => each.status)).toEqual([
    "cancelled",
    "cancelled",
  ]);
  expect(found).toEqual([]);
  expect([...problems, ...member.problems]).toEqual([]);
});

it("a dispatcher writes down by keyboard who travels with whom, and the trip says so", async () => {
  const { page, problems } = await signInDispatcher(world, { width: 1280, height: 900 });
  const members = [4, 5].map((no) => demoRider(world.server, no));
  const found: string[] = [];
  await page.keyboard.press("n");
  await page.getByRole("dialog", { name: en["dispatcher.call.open"] }).waitFor();
  await page.getByRole("button", { name: en["dispatcher.group.open"] }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: en["dispatcher.group.open"] });
  await dialog.getByRole("button", { name: english["group.new"] }).focus();
  await page.keyboard.press("Enter");
  for (const { phone, name } of members) {
    await dialog.getByRole("combobox", { name: en["dispatcher.call.find"] }).focus();
    await takeFirst(phone.slice(-7));
    await dialog.getByRole("group", { name }).waitFor();
  }
  await dialog.getByRole("combobox", { name: english["group.to"], exact: true }).focus();
  await takeFirst("вокзал");
  await dialog.getByLabel(english["group.leader"]).fill("Aigul of the choir");
  await inspect({ page, locale: "en", name: "a group on the telephone" }, found);
  await dialog.getByRole("button", { name: english["group.ask"] }).focus();
  await page.keyboard.press("Enter");
  await dialog.getByText("Led by Aigul of the choir").waitFor();
  await page.keyboard.press("Escape");
  const rider = await callAsRider(world.server, 4);
  await expect.poll(async () => (await rider.call("listMyTrips")).trips[0]?.status).toBe("assigned");
  const [trip] = (await rider.call("listMyTrips")).trips;
  expect(trip?.group).toMatchObject({ leader: "Aigul of the choir" });
  expect(found).toEqual([]);
  expect(problems).toEqual([]);

  async function takeFirst(text: string) {
    const answered = searched(page, text);
    await page.keyboard.type(text, { delay: 20 });
    await answered;
    await page.locator("[role=option]").first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.locator("[role=option][data-focused]").waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("listbox").waitFor({ state: "hidden" });
  }
});
