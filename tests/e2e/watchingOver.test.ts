import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import type { Locale } from "../../shared/i18n/index.ts";
import { findBarriers, openScreen, sidewaysScroll } from "../support/browser.ts";
import { signInDispatcher as callAsDispatcher } from "../support/signedIn.ts";
import { demoRider, letIn } from "./people.ts";
import { rawWords } from "./rawWords.ts";
import { textsOf } from "./texts.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");

async function openOffice(who: "auditor" | "admin", path: string, locale: Locale = "en") {
  const screen = await openScreen(world, { locale });
  await screen.page.goto(`/office#/${path}`);
  await letIn(screen.page, "staff", who);
  return screen;
}
const expectNoBarrier = async (page: Page) => {
  expect(await findBarriers(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sidewaysScroll(page)).toBe(0);
  await page.setViewportSize({ width: 1280, height: 900 });
};

it("an auditor finds who looked at a record, takes the people concerned as a file, and has the seals checked", async () => {
  const rider = demoRider(world.server, 3);
  const dispatcher = await callAsDispatcher(world.server);
  await dispatcher.call("getRider", { params: { riderId: rider.id as never } });

  const { page, problems } = await openOffice("auditor", "audit");
  await page.getByLabel("What was done").click();
  await page.getByRole("option", { name: "Whatever was only looked at" }).click();
  const line = page.getByRole("listitem").filter({ hasText: "Record opened" });
  await line.getByText(rider.name).first().waitFor();
  await line.getByRole("button", { name: `Only ${rider.name}` }).press("Enter");
  await page.getByText("1 line", { exact: true }).waitFor();
  await expectNoBarrier(page);

  await page.getByText("People concerned", { exact: true }).click();
  await page.getByRole("button", { name: "Make the file" }).press("Enter");
  await page.getByText("Say why, in at least three letters: it is written down.").waitFor();
  await page.getByLabel("Why it is needed").fill("A stolen telephone");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Make the file" }).press("Enter"),
  ]);
  expect(download.suggestedFilename()).toBe("People concerned.csv");
  await page.getByText("File with 1 row is ready.").waitFor();

  await page.getByRole("button", { name: "Check now" }).press("Enter");
  await page.getByText(/^Checked .*: all seals fit\.$/).waitFor();
  expect(problems).toEqual([]);
});

it("an administrator enters a budget and reads what each column means; kk and ru have every word", async () => {
  const { page, problems } = await openOffice("admin", "figures");
  await page.getByRole("button", { name: /Contract/ }).click();
  await page.locator("[role=option]").first().click();
  await page.getByLabel("Year", { exact: true }).fill("2026");
  await page.getByLabel("Tenge", { exact: true }).fill("293 000 000");
  await page.getByRole("button", { name: "Save the budget" }).press("Enter");
  await page.getByText("2026: 293,000,000 tenge").waitFor();
  await page.getByText("What each column means").click();
  await page.getByText("The budget divided by people served.").waitFor();
  await expectNoBarrier(page);
  for (const locale of ["kk", "ru"] as const)
    for (const path of ["audit", "figures"] as const) {
      const shown = await openOffice("admin", path, locale);
      const title = textsOf(locale)[path === "audit" ? "audit.title" : "figures.title"];
      await shown.page.getByRole("heading", { level: 1, name: title ?? "" }).waitFor();
      await shown.page
        .getByText(textsOf(locale)["figures.budget.title"] ?? "")
        .first()
        .waitFor({ state: path === "audit" ? "detached" : "visible" });
      expect(await rawWords(shown.page, locale)).toEqual([]);
      await expectNoBarrier(shown.page);
      problems.push(...shown.problems);
    }
  expect(problems).toEqual([]);
});
