import { expect, it } from "vitest";
import { goodWish } from "../server/http/trips.ts";
import { findBarriers } from "../support/browser.ts";
import { signInDispatcher as callAsDispatcher, signInRider as callAsRider } from "../support/signedIn.ts";
import { demoRider, signInDispatcher } from "./people.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");

it("a dispatcher confirms a pinned house, tells an old street name, and finds the street by it for a caller", async () => {
  const street = await pinHouse("77А");
  const { page } = await signInDispatcher(world);
  await page.getByRole("link", { name: "Houses and names" }).click();
  await page.getByRole("heading", { name: "Houses and names of places" }).waitFor();
  await page.getByRole("textbox", { name: "Search", exact: true }).fill("abay 77a");
  await page.getByText("pinned by a passenger").waitFor();
  await page.getByRole("button", { name: /^It stands there/ }).click();
  await page.getByText("confirmed", { exact: true }).waitFor();
  await page.getByRole("textbox", { name: "Search", exact: true }).fill("");

  await page.getByLabel("Name as people say it").fill("Ленина");
  await page.getByRole("combobox", { name: "Place or street" }).fill("Abay avenue");
  await page.getByRole("option", { name: /^Abay avenue/ }).click();
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole("button", { name: "Save the name" }).click();
  await page.getByText("Ленина → Abay avenue").waitFor();
  await expect.poll(() => findsByName(street)).toBe("Ленина");

  await page.getByRole("link", { name: "Back" }).click();
  await page.getByRole("button", { name: /^New request/ }).click();
  const form = page.getByRole("dialog");
  await form.getByRole("combobox").first().fill(demoRider(world.server).name);
  await form.getByRole("option").first().click();
  await form.getByRole("combobox", { name: "To", exact: true }).fill("Ленина 5");
  await form.getByRole("option", { name: /also called Ленина/ }).click();
  const question = form.getByRole("alert").filter({ hasText: "Is it really here?" });
  await question.waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await question.getByRole("button", { name: "Show it on the map" }).click();
  await page
    .getByRole("dialog", { name: "Choose a place on the map" })
    .getByRole("button", { name: "Back" })
    .click();
  await question.getByRole("button", { name: "Yes, here" }).click();
  await question.waitFor({ state: "hidden" });
  await form.getByText(/^Approximate point/).waitFor(); // nobody has said which house
});

const avenue = async () => {
  const dispatcher = await callAsDispatcher(world.server);
  const { places } = await dispatcher.call("searchPlaces", { query: { q: "Abay avenue" } });
  const [first] = places;
  if (first?.kind !== "street") throw new Error("there is no such avenue");
  return first;
};
async function findsByName({ name }: { name: { kk: string } }) {
  const dispatcher = await callAsDispatcher(world.server);
  const { places } = await dispatcher.call("searchPlaces", { query: { q: "Ленина" } });
  return places.find((hit) => hit.name.kk === name.kk)?.knownAs;
}

/** Some rider was fetched there. */
async function pinHouse(house: string) {
  const street = await avenue();
  const rider = await callAsRider(world.server, 2);
  const point = { lat: street.point.lat + 0.0004, lon: street.point.lon };
  const pickup = { point, label: `${street.name.en}, ${house}`, precision: "exact" as const };
  const body = { ...goodWish(world.server.core), pickup };
  await rider.call("requestTrip", { body, idempotencyKey: crypto.randomUUID() });
  return street;
}
