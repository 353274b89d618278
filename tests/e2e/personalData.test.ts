import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import type { Locale } from "../../shared/i18n/index.ts";
import { findBarriers, openScreen, sidewaysScroll } from "../support/browser.ts";
import { signInRider as callAsRider } from "../support/signedIn.ts";
import { askFor, demoRider, letIn, signInDispatcher, signInRider } from "./people.ts";
import { rawWords } from "./rawWords.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");

async function openOffice(who: "chief" | "auditor" | "admin", path: string, locale: Locale = "en") {
  const screen = await openScreen(world, { locale });
  await screen.page.goto(`/office#/${path}`);
  await letIn(screen.page, "staff", who);
  return screen;
}
/** Barriers, and whether it fits the narrowest screen. */
async function look(page: Page): Promise<string[]> {
  const found = await findBarriers(page);
  await page.setViewportSize({ width: 320, height: 640 });
  const excess = await sidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  return excess > 0 ? [...found, `${excess} px too wide`] : found;
}
const fileOf = async (page: Page, button: string): Promise<string> => {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return download.suggestedFilename();
};

it("a rider takes everything that is kept of them away from their own page", async () => {
  const rider = demoRider(world.server, 4);
  const { page: dispatcher } = await signInDispatcher(world);
  const { page, problems } = await signInRider(world, { dispatcher, phone: rider.phone });
  await page.getByRole("link", { name: "My data" }).click();
  expect(await look(page)).toEqual([]);
  expect(await fileOf(page, "Page to read and print")).toBe("personal-data.html");
  await page.getByText("The file is in your downloads.").waitFor();
  expect(problems).toEqual([]);
});

it("a chief gives, restricts and erases; the trip ahead is named first, and then nobody finds the person", async () => {
  const rider = demoRider(world.server, 5);
  await askFor(world, await callAsRider(world.server, 5), "16:30");
  const { page, problems } = await openOffice("chief", `riders/${rider.id}`);
  await page.getByRole("heading", { name: rider.name }).waitFor();

  await page.getByRole("button", { name: "Everything as a file" }).click();
  await page.getByLabel("Why", { exact: true }).fill("She asked at the desk");
  const found = await look(page);
  expect(await fileOf(page, "Make the file")).toBe("personal-data.html");

  await page.getByRole("button", { name: "Restrict…" }).click();
  await page.getByLabel("Why", { exact: true }).fill("She contests her category");
  await page.getByRole("button", { name: "Restrict", exact: true }).click();
  await page.getByText(/^Restricted since/).waitFor();

  await page.getByRole("button", { name: "Erase…" }).click();
  await page.getByText("Tell the person first: 1 trip will be called off.").waitFor();
  const erase = page.getByRole("button", { name: "Erase for good" });
  expect(await erase.isDisabled()).toBe(true);
  found.push(...(await look(page)));
  await page.getByText("The person has heard of it").click();
  await erase.click();
  await page.getByText("The person is erased.").first().waitFor();

  await page.goto("/office#/privacy");
  await page.getByText("The person has asked for it").waitFor();
  await page.getByText("No record is restricted.").waitFor();
  expect(await page.getByText(rider.name).count()).toBe(0);
  found.push(...(await look(page)));
  expect(found).toEqual([]);
  expect(problems).toEqual([]);
});

it("an auditor has the report of a breach at once; kk and ru have every word", async () => {
  const { page, problems } = await openOffice("auditor", "audit");
  await page.getByLabel("What happened").fill("A stolen telephone");
  await page.getByLabel("From", { exact: true }).last().fill("2026-01-01T08:00");
  await page.getByLabel("Until", { exact: true }).last().fill("2036-01-01T08:00");
  await page.getByLabel("Noticed at").fill("2026-01-02T09:00");
  expect(await look(page)).toEqual([]);
  expect(await fileOf(page, "Make the report")).toBe("breach-report.html");
  await page.getByText(/People concerned: \d+\. The authority has to be told by/).waitFor();
  for (const locale of ["kk", "ru"] as const) {
    const office = await openOffice("admin", "privacy", locale);
    await office.page.getByRole("heading", { level: 1 }).waitFor();
    expect(await rawWords(office.page, locale)).toEqual([]);
    problems.push(...office.problems);
  }
  expect(problems).toEqual([]);
});
