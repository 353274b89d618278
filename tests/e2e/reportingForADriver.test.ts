import { expect, it } from "vitest";
import { sidewaysScroll, tabTo } from "../support/browser.ts";
import { beginRun, signInDispatcher } from "./people.ts";
import { textsOf } from "./texts.ts";
import { inspect } from "./walkEveryPage.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");
const t = textsOf("en");

it("a dispatcher reports for a driver who rang, by keyboard: the vehicle's check, ten minutes, somebody who cannot be taken", async () => {
  const { page, problems } = await signInDispatcher(world, { width: 1280, height: 720 });
  const { driver } = await beginRun(world, page);
  const { manifest } = await driver.call("getManifest");
  const shiftId = manifest?.shiftId ?? "";
  const dialog = page.getByRole("alertdialog");
  const found: string[] = [];
  const send = async (title: string) => {
    await inspect({ page, locale: "en", name: title }, found);
    expect(await sidewaysScroll(page)).toBe(0);
    await tabTo(dialog, t["dispatcher.report.at"], "textbox");
    await page.keyboard.type("09:00");
    await tabTo(dialog, t["dispatcher.report.reason"], "textbox");
    await page.keyboard.type("The driver rang");
    await tabTo(dialog, title, "button");
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
  };
  const open = async (title: string) => {
    await page.getByRole("button", { name: title, exact: true }).press("Enter");
    await dialog.waitFor();
  };

  await page.goto(`/dispatch#/?list=runs&run=${shiftId}`);
  await page.reload();
  await open(t["dispatcher.forDriver.check"]);
  await dialog.getByRole("checkbox", { name: t["check.item.papers"] }).press("Space");
  await send(t["dispatcher.forDriver.check"]);
  await page
    .getByText(/^Looked over at 09:00, fails:/)
    .first()
    .waitFor();

  await open(t["dispatcher.forDriver.break"]);
  await send(t["dispatcher.forDriver.break"]);
  await page.getByText(t["dispatcher.forDriver.break.placed"]).waitFor();

  await open(t["dispatcher.forDriver.help"]);
  await page.getByLabel(t["driver.cannotTake.why"]).selectOption("chair");
  await send(t["dispatcher.forDriver.help"]);
  const { help } = await driver.call("listOwnHelp", { params: { shiftId } });
  expect(help.map(({ need, why, note }) => [need, why, note])).toEqual([
    ["callMe", undefined, "The driver rang"],
    ["cannotTake", "chair", "The driver rang"],
  ]);
  await page.getByRole("tab", { name: /^Troubles/ }).press("Enter");
  await page.getByText(t["driver.cannotTake.why.chair"]).first().waitFor();
  expect([...found, ...problems]).toEqual([]);
});
