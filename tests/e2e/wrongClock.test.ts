import { expect, it } from "vitest";
import { openScreen } from "../support/browser.ts";
import { eventually } from "../support/eventually.ts";
import { signInDriver } from "./people.ts";
import { openWorld } from "./world.ts";

const world = openWorld("08:30");
const CITY = { latitude: 44.8488, longitude: 65.4823 };

/** A tablet whose clock is so many minutes off, and which has the region an hour too late, as before tzdata 2018h. */
async function openTablet(minutes: number, cookies: Awaited<ReturnType<typeof signedIn>>) {
  const screen = await openScreen(world, { width: 420, position: CITY });
  await screen.context.addCookies(cookies);
  await screen.context.addInitScript((off) => {
    const Right = Date;
    const now = Right.now.bind(Right);
    globalThis.Date = new Proxy(Right, {
      construct: (target, given: [number]) =>
        given.length > 0 ? new target(...given) : new target(now() + off),
    });
    globalThis.Date.now = () => now() + off;
    const Format = Intl.DateTimeFormat;
    const old = (locale?: string, options?: Intl.DateTimeFormatOptions) =>
      new Format(
        locale,
        options?.timeZone === "Asia/Qyzylorda" ? { ...options, timeZone: "Etc/GMT-6" } : options,
      );
    Object.assign(old, { supportedLocalesOf: Format.supportedLocalesOf, prototype: Format.prototype });
    Object.assign(Intl, { DateTimeFormat: (...given: Parameters<typeof old>) => old(...given) });
  }, minutes * 60_000);
  return screen;
}

async function signedIn() {
  const { context, page } = await signInDriver(world, {
    phone: world.server.core.region.drivers[0]?.phone ?? "",
  });
  await page.getByRole("button", { name: "Start the shift" }).click();
  await page.getByRole("heading", { name: "Position sharing" }).waitFor();
  const cookies = await context.cookies();
  await page.close();
  return cookies;
}

interface Kept {
  at: Date;
  told_at: Date;
  skew_seconds: number;
}

it("a tablet whose clock and zones are wrong shows the right time, and its position is taken at the right time", async () => {
  const cookies = await signedIn();
  for (const [index, minutes] of [-15, 5, 180, -180].entries()) {
    const time = `08:${31 + index}`;
    await world.server.setTime(time);
    const { page, problems } = await openTablet(minutes, cookies);
    await page.goto("/driver");
    await page.getByText("On. Sent every 3 seconds.").waitFor();
    await page.getByText(time, { exact: true }).waitFor();
    const now = world.server.core.clock.now();
    await eventually(async () => {
      await world.server.core.positionHistory.write();
      const { rows } = await world.server.core.pool.query<Kept>("SELECT * FROM positions WHERE at = $1", [
        new Date(now),
      ]);
      expect(rows).toHaveLength(1);
      expect(rows[0]?.skew_seconds).toBeCloseTo(-60 * minutes, -1);
      expect(((rows[0]?.told_at.getTime() ?? 0) - Date.now()) / 60_000).toBeCloseTo(minutes, 0);
    });
    expect(problems).toEqual([]);
    await page.close();
  }
});
