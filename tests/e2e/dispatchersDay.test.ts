import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { choosePlaceByKeyboard, demoRider, signInDispatcher } from "./people.ts";
import { askTen, button, dialog, rows } from "./tenRequests.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");
const FIND = "Find the passenger by name or phone";

beforeAll(() => askTen(world), 120_000);

const question = (page: Page) => page.getByRole("alertdialog", { name: "Discard the request?" });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");

async function beginCall(page: Page, index: number): Promise<void> {
  await button(page, "New request for a caller").click();
  await choosePlaceByKeyboard(page, FIND, demoRider(world.server, index).phone);
  await dialog(page).getByText(demoRider(world.server, index).name).waitFor();
}

describe("what a dispatcher writes down for a caller", () => {
  it("is asked about before a click beside it or Escape closes it, and waits to be continued, also after a reload", async () => {
    const { page, problems } = await signInDispatcher(world);
    const { name } = demoRider(world.server, 3);
    await beginCall(page, 3);
    await page.mouse.click(5, 5); // nothing was written yet
    await dialog(page).waitFor({ state: "hidden" });

    await beginCall(page, 3);
    await page.getByLabel("Note for the driver").fill("behind the school");
    await page.mouse.click(5, 5);
    await question(page).waitFor();
    await page.keyboard.press("Escape");
    await question(page).waitFor({ state: "hidden" });
    expect(await page.getByLabel("Note for the driver").inputValue()).toBe("behind the school");

    await page.getByRole("combobox", { name: "To", exact: true }).fill("вокзал");
    await page.locator("[role=option]").first().waitFor();
    await page.keyboard.press("Escape"); // the suggestions
    await page.keyboard.press("Escape"); // the form
    await button(page, "Close and keep it").click();
    await dialog(page).waitFor({ state: "hidden" });
    await page.reload();
    await button(page, "New request for a caller").click();
    await button(page, `Continue the request of ${name}`).click();
    expect(await page.getByLabel("Note for the driver").inputValue()).toBe("behind the school");
    expect(await page.getByRole("combobox", { name: "To", exact: true }).inputValue()).toBe("вокзал");
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(name);

    await button(page, "Cancel").click();
    await question(page).getByRole("button", { name: "Discard", exact: true }).click();
    await button(page, "New request for a caller").click();
    expect(await button(page, `Continue the request of ${name}`).count()).toBe(0);
    expect(problems).toEqual([]);
  });

  it("goes over to another person, and is gone with its writer", async () => {
    const { page, problems } = await signInDispatcher(world);
    await beginCall(page, 4);
    await page.getByLabel("Note for the driver").fill("two bags");
    await button(page, "Another passenger").click();
    await choosePlaceByKeyboard(page, FIND, demoRider(world.server, 5).phone);
    await dialog(page).getByText(demoRider(world.server, 5).name).waitFor();
    expect(await page.getByLabel("Note for the driver").inputValue()).toBe("two bags");
    await page.keyboard.press("Escape");
    await button(page, "Close and keep it").click();
    await button(page, "Sign out").click();
    await page.getByLabel("User name").waitFor();
    expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain("two bags");
    expect(problems).toEqual([]);
  });

  it("keeps the reason of a refusal that was closed by mistake", async () => {
    const { page, problems } = await signInDispatcher(world);
    await page.getByRole("tab", { name: /^Unassigned/ }).click();
    await rows(page).first().click();
    const reason = page.getByLabel("Reason that the passenger will read");
    await button(page, "Refuse").click();
    await reason.fill("Nobody drives so late");
    await page.keyboard.press("Escape");
    await reason.waitFor({ state: "hidden" });
    await button(page, "Refuse").click();
    expect(await reason.inputValue()).toBe("Nobody drives so late");
    expect(problems).toEqual([]);
  });

  it("has a time from the start that the service takes, and says at once what is wrong with another", async () => {
    const { page, problems } = await signInDispatcher(world);
    await beginCall(page, 6);
    await button(page, /Hour$/).click();
    const hours = await page.locator("[role=option]").allInnerTexts();
    expect([hours[0], hours.at(-1)]).toEqual(["09", "22"]); // it is 09:00
    await page.getByRole("option", { name: "22", exact: true }).click();
    await button(page, /Minutes$/).click();
    expect(await page.locator("[role=option]").allInnerTexts()).toEqual(["00"]); // the service ends at 22:00
    await page.keyboard.press("Escape");
    await page.locator("[role=option]").first().waitFor({ state: "hidden" });
    await button(page, "Cancel").click(); // the list gives the focus back a moment later: a second Escape may come too soon
    await button(page, "Discard").click();
    expect(problems).toEqual([]);
  });
});

describe("a dispatcher who uses the keyboard", () => {
  it("passes a list with one Tab, moves in it by arrows, and comes back to the row that was opened", async () => {
    const { page, problems } = await signInDispatcher(world);
    await rows(page).nth(9).waitFor();
    await page.getByLabel("Status").focus();
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe(await rows(page).first().textContent());
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    const third = await rows(page).nth(2).textContent();
    expect(await focused(page)).toBe(third);
    await page.keyboard.press("Enter");
    await page.getByRole("region", { name: "Request", exact: true }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("region", { name: "Request", exact: true }).waitFor({ state: "hidden" });
    expect(await focused(page)).toBe(third);
    await page.keyboard.press("Tab"); // beyond the list: the map
    expect(await page.evaluate(() => document.activeElement?.closest(".rows"))).toBeNull();
    await page.keyboard.press("Shift+Tab");
    expect(await focused(page)).toBe(third);
    expect(problems).toEqual([]);
  });

  it("has keys for a new call, the search and the next trouble, which rest in fields and can be turned off", async () => {
    const { page, problems } = await signInDispatcher(world);
    await rows(page).first().waitFor();
    await page.keyboard.press("t");
    await page
      .getByRole("region", { name: "Request", exact: true })
      .getByText("No vehicle found")
      .first()
      .waitFor();
    await page.keyboard.press("Escape");
    expect(await focused(page)).toContain(demoRider(world.server, 19).name); // the one of 21:50
    await page.keyboard.press("/");
    const search = page.getByLabel("Name, phone, place");
    await expect.poll(() => search.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type("nt?");
    expect(await search.inputValue()).toBe("nt?");
    expect(await dialog(page).count()).toBe(0);
    await search.fill("");
    await rows(page).first().focus();
    await page.keyboard.press("n");
    await page.getByRole("dialog", { name: "New request for a caller" }).waitFor();
    await page.keyboard.press("Escape");

    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keyboard shortcuts" }).getByRole("checkbox").uncheck();
    await page.keyboard.press("Escape");
    await page.reload();
    await rows(page).first().focus();
    for (const key of ["n", "t", "?"]) await page.keyboard.press(key);
    expect(await dialog(page).count()).toBe(0);
    await button(page, "Keyboard shortcuts").click(); // still to be found without a key
    await page.getByRole("checkbox").check();
    expect(problems).toEqual([]);
  });
});

describe("late in the evening", () => {
  it("offers a caller tomorrow, because today has no hour left", async () => {
    await world.server.setTime("22:20");
    const { page, problems } = await signInDispatcher(world);
    await beginCall(page, 6);
    await dialog(page)
      .getByText(/^Tomorrow/)
      .first()
      .waitFor();
    expect(await dialog(page).locator(".time-fields button").first().innerText()).toBe("09");
    await page.keyboard.press("Escape");
    await dialog(page).waitFor({ state: "hidden" });
    expect(problems).toEqual([]);
  });
});
