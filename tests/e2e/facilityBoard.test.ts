import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { addSeconds, hours, toIso } from "../../shared/time/index.ts";
import { findBarriers, openScreen } from "../support/browser.ts";
import { signInPartner, signInRider } from "../support/signedIn.ts";
import { demoRider } from "./people.ts";
import { textsOf } from "./texts.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");
const t = textsOf("kk");

it("the reception reads who waits, says ready by keyboard, and sees since when", async () => {
  const { core, baseUrl } = world.server;
  const { name } = demoRider(world.server);
  const [clinic, home] = core.region.places.filter(({ kind }) => kind === "polyclinic");
  if (clinic === undefined || home === undefined) throw new Error("too few polyclinics");
  const rider = await signInRider(world.server);
  await rider.call("requestTrip", {
    body: {
      pickup: { point: clinic.point, label: clinic.name.kk, placeId: clinic.id },
      dropoff: { point: home.point, label: home.name.kk },
      when: { kind: "leaveAt", at: toIso(addSeconds(core.clock.now(), hours(2))) },
      ...{ companions: 0, purpose: "dialysis", whenReady: true },
    },
    idempotencyKey: randomUUID(),
  });
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
