import type { Page } from "playwright-core";
import type { Locale } from "../../shared/i18n/index.ts";
import { textsOf } from "./texts.ts";

/** From one page of the asking to the next, by its button. */
export async function goOn(page: Page, locale: Locale = "en"): Promise<void> {
  await page.getByRole("button", { name: textsOf(locale)["flow.continue"], exact: true }).click();
}

/** The page of this question, or of the check, is open. */
export async function opened(page: Page, title: keyof ReturnType<typeof textsOf>, locale: Locale = "en") {
  await page.getByRole("heading", { level: 1, name: textsOf(locale)[title], exact: true }).waitFor();
}

/** Searches a place and takes the first that is found. */
export async function choosePlace(page: Page, field: string, text: string): Promise<void> {
  await page.getByRole("combobox", { name: field, exact: true }).fill(text);
  await page.locator("[role=option]").first().click();
}

/** Pages that are right as they stand, up to the check. */
export async function goOnToCheck(page: Page, locale: Locale = "en"): Promise<void> {
  const t = textsOf(locale);
  const button = page.getByRole("button", { name: t["flow.continue"], exact: true });
  const check = page.getByRole("heading", { level: 1, name: t["ask.checkTitle"], exact: true });
  for (;;) {
    await button.or(check).first().waitFor();
    if (await check.isVisible()) return;
    const title = await page.locator("h1").innerText();
    await button.click();
    await page.getByRole("heading", { level: 1, name: title, exact: true }).waitFor({ state: "detached" });
  }
}
