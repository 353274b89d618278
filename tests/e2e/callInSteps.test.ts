import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { findBarriers } from "../support/browser.ts";
import { signInRider as callAsRider } from "../support/signedIn.ts";
import { demoRider, searched, signInDispatcher } from "./people.ts";
import { textsOf } from "./texts.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");
const t = textsOf("en");

/** By the keystroke-level model: a key takes 0.28 s, and whoever decides what comes next thinks for 1.35 s. */
const KEY_SECONDS = 0.28;
const THINKING_SECONDS = 1.35;

/** A keyboard that counts: every key, and every time that a person has to look and decide. */
class CountedKeys {
  keys = 0;
  decisions = 0;
  constructor(private readonly page: Page) {}

  async press(...keys: string[]): Promise<void> {
    this.decisions += 1;
    for (const key of keys) {
      this.keys += 1;
      await this.page.keyboard.press(key);
    }
  }

  async type(text: string): Promise<void> {
    this.decisions += 1;
    this.keys += text.length;
    await this.page.keyboard.type(text, { delay: 20 });
  }

  /** Tab by Tab, each of which counts. */
  async tabTo(field: string): Promise<void> {
    const wanted = this.page.getByRole("combobox", { name: field });
    await wanted.waitFor();
    for (let presses = 0; presses < 30; presses += 1) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return;
      this.keys += 1;
      await this.page.keyboard.press("Tab");
    }
    throw new Error(`${field} cannot be reached by the keyboard`);
  }

  get seconds(): number {
    return this.keys * KEY_SECONDS + this.decisions * THINKING_SECONDS;
  }
}

/** What was typed is looked for on the server: the first hit is taken once it is there. */
async function takeFirst(page: Page, keys: CountedKeys, text: string): Promise<void> {
  const found = searched(page, text);
  await keys.type(text);
  await found;
  await page.locator("[role=option]").first().waitFor();
  await keys.press("ArrowDown");
  await page.locator("[role=option][data-focused]").waitFor();
  await keys.press("Enter");
  await page.getByRole("listbox").waitFor({ state: "hidden" });
}

it("a request by telephone takes less than 45 s of keys and decisions, from the call to the promise", async () => {
  const { name, phone } = demoRider(world.server, 3);
  const rider = await callAsRider(world.server, 3);
  const { page, problems } = await signInDispatcher(world, { width: 1280, height: 720 });
  const keys = new CountedKeys(page);

  await keys.press("n");
  const form = page.getByRole("dialog", { name: t["dispatcher.call.open"] });
  await form.waitFor();
  await takeFirst(page, keys, phone.slice(-7)); // as it stands on the telephone
  await form.getByText(name).waitFor();
  await keys.tabTo(t["dispatcher.trip.to"]);
  await takeFirst(page, keys, "Емхана");
  await keys.press("Enter");
  await form.getByText(t["offers.title"], { exact: true }).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await keys.press("1");
  await form.waitFor({ state: "hidden" });
  await page.getByText(t["dispatcher.call.promised"]).waitFor();

  const [trip] = (await rider.call("listMyTrips")).trips;
  expect(trip).toMatchObject({ status: "assigned" });
  expect(keys.seconds).toBeLessThan(45);
  // So that a step more is noticed long before it takes too long.
  expect(keys.keys).toBeLessThanOrEqual(32);
  expect(problems).toEqual([]);
});
