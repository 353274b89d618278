import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { iinCheckDigit } from "../../shared/iin/index.ts";
import { findBarriers, openScreen, sidewaysScroll } from "../support/browser.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");
/** Born on 18 January 2099: nobody. */
const iin = `99011850004${iinCheckDigit("99011850004")}`;

/** Barriers, and whether it fits the narrowest screen. */
async function look(page: Page): Promise<string[]> {
  const size = page.viewportSize();
  const found = await findBarriers(page);
  await page.setViewportSize({ width: 320, height: 640 });
  const excess = await sidewaysScroll(page);
  if (size !== null) await page.setViewportSize(size);
  return excess > 0 ? [...found, `${excess} px too wide`] : found;
}

async function choose(page: Page, field: RegExp, option: RegExp): Promise<void> {
  await page.getByRole("button", { name: field }).click();
  await page.locator(".popover [role=option]").filter({ hasText: option }).first().click();
}

async function addPaper(page: Page, no: number, kind: RegExp): Promise<void> {
  await page.getByRole("button", { name: "One more paper" }).click();
  const paper = page.getByRole("group", { name: `Paper ${no}` });
  await paper.getByRole("button", { name: /Which/ }).click();
  await page.locator(".popover [role=option]").filter({ hasText: kind }).first().click();
  await paper.getByLabel("Number").fill(`17-${no}`);
  await paper.getByLabel("Issued on").fill("2026-01-10");
}

it("somebody applies on the web, the chief sees the papers and grants it, finds the rider and prints the letter", async () => {
  const { page, problems } = await openScreen(world);
  await page.goto("/apply");
  await page.getByLabel("IIN, 12 digits").fill(iin);
  await page.getByLabel("Surname, name, patronymic").fill("Оразова Меруерт");
  await page.getByLabel("Phone").fill("8 700 000 98 01");
  await choose(page, /District/, /Kyzylorda/);
  await page.getByLabel("Address").fill("Желтоқсан көшесі, 12");
  await page.getByLabel(/The person agrees/).check();
  const found = await look(page);
  await page.getByRole("button", { name: "Send the application" }).click();
  await page.getByRole("heading", { name: "The application is taken" }).waitFor();
  found.push(...(await look(page)));

  const { page: office, problems: others } = await openScreen(world);
  await office.goto("/office#/applications");
  await office.getByLabel("User name").fill("chief");
  await office.getByLabel("Password").fill("kyzylorda");
  await office.getByRole("button", { name: "Sign in" }).click();
  await office.getByRole("link", { name: /Оразова Меруерт/ }).waitFor();
  await office.getByText("10 working days left").first().waitFor();
  found.push(...(await look(office)));
  await office.getByRole("link", { name: /Оразова Меруерт/ }).click();
  await office.getByText("Before it can be granted").waitFor();
  await choose(office, /Category/, /./);
  await addPaper(office, 1, /Conclusion/);
  await addPaper(office, 2, /Certificate/);
  await addPaper(office, 3, /identity/);
  found.push(...(await look(office)));
  await office.getByRole("button", { name: "Save" }).click();
  await office.getByText("Before it can be granted").waitFor({ state: "detached" });
  await office.getByRole("button", { name: "Grant" }).click();
  await office.getByRole("link", { name: "To the rider’s record" }).waitFor();
  found.push(...(await look(office)));
  await office.getByRole("link", { name: "The letter" }).click();
  await office.getByText("Өтініш қанағаттандырылды", { exact: false }).waitFor();
  await office.getByText("Русский").last().click();
  await office.getByText("Заявление удовлетворено", { exact: false }).waitFor();
  found.push(...(await look(office)));
  await office.goto("/office#/riders");
  await office.getByLabel("Name, phone or IIN").fill(iin);
  await office.keyboard.press("Enter");
  await office.getByText("1 rider", { exact: true }).waitFor();
  await office.getByRole("link", { name: "Records of one person" }).click();
  await office.getByRole("heading", { name: "Records of one person?" }).waitFor();
  await office
    .getByRole("link", { name: /^Compare/ })
    .first()
    .click();
  await office.getByRole("button", { name: "These are two people" }).waitFor();
  found.push(...(await look(office)));
  await office.getByRole("button", { name: "Merge" }).click();
  await office.getByRole("heading", { name: "Right to the service" }).waitFor();
  await office.goto("/office#/riders/duplicates");
  await office.getByRole("button", { name: /^Undo the merge/ }).click();
  await office.getByText("Undone: there are two records again").first().waitFor();
  expect(found).toEqual([]);
  expect([...problems, ...others]).toEqual([]);
});
