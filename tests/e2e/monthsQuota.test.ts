import { expect, it } from "vitest";
import { serviceDayOf } from "../../shared/time/index.ts";
import { findBarriers, openScreen, sidewaysScroll } from "../support/browser.ts";
import { signInRider as callAsRider } from "../support/signedIn.ts";
import { choosePlace, goOn, goOnToCheck, opened } from "./askPages.ts";
import { askFor, choosePlaceByKeyboard, demoRider, letIn, signInDispatcher } from "./people.ts";
import { textsOf } from "./texts.ts";
import { PHONE, STATION } from "./walks.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");
const [en, ru, kk] = [textsOf("en"), textsOf("ru"), textsOf("kk")];
const RIDER = 3;

/** The button of the city's contract for the rider's category, as a chief reads it. */
function ofTheirContract(label: string): string {
  const { region } = world.server.core;
  const { contractId } = demoRider(world.server, RIDER);
  const contract = region.contracts.find(({ id }) => id === contractId);
  const district = region.districts.find(({ id }) => id === contract?.districtId);
  const served = contract?.categories.map((id) => region.categories.find((each) => each.id === id)?.name.ru);
  return `${label}: ${district?.name.ru}, ${served?.join(", ")}`;
}

it("a chief says how many trips a month, the rider reads what is left, and a dispatcher alone goes beyond it", async () => {
  const { clock, terms } = world.server.core;
  const office = await openScreen(world, { locale: "ru", width: 320, height: 800 });
  await office.page.goto("/office#/operators");
  await letIn(office.page, "staff", "chief");
  await office.page
    .getByRole("button", { name: ofTheirContract(ru["officeFleet.conditions.set"]), exact: true })
    .press("Enter");
  const conditions = office.page.getByRole("dialog");
  await conditions.getByLabel(ru["officeFleet.conditions.trips"]).fill("2");
  await conditions.getByLabel(ru["officeFleet.hours.first"]).fill(serviceDayOf(clock.now(), terms.dayRules));
  await conditions.getByLabel(ru["officeFleet.shift.reason"]).fill("Так решил акимат");
  expect(await findBarriers(office.page)).toEqual([]);
  expect(await sidewaysScroll(office.page)).toBe(0);
  await conditions.getByRole("button", { name: ru["officeFleet.save"] }).press("Enter");
  await office.page.getByText("2 поездки на человека в месяц").waitFor();

  // One of the two is taken, for the evening.
  const caller = demoRider(world.server, RIDER);
  const rider = await callAsRider(world.server, RIDER);
  await askFor(world, rider, "19:00");
  const { page, problems } = await openScreen(world, { locale: "kk", ...PHONE });
  await page.goto("/");
  await letIn(page, "rider", caller.phone);
  await page.getByRole("link", { name: kk["rider.ask"] }).click();
  await opened(page, "flow.from.title", "kk");
  await page.getByRole("button", { name: kk["ask.fromHome"] }).click();
  await goOn(page, "kk");
  await opened(page, "flow.to.title", "kk");
  await choosePlace(page, kk["ask.to"], STATION);
  await goOnToCheck(page, "kk");
  await page.getByRole("button", { name: kk["offers.search"] }).click();
  // The evening's trip begins elsewhere.
  await page.getByRole("button", { name: kk["chain.confirm"] }).click();
  await page.getByText(/осы сапарсыз 2 сапардың 1 қалды/).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await page.locator(".offer button").first().click();
  await page.getByText(kk["status.assigned"]).first().waitFor();

  const board = await signInDispatcher(world);
  await board.page.keyboard.press("n");
  const form = board.page.getByRole("dialog", { name: en["dispatcher.call.open"] });
  await choosePlaceByKeyboard(board.page, en["dispatcher.call.find"], caller.phone);
  await form.getByText(caller.name).waitFor();
  await choosePlaceByKeyboard(board.page, en["dispatcher.trip.to"], "Емхана");
  await form.getByRole("button", { name: /Hour$/ }).click();
  await board.page.getByRole("option", { name: "14", exact: true }).click();
  await form.getByRole("button", { name: en["offers.search"] }).click();
  await form.getByRole("button", { name: en["chain.confirm"] }).click();
  await form.getByText(/^0 of 2 trips are left in /).waitFor();
  expect(await findBarriers(board.page)).toEqual([]);
  await form.getByRole("button", { name: en["dispatcher.call.overQuota"] }).press("Enter");
  await form.getByText(/^0 of 2 trips left in/).waitFor();
  await board.page.keyboard.press("1");
  await board.page.getByText(en["dispatcher.call.promised"]).waitFor();
  expect((await rider.call("listMyTrips")).trips.map(({ status }) => status)).toEqual(
    Array(3).fill("assigned"),
  );
  // Questions and the refusal are answers with a code, which a browser notes by itself.
  const amiss = [...office.problems, ...problems, ...board.problems];
  expect(amiss.filter((each) => !/\b4(09|22)\b/.test(each))).toEqual([]);
});
