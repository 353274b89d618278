import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { findBarriers, openScreen, sidewaysScroll } from "../support/browser.ts";
import { signInRider as callAsRider } from "../support/signedIn.ts";
import { askFor, letIn } from "./people.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");

it("an administrator sees by which ways people are told, checks one, bounds what a month may cost, and takes what was sent away as a file", async () => {
  await askFor(world, await callAsRider(world.server, 0), "10:30");
  const { page, problems } = await openScreen(world, { locale: "en", width: 320, height: 800 });
  await page.goto("/office#/messages");
  await letIn(page, "staff", "admin");
  const ways = page.getByRole("region", { name: "Ways" });
  await ways.getByText("sends", { exact: true }).waitFor();
  await ways.getByText(/^Last sent .*Failures within the last hour: 0\.$/).waitFor();
  await ways.getByRole("button", { name: "Check: SMS, phones of the demonstration" }).click();
  await ways.getByText("It works.").waitFor();
  expect(await findBarriers(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);

  // What costs something is off until the rule says otherwise; it is the rule of the page of rules.
  await ways.getByText("Ways that cost something are off.").waitFor();
  await ways.getByRole("button", { name: /^Turn on or off/ }).click();
  const rule = page.getByRole("dialog", { name: "How people are told" });
  await rule.getByRole("radiogroup", { name: "By ways that cost something" }).getByText("Yes").click();
  await rule.getByLabel("Why").fill("The akimat pays for messages");
  expect(await findBarriers(page)).toEqual([]);
  await rule.getByRole("button", { name: "Save" }).click();
  await rule.waitFor({ state: "hidden" });
  await ways.getByText("Ways that cost something are on.").waitFor();

  const month = page.getByRole("region", { name: "This month" });
  await month.getByText("No budget is set: nothing is bounded.").waitFor();
  await month.getByRole("button", { name: /^Set the budget/ }).click();
  const budget = page.getByRole("dialog", { name: "What messages may cost" });
  await budget.getByText("Yes").click();
  await budget.getByLabel("Tenge a month").fill("40000");
  await budget.getByLabel("Why").fill("As the contract says");
  await budget.getByRole("button", { name: "Save" }).click();
  await month.getByText(/^Spent so far: 0 of 40.000 tenge\./).waitFor();

  const sent = page.getByRole("region", { name: "What was sent", exact: true });
  await sent.getByRole("button", { name: /Counted by/ }).click();
  await page.getByRole("option", { name: "Kind" }).click();
  await sent.getByRole("row", { name: /^promise 1 1 0 0 0 0 0$/ }).waitFor();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    sent.getByRole("button", { name: "As CSV" }).click(),
  ]);
  expect(await readFile(await file.path(), "utf8")).toMatch(/\r\npromise;1;1;0;0;0;0;0\r\n/);
  expect(await findBarriers(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
  expect(problems).toEqual([]);
});
