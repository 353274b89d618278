import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, expect, it } from "vitest";
import type { Actor } from "../../server/domain/people/model.ts";
import type { Locale } from "../../shared/i18n/index.ts";
import { DistrictId, StaffId } from "../../shared/ids/index.ts";
import { ApiCaller } from "../support/apiCaller.ts";
import { openScreen, type Theme } from "../support/browser.ts";
import { csv } from "../support/listShapes.ts";
import { signInPartner, signInRider, signInStaff } from "../support/signedIn.ts";
import { listHeader, syntheticList } from "../support/syntheticList.ts";
import { askFor, demoRider, letIn } from "./people.ts";
import { textsOf } from "./texts.ts";
import { inspect } from "./walkEveryPage.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");
const folder = mkdtempSync(join(tmpdir(), "office-"));
afterAll(() => rmSync(folder, { recursive: true }));
const found: string[] = [];

/** People of a list: some come in with addresses that nobody can place, one row is wrong. */
async function bringPeople(): Promise<string> {
  const { services, kysely } = world.server.core;
  const { id } = await kysely
    .selectFrom("staff")
    .select("id")
    .where("username", "=", "admin")
    .executeTakeFirstOrThrow();
  const admin: Actor = { role: "administrator", id: StaffId.parse(id) };
  const [first = [], ...rest] = syntheticList(5);
  const rows = [first.with(0, "990115500001"), ...rest].map((row, no) => [
    ...row,
    `Ақмешіт ықшамауданы, ${no}`,
  ]);
  const file = join(folder, "list");
  writeFileSync(file, csv([[...listHeader, "Адрес"], ...rows]));
  const { import: list } = await services.checkList(admin, { kind: "riders", purpose: "import", file });
  if (list === undefined) throw new Error("the list was not taken");
  await services.applyImport(admin, list.id);
  await expect
    .poll(
      async () =>
        (await services.getImport(admin, list.id, { outcome: "new", offset: 0, limit: 1 })).import.status,
    )
    .toBe("applied");
  return list.id;
}

/** Somebody applies on the web. */
async function applyFor(iin: string): Promise<string> {
  const applicationId = crypto.randomUUID();
  const district = DistrictId.parse(world.server.core.region.districts[0]?.id);
  const body = {
    ...({ applicationId, iin, name: "Оразова Меруерт", phone: "+77000009801", aid: "wheelchair" } as const),
    ...({
      district,
      address: "Желтоқсан көшесі, 12",
      note: "Диализ үш рет",
      locale: "kk",
      consent: true,
    } as const),
  };
  await new ApiCaller(world.server.baseUrl).call("submitApplication", { body });
  return applicationId;
}

interface Office {
  page: Page;
  locale: Locale;
}
const open = async (locale: Locale, theme: Theme) => {
  const { page, problems } = await openScreen(world, { locale, theme });
  return { page, locale, problems };
};

async function lookAt({ page, locale }: Office, path: string): Promise<void> {
  await page.goto(`/office#/${path}`);
  await page.locator("main").getByRole("heading", { level: 1 }).or(page.locator(".letter")).first().waitFor();
  await page.locator(".loading").first().waitFor({ state: "hidden" });
  await inspect({ page, locale, name: path.replace(/[\da-f-]{36}/g, "one") }, found);
}

/** What opens over a page, by the button of this name. */
async function lookAtDialog({ page, locale }: Office, name: RegExp): Promise<void> {
  await page.getByRole("button", { name }).first().click();
  await page.getByRole("dialog").waitFor();
  await inspect({ page, locale, name: `${name.source} opened` }, found);
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
}

/** Where a statement comes from, and rules' notes and names in three languages, stand on a page as they were written. */
const isSource = (finding: string): boolean => /\.kz" is a word|^rules, ..: "[a-z]+" is a word/.test(finding);

const THEMES: readonly [Locale, Theme][] = [
  ["ru", "light"],
  ["kk", "dark"],
];

it("every page of the office, with somebody on it, has no barrier, no raw word, and fits a narrow screen", async () => {
  await askFor(world, await signInRider(world.server, 0), "10:30");
  const rider = demoRider(world.server);
  const iin = syntheticList(8).at(-1)?.[0] ?? "";
  const [list, application] = [await bringPeople(), await applyFor(iin)];
  const admin = await signInStaff(world.server.baseUrl, "admin");
  const { pairs } = await admin.call("listDuplicates", { query: { offset: 0, limit: 1 } });
  const pair = pairs.map(({ one, other }) => `riders/pair/${one.id}/${other.id}`);
  expect(pair.length).toBe(1);
  const paths = [
    ...[
      "",
      "start",
      "staff",
      "staff/drivers",
      "riders",
      "riders/new",
      `riders/${rider.id}`,
      "riders/duplicates",
    ],
    ...[...pair, "applications", `applications/${application}`, "applications/keys"],
    ...["vehicles", "vehicles/new", "drivers", "drivers/new", "shifts", "shifts/templates", "rules", "audit"],
    ...[
      "backups",
      "learned",
      "trackers",
      "privacy",
      "figures",
      "messages",
      "files",
      `files/${list}`,
      "files/addresses",
      "operators",
    ],
  ];
  for (const [locale, theme] of THEMES) {
    const t = textsOf(locale);
    const { problems, ...office } = await open(locale, theme);
    await office.page.goto("/office");
    await letIn(office.page, "staff", "admin");
    for (const path of paths) await lookAt(office, path);
    for (const name of [
      t["officeHandover.open"],
      t["officeFleet.hours.set"],
      t["officeFleet.conditions.set"],
      t["officeFleet.contract.add"],
    ])
      await lookAtDialog(office, new RegExp(`^${name}`));
    expect(problems).toEqual([]);
  }
  expect(found.filter((each) => !isSource(each))).toEqual([]);
});

it("whoever applies, and a facility and a guardian on their own pages, read words and meet no barrier", async () => {
  found.length = 0;
  for (const [locale, theme] of THEMES) {
    const { page, problems } = await open(locale, theme);
    await page.goto("/apply");
    await page.locator("form").waitFor();
    await inspect({ page, locale, name: "applying" }, found);
    for (const role of ["facility", "guardian"] as const) {
      const { cookie = "" } = await signInPartner(world.server, role);
      const cookies = cookie.split("; ").map((each) => {
        const [name = "", ...value] = each.split("=");
        return { name, value: value.join("="), url: world.server.baseUrl };
      });
      await page.context().addCookies(cookies);
      await page.goto("/account");
      await page.getByRole("heading", { name: textsOf(locale)["account.partner.title"] }).waitFor();
      await inspect({ page, locale, name: `the page of a ${role}` }, found);
    }
    expect(problems).toEqual([]);
  }
  expect(found).toEqual([]);
});
