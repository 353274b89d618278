import { expect, it } from "vitest";
import type { ContactRight } from "../../shared/needs/riderRecords.ts";
import { breakPromise } from "../support/breakPromise.ts";
import { findBarriers, openScreen, sidewaysScroll } from "../support/browser.ts";
import { eventually } from "../support/eventually.ts";
import { signInRider as callAsRider } from "../support/signedIn.ts";
import { askFor, demoRider, signInDispatcher } from "./people.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");
const MOTHER = { name: "Gulnar", phone: "+77009990001", may: ["beTold"] as ContactRight[] };

it("a rider with a button phone reads the promise and the change on it, answers 2, and a dispatcher sees to it; the mother reads that it is late", async () => {
  const { core } = world.server;
  const rider = demoRider(world.server, 0);
  const record = await core.db.riderRecords.find(rider.id);
  if (record === undefined) throw new Error("there is no such rider");
  await core.db.riderRecords.replace([{ ...record, locale: "en", contacts: [MOTHER] }]);
  const trip = await askFor(world, await callAsRider(world.server, 0), "10:30");

  const phones = await openScreen(world, { width: 375, height: 800 });
  await phones.page.goto("/phones");
  const own = phones.page.getByRole("article", { name: rider.phone });
  await own.getByText(/^.*Invataxi: trip today, .* vehicle .+ comes 10:30-10:50\./).waitFor();
  expect(await findBarriers(phones.page)).toEqual([]);
  expect(await sidewaysScroll(phones.page)).toBe(0);

  // The vehicle has broken down, and comes half an hour later.
  await breakPromise(core, trip.id, 30);
  await own.getByText(/Was 10:30-10:50, now 11:00-11:20\. Reason: vehicle out of order\./).waitFor();
  const mothers = phones.page.getByRole("article", { name: MOTHER.phone });
  await mothers.getByText(/Was 10:30-10:50, now 11:00-11:20/).waitFor();
  expect(await mothers.innerText()).not.toContain(rider.name);
  await own.getByRole("button", { name: "2 = ring me" }).click();
  await phones.page.getByText("A dispatcher has your answer.").waitFor();

  const board = await signInDispatcher(world);
  await board.page.getByRole("tab", { name: /^Troubles/ }).click();
  const answer = board.page.getByRole("article", { name: `${rider.name}: another time` });
  await answer.getByText("Wants to be rung:").waitFor();
  await answer.getByRole("button", { name: "Open the request" }).click();
  const told = board.page.getByRole("list", { name: "Messages" });
  await told
    .getByText(/another time.*SMS.*read/)
    .first()
    .waitFor();
  await answer.getByRole("button", { name: "Seen to" }).click();
  await answer.waitFor({ state: "hidden" });
  expect(await findBarriers(board.page)).toEqual([]);

  // In other words: it is called off.
  await own.getByRole("textbox", { name: "Answer" }).first().fill("Отмена");
  await own.getByRole("button", { name: "Send" }).first().click();
  await phones.page.getByText("The trip is cancelled.").waitFor();
  await eventually(async () => expect((await core.db.trips.find(trip.id))?.trip.status).toBe("cancelled"));
  await mothers.getByText(/is cancelled\./).waitFor();
  expect([...phones.problems, ...board.problems]).toEqual([]);
});
