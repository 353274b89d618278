import { expect, it } from "vitest";
import { findBarriers, openScreen } from "../support/browser.ts";
import { signInRider as callAsRider } from "../support/signedIn.ts";
import { askFor, demoRider } from "./people.ts";
import { textsOf } from "./texts.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");
const t = textsOf("ru");

it("an administrator takes the concession that a refusal names, by its button, sees why, and opens the queues", async () => {
  const { page, context, problems } = await openScreen(world, { locale: "ru" });
  await page.goto("/dispatch");
  await page.getByLabel(t["staff.signIn.username"]).fill("admin");
  await page.getByLabel(t["staff.signIn.password"]).fill("kyzylorda");
  await page.getByRole("button", { name: t["common.signIn"] }).click();
  await page.getByRole("heading", { name: new RegExp(`^${t["dispatcher.title"]}`) }).waitFor();

  // The city's last shift ends at 22:00: somebody could be brought if they left earlier.
  const { name } = demoRider(world.server, 1);
  const rider = await callAsRider(world.server, 1);
  const { id } = await askFor(world, rider, "21:50");
  const row = page.getByRole("button").filter({ hasText: name });
  await row.first().click();
  const detail = page.getByRole("region", { name: t["dispatcher.trip.title"], exact: true });
  await detail
    .getByText(/на \d+ минут[уы]? раньше/)
    .first()
    .waitFor();
  await detail.getByRole("button", { name: t["dispatcher.concede"] }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText(t["dispatcher.assign.feasible"]).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  const confirm = dialog.getByRole("button", { name: t["dispatcher.concede.confirm"] });
  expect(await confirm.isDisabled()).toBe(true); // not before the passenger has agreed
  await dialog.getByLabel(t["dispatcher.concede.agreed"]).check();
  await confirm.click();
  await dialog.waitFor({ state: "hidden" });
  await detail.getByText(/раньше, чем просили, согласовано с пассажиром/).waitFor();
  const { trip } = await rider.call("getTrip", { params: { tripId: id } });
  expect(trip.status).toBe("assigned");
  expect(Date.parse(trip.promise?.pickupWindow.from ?? "")).toBeLessThan(Date.parse(trip.requested.at));

  await detail.getByText(t["dispatcher.trip.whyThis"]).click();
  await detail.getByText(/ради этой поездки \d+ минут/).waitFor();
  expect(problems).toEqual([]);

  const opened = context.waitForEvent("page");
  await page.getByRole("link", { name: t["dispatcher.queues"] }).click();
  const board = await opened;
  const amiss: string[] = [];
  board.on("console", (message) => message.type() === "error" && amiss.push(message.text()));
  await board.getByText("assign", { exact: true }).first().waitFor();
  await board.reload();
  await board.getByText("estimates", { exact: true }).first().waitFor();
  expect(amiss).toEqual([]); // nothing that the policy forbids, nothing from elsewhere
  const put = await context.request.put("/api/queues/api/queues/assign/pause", {
    headers: { origin: world.server.baseUrl },
  });
  expect(put.status()).toBe(404);
});
