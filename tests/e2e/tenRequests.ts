import type { Page } from "playwright-core";
import { signInRider as callAsRider } from "../support/signedIn.ts";
import { askFor } from "./people.ts";
import type { World } from "./world.ts";

const TIMES = ["10:00", "10:30", "11:00", "11:30", "12:00", "12:30", "13:00", "13:30", "14:00", "21:50"];

/** Ten requests of ten riders; the last one comes too late for every shift. */
export async function askTen(world: World): Promise<void> {
  for (const [index, time] of TIMES.entries()) {
    await askFor(world, await callAsRider(world.server, 10 + index), time);
  }
}

/** Where the stories of the board look and press. */
export const rows = (page: Page) => page.locator(".board__lists .rows__item");
export const dialog = (page: Page) => page.getByRole("dialog");
export const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });
