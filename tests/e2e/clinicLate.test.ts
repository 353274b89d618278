import { expect, it } from "vitest";
import { openScreen, tabTo } from "../support/browser.ts";
import { signInPartner } from "../support/signedIn.ts";
import { askForReturn, demoRider, letIn, signInDispatcher } from "./people.ts";
import { textsOf } from "./texts.ts";
import { inspect } from "./walkEveryPage.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");
const t = textsOf("en");

it("a clinic runs late: by keyboard alone the dispatcher and the reception read whose time moves, say so, and take it back", async () => {
  const { baseUrl } = world.server;
  const { name } = demoRider(world.server);
  const { rider, clinic } = await askForReturn(world);
  const forecast = async () => (await rider.call("listMyTrips")).trips[0]?.whenReady?.forecast;
  const was = Date.parse((await forecast()) ?? "");
  const later = async () => (Date.parse((await forecast()) ?? "") - was) / 60_000;
  const found: string[] = [];

  const { page: board, problems } = await signInDispatcher(world);
  for (const locale of ["kk", "ru"] as const) {
    const { page, context } = await openScreen(world, { locale, width: 320 });
    await page.goto("/dispatch");
    await letIn(page, "staff", "dispatcher");
    await page.goto("/dispatch#/clinics");
    await page.getByRole("heading", { name: textsOf(locale)["dispatcher.clinics.title"] }).waitFor();
    await inspect({ page, locale, name: "clinics that run late" }, found);
    await context.close();
  }
  const tab = board.getByRole("tab", { name: /^Troubles/ });
  await tab.focus();
  await board.keyboard.press("Enter");
  await tabTo(board, t["dispatcher.clinics.open"], "link");
  await board.keyboard.press("Enter");
  await tabTo(board, new RegExp(t["dispatcher.clinics.clinic"]), "button");
  await board.keyboard.press("Enter");
  await board.getByRole("option", { name: clinic.name.en }).waitFor();
  await board.keyboard.press("Enter");
  await tabTo(board, t["dispatcher.roads.look"], "button");
  await board.keyboard.press("Enter");
  const held = board.getByRole("region", { name: t["dispatcher.clinics.held"] });
  await held.getByText(name).waitFor();
  await inspect({ page: board, locale: "en", name: "what a late clinic means" }, found);
  expect(await later()).toBe(0); // nothing is done yet
  await tabTo(board, /^Put them off by 30/, "button");
  await board.keyboard.press("Enter");
  const list = board.getByRole("region", { name: t["dispatcher.clinics.list"] });
  await list.getByText(/1 forecast moved/).waitFor();
  await expect.poll(later).toBe(30);
  await inspect({ page: board, locale: "en", name: "a clinic that runs late" }, found);
  await tabTo(board, /^Undo \(until/, "button");
  await board.keyboard.press("Enter");
  await list.getByText(/taken back/).waitFor();
  await expect.poll(later).toBe(0);

  const reception = await signInPartner(world.server, "facility");
  const own = await openScreen(world, { width: 320, height: 800 });
  await own.context.addCookies(
    (reception.cookie ?? "").split("; ").map((pair) => {
      const cut = pair.indexOf("=");
      return { name: pair.slice(0, cut), value: pair.slice(cut + 1), url: baseUrl };
    }),
  );
  await own.page.goto("/facility");
  await tabTo(own.page, new RegExp(`^${clinic.name.en}: 15`), "button");
  await own.page.keyboard.press("Enter");
  await own.page.getByRole("alertdialog").getByText(name).waitFor();
  await inspect({ page: own.page, locale: "en", name: "the question whether everybody is later" }, found);
  await tabTo(own.page, t["facility.shift.confirm"], "button");
  await own.page.keyboard.press("Enter");
  await own.page.getByText(/1 person goes home later/).waitFor();
  await expect.poll(later).toBe(15);
  await tabTo(own.page, /^Take it back/, "button");
  await own.page.keyboard.press("Enter");
  await own.page.getByText(t["facility.shift.undone"]).waitFor();
  await expect.poll(later).toBe(0);
  expect(found).toEqual([]);
  expect([...problems, ...own.problems]).toEqual([]);
});
