import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { weatherNote } from "../../shared/i18n/ru/weatherNote.ts";
import { openScreen, tabTo } from "../support/browser.ts";
import { beginRun, demoRider, letIn, signInDispatcher } from "./people.ts";
import { textsOf } from "./texts.ts";
import { inspect } from "./walkEveryPage.ts";
import { openWorld, type World } from "./world.ts";

const world = openWorld("09:00");
const t = textsOf("en");
const [, waitInside = ""] = weatherNote["weather.note.indoors"].split(". ");
const languages = ["kk", "ru"] as const;
/** What a screen reader is told of by itself. */
const told = (page: Page, words: string) => page.getByRole("status").filter({ hasText: words });

/** Signed in, at the address that is asked for. */
async function openAs(
  at: World,
  {
    locale,
    who,
    login,
    address,
  }: { locale: "kk" | "ru" | "en"; login: string; who: "staff" | "driver" | "rider"; address: string },
) {
  const screen = await openScreen(at, { locale, ...(who !== "staff" && { width: 375, height: 800 }) });
  const [path = "/"] = address.split("#");
  await screen.page.goto(path);
  await letIn(screen.page, who, login);
  await screen.page.goto(address);
  return screen;
}

it("a dust storm: by keyboard alone the dispatcher reads what that does and turns the mode on, everybody reads it, and one press ends it", async () => {
  const { page: board, problems } = await signInDispatcher(world);
  const { driver, rider } = await beginRun(world, board);
  const phone = (await rider.call("listMyTrips")).trips[0]?.vehicle?.driverPhone ?? "";
  const found: string[] = [];

  await tabTo(board, t["dispatcher.roads.open"], "link");
  await board.keyboard.press("Enter");
  await tabTo(board, t["dispatcher.weather.open"], "link");
  await board.keyboard.press("Enter");
  await board.getByText(t["dispatcher.weather.none"]).waitFor();
  await inspect({ page: board, locale: "en", name: "no weather mode is on" }, found);

  // Others have the board open already.
  const colleagues = new Map<string, Page>();
  for (const locale of languages) {
    const { page } = await openAs(world, { locale, who: "staff", login: "dispatcher", address: "/dispatch" });
    await page.getByRole("button", { name: textsOf(locale)["dispatcher.call.open"] }).waitFor();
    colleagues.set(locale, page);
  }

  // By the keyboard: from heat, the first, up to the last.
  const heat = board.getByRole("radio", { name: t["weather.kind.heat"] });
  for (let presses = 0; presses < 40; presses += 1) {
    if (await heat.evaluate((element) => element === document.activeElement)) break;
    await board.keyboard.press("Tab");
  }
  await board.keyboard.press("ArrowUp");
  await board.getByRole("radio", { name: t["weather.kind.dust"], checked: true }).waitFor();
  await tabTo(board, t["dispatcher.weather.look"], "button");
  await board.keyboard.press("Enter");
  await told(board, t["dispatcher.weather.notYet"]).waitFor();
  expect((await driver.call("listWeatherAhead")).weather).toEqual([]); // nothing is done yet
  await inspect({ page: board, locale: "en", name: "what a dust storm does" }, found);
  await tabTo(board, t["dispatcher.weather.note"], "textbox");
  await board.keyboard.type("Nothing is seen");
  await tabTo(board, t["dispatcher.weather.accept"], "button");
  await board.keyboard.press("Enter");
  await board.getByText(/“Nothing is seen”/).waitFor();
  await inspect({ page: board, locale: "en", name: "a weather mode that is on" }, found);
  expect((await driver.call("listWeatherAhead")).weather).toMatchObject([{ kind: "dust", indoors: true }]);

  // Read out on every board, in its language, without anybody reading it anew.
  for (const locale of languages) {
    const texts = textsOf(locale);
    const page = colleagues.get(locale);
    if (page === undefined) throw new Error("nobody is there");
    await told(page, texts["weather.kind.dust"]).waitFor();
    await told(page, texts["dispatcher.weather.indoors"]).waitFor();
    await inspect({ page, locale, name: "the board in a dust storm" }, found);
    await page.goto("/dispatch#/weather");
    await page.getByRole("heading", { name: texts["dispatcher.weather.title"] }).waitFor();
    await page.setViewportSize({ width: 320, height: 800 });
    await inspect({ page, locale, name: "the weather mode" }, found);
  }
  const kk = textsOf("kk");
  const own = await openAs(world, { locale: "kk", who: "driver", login: phone, address: "/driver" });
  await own.page.getByText(kk["driver.weather.indoors"]).waitFor();
  await own.page.getByText(kk["driver.weather.slower"]).waitFor();
  await inspect({ page: own.page, locale: "kk", name: "a driver in a dust storm" }, found);
  const riding = { who: "rider", login: demoRider(world.server, 2).phone, address: "/" } as const;
  const { page: rides } = await openAs(world, { locale: "ru", ...riding });
  await rides.getByText(textsOf("ru")["weather.kind.dust"]).filter({ hasText: waitInside }).waitFor();
  await inspect({ page: rides, locale: "ru", name: "a rider in a dust storm" }, found);

  // From the banner on the board itself.
  await board.goto("/dispatch#/");
  await told(board, t["weather.kind.dust"]).waitFor();
  await tabTo(board, t["dispatcher.weather.end"], "button");
  await board.keyboard.press("Enter");
  await board.getByText(t["dispatcher.weather.ended"]).waitFor();
  await told(board, t["weather.kind.dust"]).waitFor({ state: "hidden" });
  await own.page.getByText(kk["driver.weather.slower"]).waitFor({ state: "hidden" });
  expect((await driver.call("listWeatherAhead")).weather).toEqual([]);
  expect(found).toEqual([]);
  expect([...problems, ...own.problems]).toEqual([]);
});
