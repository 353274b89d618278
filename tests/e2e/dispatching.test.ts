import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { ApiCaller } from "../support/apiCaller.ts";
import { signInRider as callAsRider } from "../support/signedIn.ts";
import { choosePlaceByKeyboard, demoRider, signInDispatcher, signInDriver, signInRider } from "./people.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");

/** From one polyclinic of the city to another, at this time of the day. */
async function ask(rider: ApiCaller, time: string, [from, to] = ["qyzylorda", "qyzylorda"]) {
  const { region, clock } = world.server.core;
  const pickup = region.places.filter((place) => place.kind === "polyclinic" && place.districtId === from)[0];
  const dropoff = region.places.filter((place) => place.kind === "polyclinic" && place.districtId === to).at(-1);
  if (pickup === undefined || dropoff === undefined) throw new Error(`no polyclinics in ${from} or ${to}`);
  const day = new Date(clock.now()).toISOString().slice(0, 10);
  const { trip } = await rider.call("requestTrip", {
    body: {
      pickup: { point: pickup.point, label: pickup.name.en },
      dropoff: { point: dropoff.point, label: dropoff.name.en },
      when: { kind: "leaveAt", at: new Date(`${day}T${time}:00+05:00`).toISOString() },
      companions: 0,
    },
    idempotencyKey: crypto.randomUUID(),
  });
  return trip;
}

const detail = (board: Page) => board.getByRole("region", { name: "Request", exact: true });
const row = (board: Page, name: string) => board.getByRole("button").filter({ hasText: name });

describe("what a dispatcher does", () => {
  it("books for a caller, who is found by name and then has a vehicle", async () => {
    const { page, problems } = await signInDispatcher(world);
    const caller = demoRider(world.server, 3);
    await page.getByRole("button", { name: "New request for a caller" }).click();
    await choosePlaceByKeyboard(page, "Find the passenger by name or phone", caller.phone);
    await page.getByRole("dialog").getByText(caller.name).waitFor();
    await choosePlaceByKeyboard(page, "To", "вокзал");
    await page.getByRole("button", { name: "Book", exact: true }).click();
    await detail(page).getByText("booked by a dispatcher").waitFor();
    await detail(page).getByText("Vehicle assigned", { exact: true }).waitFor();
    await row(page, caller.name).getByText("Vehicle assigned").waitFor();
    expect(problems).toEqual([]);
  });
});
