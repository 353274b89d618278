import sharp from "sharp";
import { expect, it } from "vitest";
import { addSeconds, minutes, toIso } from "../../shared/time/index.ts";
import { goodWish } from "../server/http/trips.ts";
import { findBarriers } from "../support/browser.ts";
import { signInRider } from "../support/signedIn.ts";
import { callAsDriverOf, demoRider, signInDispatcher, signInDriver } from "./people.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");

it("a driver says in two taps that the lift is broken, and a dispatcher accepts it", async () => {
  const { page: board } = await signInDispatcher(world);
  const { name, phone } = await askFromKnownPlace();
  await board.getByRole("button").filter({ hasText: name }).click();
  await board.getByRole("button", { name: "Entrances: from" }).click();
  const dialog = board.getByRole("dialog");
  await dialog.getByRole("button", { name: "Add an entrance" }).click();
  await dialog.getByLabel("Name or side").fill("Third entrance");
  await dialog.getByLabel("Steps").fill("5");
  await dialog.getByLabel("Intercom code", { exact: false }).fill("12B");
  expect(await findBarriers(board)).toEqual([]);
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.getByText("Usual: Third entrance").waitFor();
  const picture = { create: { width: 60, height: 40, channels: 3 as const, background: "#557799" } };
  const file = { name: "door.png", mimeType: "image/png", buffer: await sharp(picture).png().toBuffer() };
  await dialog.getByLabel("Choose a picture of the entrance", { exact: false }).setInputFiles(file);
  await dialog.getByAltText("Picture of the entrance").waitFor();
  await dialog.getByRole("button", { name: "Close" }).click();

  const { page } = await signInDriver(world, { phone, hasBegun: true });
  await page.getByText("Third entrance · 5 steps · Intercom: 12B").first().waitFor();
  await page.getByAltText("Picture of the entrance").waitFor();
  await page.getByText("Something is different here").click();
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole("button", { name: "Lift broken" }).click();
  await page.getByText("A dispatcher looks at it").waitFor();

  await board.getByRole("tab", { name: /^Troubles/ }).click(); // told live
  const said = board.getByRole("article", { name: /Third entrance: Lift broken/ });
  await said.waitFor();
  expect(await findBarriers(board)).toEqual([]);
  await said.getByRole("button", { name: "Accept" }).click();
  await said.waitFor({ state: "hidden" });
  await page.getByText("Third entrance · 5 steps · the lift is broken").first().waitFor(); // told live
});

/** A rider goes from a polyclinic by its name, with a driver who has begun the shift: both by the interface. */
async function askFromKnownPlace() {
  const { core } = world.server;
  const rider = await signInRider(world.server, 2);
  const [from] = core.region.places.filter(({ kind }) => kind === "polyclinic");
  const wish = goodWish(core);
  const when = { kind: "leaveAt" as const, at: toIso(addSeconds(core.clock.now(), minutes(90))) };
  const body = { ...wish, when, pickup: { ...wish.pickup, placeId: from?.id } };
  await rider.call("requestTrip", { body, idempotencyKey: crypto.randomUUID() });
  let phone: string | undefined;
  await expect
    .poll(async () => {
      phone = (await rider.call("listMyTrips")).trips[0]?.vehicle?.driverPhone;
      return phone;
    })
    .toBeDefined();
  const driver = await callAsDriverOf(world, phone);
  const { manifest } = await driver.call("getManifest");
  if (manifest === null || phone === undefined) throw new Error("nobody drives");
  await driver.call("startShift", { params: { shiftId: manifest.shiftId } });
  return { name: demoRider(world.server, 2).name, phone };
}
