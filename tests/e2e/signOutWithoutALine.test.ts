import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { signInRider as callAsRider } from "../support/signedIn.ts";
import { askFor, demoRider, signInDispatcher, signInDriver } from "./people.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");
const LEFT = "You are signed out on this device";

/** All that somebody can read who has the device: the page, its storage of every kind, what the worker keeps. */
const readableOn = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const databases = await Promise.all(
      (await indexedDB.databases()).map(async ({ name = "" }) => {
        const answerOf = <T>(request: IDBRequest<T>) =>
          new Promise<T>((resolve, reject) => {
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
          });
        const database = await answerOf(indexedDB.open(name));
        const stores = [...database.objectStoreNames];
        const rows = await Promise.all(
          stores.map((store) => answerOf(database.transaction(store).objectStore(store).getAll())),
        );
        database.close();
        return rows;
      }),
    );
    const caught = await Promise.all(
      (await caches.keys()).map(async (each) => {
        const cache = await caches.open(each);
        const answers = await Promise.all((await cache.keys()).map((request) => cache.match(request)));
        return Promise.all(answers.map((answer) => answer?.text()));
      }),
    );
    const { innerText } = document.body;
    return JSON.stringify([
      innerText,
      document.title,
      location.href,
      { ...localStorage },
      { ...sessionStorage },
      databases,
      caught,
    ]);
  });

async function signInOn(page: Page, phone: string): Promise<void> {
  await page.getByLabel("Phone number").fill(phone);
  await page.getByLabel("PIN").fill("2580");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: /^Shift/ }).waitFor();
}

it("a driver who signs out without a line leaves nothing that the next can read, and loses no report", async () => {
  await signInDispatcher(world);
  const { name } = demoRider(world.server, 2);
  const rider = await callAsRider(world.server, 2);
  const asked = await askFor(world, rider, "10:30", "Saraishyq street, the blue gate");
  await expect.poll(async () => (await rider.call("listMyTrips")).trips[0]?.status).toBe("assigned");
  const [trip] = (await rider.call("listMyTrips")).trips;
  const phone = trip?.vehicle?.driverPhone ?? "";
  const secrets = [name, demoRider(world.server, 2).phone, asked.pickup.label, asked.dropoff.label];

  const { page, context, problems } = await signInDriver(world, { phone });
  await page.getByRole("button", { name: "Start the shift" }).click();
  await page.getByRole("heading", { name: "Next stop: Pick up" }).waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready);
  for (const secret of secrets.slice(0, 1)) expect(await readableOn(page)).toContain(secret);
  const cookie = (await context.cookies()).map((each) => `${each.name}=${each.value}`).join("; ");

  await context.setOffline(true);
  for (const press of ["On the way", "I have arrived", "Passenger boarded"])
    await page.getByRole("button", { name: press }).click();
  await page.getByText("3 reports are waiting to be sent, since 09:00").waitFor();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByText(LEFT).waitFor();
  for (const secret of secrets) expect(await readableOn(page)).not.toContain(secret);
  await page.reload();
  await page.getByText(LEFT).waitFor();
  for (const secret of secrets) expect(await readableOn(page)).not.toContain(secret);
  expect(await readableOn(page)).toContain('"sealed"');
  expect((await rider.call("listMyTrips")).trips[0]?.status).toBe("assigned");

  // With a line the service ends the session, and has the reports before anybody signs in.
  await context.setOffline(false);
  await page.getByLabel("PIN").waitFor();
  const response = await fetch(`${world.server.baseUrl}/api/auth/session`, { headers: { cookie } });
  expect(await response.json()).toEqual({ session: null });
  await expect.poll(async () => (await rider.call("listMyTrips")).trips[0]?.status).toBe("boarded");

  const next = world.server.core.region.drivers.find((driver) => driver.phone !== phone);
  await signInOn(page, next?.phone ?? "");
  for (const secret of secrets) expect(await readableOn(page)).not.toContain(secret);
  expect(await page.getByText(/report/).count()).toBe(0);
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByLabel("PIN").waitFor();

  await signInOn(page, phone);
  await page.getByRole("heading", { name: "Next stop: Drop off" }).waitFor();
  await page.getByText("3 reports that had to wait are with the service now").waitFor();
  await page.getByText("Made between 09:00 and 09:00.").waitFor();
  await page.getByRole("button", { name: "I have seen it" }).click();
  await page.getByText(/had to wait/).waitFor({ state: "hidden" });
  await page.reload();
  await page.getByRole("heading", { name: "Next stop: Drop off" }).waitFor();
  expect(await page.getByText(/had to wait/).count()).toBe(0);

  const { story } = (await rider.call("getTrip", { params: { tripId: asked.id } })).trip;
  // All at one moment, as no vehicle drives: that they may be there late is said beside it, once.
  const happened = story.map(({ what }) => what.key);
  expect(happened.filter((key) => key === "story.runsLate").length).toBeLessThanOrEqual(1);
  expect(happened.filter((key) => key !== "story.runsLate")).toEqual([
    "story.requested",
    "story.assigned",
    "story.departed",
    "story.arrived",
    "story.boarded",
  ]);
  const { rows } = await world.server.core.pool.query("SELECT action FROM stop_events ORDER BY received_at");
  expect(rows.map(({ action }) => action)).toEqual(["depart", "arrive", "board"]);
  expect(
    problems.filter((problem) => !/ERR_INTERNET_DISCONNECTED|Failed to fetch|offline/i.test(problem)),
  ).toEqual([]);
});
