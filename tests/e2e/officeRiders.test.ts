import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { iinCheckDigit } from "../../shared/iin/index.ts";
import { findBarriers, openScreen, sidewaysScroll } from "../support/browser.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");
/** Born on 16 January 2099: nobody. */
const iin = `99011650004${iinCheckDigit("99011650004")}`;

async function signIn(username: string): Promise<{ page: Page; problems: string[] }> {
  const screen = await openScreen(world);
  const { page } = screen;
  await page.goto("/office#/riders");
  await page.getByLabel("User name").fill(username);
  await page.getByLabel("Password").fill("kyzylorda");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: "Riders" }).waitFor();
  return screen;
}

/** Barriers, and whether it fits the narrowest screen. */
async function look(page: Page): Promise<string[]> {
  const size = page.viewportSize();
  const found = await findBarriers(page);
  await page.setViewportSize({ width: 320, height: 640 });
  const excess = await sidewaysScroll(page);
  if (size !== null) await page.setViewportSize(size);
  return excess > 0 ? [...found, `${excess} px too wide`] : found;
}

it("the chief puts in a rider, finds her by IIN, and an auditor reads why she rides only after saying why", async () => {
  const { page, problems } = await signIn("chief");
  const found = await look(page);
  await page.getByRole("link", { name: "New rider" }).click();
  await page.getByLabel("IIN").fill(iin.replace(/.$/, (last) => String((Number(last) + 1) % 10)));
  await page.getByLabel("Name").fill("Қыдырәлина Айсұлу");
  await page.getByLabel("Phone").fill("8 700 000 97 01");
  await page.getByRole("button", { name: /Category/ }).click();
  await page.locator(".popover [role=option]").first().click();
  await page.getByLabel("Document").fill("Certificate 12");
  await page.getByLabel("First day").fill("2026-01-01");
  await page.getByLabel("What is the matter").fill("sees nothing");
  found.push(...(await look(page)));
  await page.getByRole("button", { name: "Save" }).click();
  await page
    .getByText(/The last digit does not fit/)
    .first()
    .waitFor();
  await page.getByLabel("IIN").fill(iin);
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { name: "Қыдырәлина Айсұлу" }).waitFor();
  found.push(...(await look(page)));

  const { page: auditor, problems: others } = await signIn("auditor");
  await auditor.getByLabel("Name, phone or IIN").fill(iin);
  await auditor.keyboard.press("Enter");
  await auditor.getByText("1 rider", { exact: true }).waitFor();
  await auditor.getByRole("link", { name: /Қыдырәлина/ }).click();
  await auditor.getByLabel("Why you read it").fill("A complaint");
  expect(await auditor.getByText("sees nothing").count()).toBe(0);
  await auditor.getByRole("button", { name: "Read what is the matter" }).click();
  await auditor.getByText("sees nothing").waitFor();
  expect(await auditor.getByRole("link", { name: "Change the record" }).count()).toBe(0);
  expect(found).toEqual([]);
  // The wrong number was refused: the browser says so of itself.
  expect([...problems, ...others].filter((problem) => !problem.includes("400"))).toEqual([]);
});
