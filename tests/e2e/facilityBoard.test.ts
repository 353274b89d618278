import { expect, it } from "vitest";
import { findBarriers, openScreen } from "../support/browser.ts";
import { signInPartner } from "../support/signedIn.ts";
import { askForReturn, demoRider } from "./people.ts";
import { textsOf } from "./texts.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");
const t = textsOf("kk");

it("the reception reads who waits, says ready by keyboard, and sees since when", async () => {
  const { baseUrl } = world.server;
  const { name } = demoRider(world.server);
  const { rider } = await askForReturn(world);
  const reception = await signInPartner(world.server, "facility");
  const { page, context, problems } = await openScreen(world, { width: 320, height: 800, locale: "kk" });
  const cookies = (reception.cookie ?? "").split("; ").map((pair) => {
    const cut = pair.indexOf("=");
    return { name: pair.slice(0, cut), value: pair.slice(cut + 1), url: baseUrl };
  });
  await context.addCookies(cookies);
  await page.goto("/facility");
  const toGo = page.getByRole("region", { name: t["facility.toGo"] });
  await toGo.getByText(name).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await toGo.getByRole("button", { name: `${name}: дайын` }).focus();
  await page.keyboard.press("Enter");
  const waiting = page.getByRole("region", { name: t["facility.waiting"] });
  await waiting.getByText(name).waitFor();
  await waiting.getByText(/09:0\d бастап дайын/).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  const { trips } = await rider.call("listMyTrips");
  expect(trips[0]?.whenReady?.waits).toBe(false);
  expect(problems).toEqual([]);
});
