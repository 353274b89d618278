import { expect, it } from "vitest";
import { openScreen } from "../support/browser.ts";
import { eventually } from "../support/eventually.ts";
import { signInRider as callAsRider } from "../support/signedIn.ts";
import { choosePlace, goOn, opened } from "./askPages.ts";
import { askFor, demoRider, letIn } from "./people.ts";
import { textsOf } from "./texts.ts";
import { inspect } from "./walkEveryPage.ts";
import { PHONE } from "./walks.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");
const t = textsOf("ru");

it("a rider reads in one sentence when the vehicle comes, and has the page easier to read from then on", async () => {
  const rider = await callAsRider(world.server, 0);
  const { id } = await askFor(world, rider, "10:30");
  const read = async () => (await rider.call("getTrip", { params: { tripId: id } })).trip;
  await eventually(async () => expect((await read()).status).toBe("assigned"));

  const { page, problems } = await openScreen(world, { locale: "ru", ...PHONE });
  const found: string[] = [];
  const look = (name: string) => inspect({ page, locale: "ru", name }, found);
  await page.goto("/");
  await letIn(page, "rider", demoRider(world.server, 0).phone);
  await page.getByText(/^Машина приедет с \d\d:\d\d до \d\d:\d\d\.$/).waitFor();
  const pictures = page.locator(".pictogram");
  expect(await pictures.first().isVisible()).toBe(false);
  await page.getByRole("button", { name: t["today.easy.on"] }).click();
  await page.getByRole("button", { name: t["today.easy.off"] }).waitFor();
  expect(await pictures.first().isVisible()).toBe(true);
  await look("the first page, easy to read");
  await page.reload();
  await page.getByRole("button", { name: t["today.easy.off"] }).waitFor();
  expect(await pictures.first().isVisible()).toBe(true);

  await page.getByRole("link", { name: t["rider.ask"] }).click();
  await opened(page, "flow.from.title", "ru");
  await choosePlace(page, t["ask.from"], "вокзал");
  await look("a question, easy to read");
  await goOn(page, "ru");
  await opened(page, "flow.to.title", "ru");
  await page.getByRole("button", { name: t["ask.toHome"] }).click();
  await goOn(page, "ru");
  await opened(page, "flow.when.title", "ru");
  await page.getByText(t["flow.whenReady"], { exact: true }).click();
  await look("when, easy to read");
  await goOn(page, "ru");
  await opened(page, "flow.who.title", "ru");
  await look("who, easy to read");
  await goOn(page, "ru");
  await opened(page, "ask.checkTitle", "ru");
  await look("all answers, easy to read");
  expect(found).toEqual([]);
  expect(problems).toEqual([]);
});
