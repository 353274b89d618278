import { expect, it } from "vitest";
import type { ServiceDay } from "../../shared/time/index.ts";
import { findBarriers, openScreen, sidewaysScroll } from "../support/browser.ts";
import { letIn } from "./people.ts";
import { textsOf } from "./texts.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");

it("a chief reads how long boarding takes by our own days, and says by keyboard what planning goes by instead", async () => {
  const { core } = world.server;
  const seen = { usual: 1.4, enough: 1.7, count: 240, until: "2026-11-20" as ServiceDay };
  await core.db.learnedTimes.replace([
    { kind: "aid", subject: "wheelchair", part: "boarding", ...seen },
    {
      kind: "place",
      subject: core.region.places[0]?.id ?? "",
      part: "stay",
      ...seen,
      usual: 15_000,
      enough: 16_200,
    },
  ]);
  const { page, problems } = await openScreen(world, { locale: "en", width: 320, height: 800 });
  await page.goto("/office#/learned");
  await letIn(page, "staff", "chief");
  const wheelchair = page.getByRole("listitem", { name: "Wheelchair, Boarding" });
  await wheelchair
    .getByText("usually 1.4 × the rule, 1.7 × is enough in four of five cases", { exact: false })
    .waitFor();
  expect(await findBarriers(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);

  await wheelchair.getByRole("button", { name: "Change: Wheelchair, Boarding" }).press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: "A number of ours" }).press("Space");
  await dialog.getByLabel("Times what the rules expect").fill("1.5");
  await dialog.getByLabel("Why").fill("The new lifts are slower");
  expect(await findBarriers(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await wheelchair.getByText("Set by hand: 1.5 ×").waitFor();
  await expect.poll(() => core.learned.of("aid", "wheelchair", "boarding")).toEqual({ usual: 1.5 });

  // 15,000 s are 250 minutes, 16,200 are 270.
  await page.getByRole("radio", { name: "Dialysis" }).press("Space");
  await page.getByText("usually 250 min, 270 min in four of five cases", { exact: false }).waitFor();
  expect(problems).toEqual([]);
});

it.each(["kk", "ru"] as const)(
  "it is said in the reader's language: %s",
  async (locale) => {
    const t = textsOf(locale);
    const { page, problems } = await openScreen(world, { locale, width: 320, height: 800 });
    await page.goto("/office#/learned");
    await letIn(page, "staff", "chief");
    await page.getByRole("heading", { name: t["learned.title"] }).waitFor();
    await page.getByText(t["aid.wheelchair"], { exact: true }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(problems).toEqual([]);
  },
  120_000,
);
