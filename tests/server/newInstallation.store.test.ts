import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Core, composeCore } from "../../server/compose/core.ts";
import { firstLink } from "../../server/compose/firstLink.ts";
import { seedIfEmpty } from "../../server/compose/seed.ts";
import { jobHandlers } from "../../server/compose/worker.ts";
import { readConfig } from "../../server/config.ts";
import { createLogger } from "../../server/logger.ts";
import type { Asker } from "../../server/services/people/useCases.ts";
import { addSeconds, hours, instant } from "../../shared/time/index.ts";
import { auditAfter } from "../support/audit.ts";
import { startSmsc } from "../support/smscServer.ts";
import { countRows } from "../support/storedRows.ts";
import { createTestDatabase, type TestDatabase } from "../support/testDatabase.ts";
import { createTestRedis, type TestRedis } from "../support/testRedis.ts";

let database: TestDatabase;
let redis: TestRedis;
let smsc: Awaited<ReturnType<typeof startSmsc>>;
let core: Core;
beforeAll(async () => {
  [database, redis, smsc] = await Promise.all([createTestDatabase(), createTestRedis(), startSmsc()]);
  const config = readConfig({
    ...{ DATABASE_URL: database.databaseUrl, REDIS_URL: redis.redisUrl, LOG_LEVEL: "silent" },
    SESSION_SECRET: randomUUID() + randomUUID(),
    ...{ PUBLIC_ORIGIN: "https://taxi.example", SMSC_PASSWORD: "key", SMSC_URL: smsc.url },
  });
  core = await composeCore(config, createLogger("silent", "test"));
  await seedIfEmpty(core);
});
afterAll(async () => {
  await core?.close();
  await smsc?.stop();
  await database?.drop();
  await redis?.clear();
});

const asker = (): Asker => ({ device: randomUUID(), isNew: false, address: "192.0.2.1" });
const tokenIn = (address = "") => address.slice(address.lastIndexOf("/") + 1);
const mine = { name: "Aigul", password: "tulpar, kerosene, ninth gate", locale: "kk" } as const;
const join = (token: string, username?: string) =>
  core.services.joinStaff({ token, username, ...mine }, asker());

describe("a new installation that is no demo", () => {
  it("knows the region and nobody: no fleet, no staff, no secret that anybody was given", async () => {
    expect(await countRows(core.kysely)).toMatchObject({
      ...{ operators: 0, contracts: 0, vehicles: 0, drivers: 0, shift_templates: 0, staff: 0, riders: 0 },
      districts: core.region.districts.length,
      categories: core.region.categories.length,
    });
    await seedIfEmpty(core);
    expect(await countRows(core.kysely)).toMatchObject({
      districts: core.region.districts.length,
      vehicles: 0,
    });
  });

  it("is opened by whoever uses the console's link first; others made before open nothing then", async () => {
    const [one, other] = [await firstLink(core), await firstLink(core)];
    expect(one).toMatch(/^https:\/\/taxi\.example\/join#\/[\w-]{43}$/);
    await expect(join(tokenIn(one))).rejects.toMatchObject({ code: "request.invalid", field: "username" });
    const { actor } = await join(tokenIn(one), "aigul");
    expect(actor.role).toBe("administrator");
    await expect(join(tokenIn(other), "bolat")).rejects.toMatchObject({ code: "link.unusable" });
  });

  it("says step by step what is missing before the first trip", async () => {
    const { actor } = await core.services.signInStaff(
      { username: "aigul", password: mine.password },
      asker(),
    );
    const { steps } = await core.services.getSetup(actor);
    expect(steps.filter(({ isDone }) => isDone).map(({ step }) => step)).toEqual([
      "region",
      "dispatchers",
      "sms",
    ]);
    expect(steps.find(({ step }) => step === "vehicles")).toEqual({
      ...{ step: "vehicles", count: 0, isDone: false, isNeeded: true },
    });
  });

  it("lets the last administrator in again from the machine: nothing of before opens the account", async () => {
    const signIn = () => core.services.signInStaff({ username: "aigul", password: mine.password }, asker());
    expect(await firstLink(core, "nobody")).toBeUndefined();
    const address = await firstLink(core, "aigul");
    await expect(signIn()).rejects.toMatchObject({ code: "session.wrongCredentials" });
    await join(tokenIn(address));
    expect((await signIn()).actor.role).toBe("administrator");
    const lines = (await auditAfter(core.db)).map(({ line }) => line);
    expect(lines.slice(-4)).toEqual([
      "administrator link.used staff",
      "administrator staff.joined staff",
      "administrator person.signedIn staff",
      "administrator person.signedIn staff",
    ]);
    expect(lines).toContain("system link.made staff");
  });
});

/** As `npm run first-link` does, in the environment of the service. */
async function runFirstLink(...given: string[]): Promise<{ code: number | null; said: string }> {
  const { DATABASE_URL, REDIS_URL, SESSION_SECRET } = core.config;
  const command = ["--import", "tsx", "server/compose/printFirstLink.ts", ...given];
  const child = spawn(process.execPath, command, {
    env: { PATH: process.env.PATH, DATABASE_URL, REDIS_URL, SESSION_SECRET, PORT: "3007" },
    stdio: ["ignore", "pipe", "ignore"],
  });
  let said = "";
  child.stdout.on("data", (text) => {
    said += text;
  });
  const [code] = await once(child, "close");
  return { code, said };
}

describe("the command for the machine itself", { timeout: 120_000 }, () => {
  it("prints a link that opens an administrator's account, and fails for a name that nobody has", async () => {
    const [made, failed] = await Promise.all([runFirstLink(), runFirstLink("--user", "nobody")]);
    expect(made.said).toMatch(/^http:\/\/127\.0\.0\.1:3007\/join#\/[\w-]{43}\n$/);
    expect((await join(tokenIn(made.said.trim()), "dana")).actor.role).toBe("administrator");
    expect(failed).toEqual({ code: 1, said: "" });
  });
});

describe("a rider's code by SMS", () => {
  const phone = "+77051112233";
  const bring = async () => {
    const { rows } = await core.pool.query<{ payload: { codeId: string } }>(
      "SELECT payload FROM outbox WHERE name = 'sendCode' ORDER BY id DESC LIMIT 1",
    );
    await jobHandlers(core).sendCode({ codeId: rows[0]?.payload.codeId ?? "" });
  };

  it("comes in the rider's language, once, and opens on the device that asked", async () => {
    await core.pool.query(
      "INSERT INTO riders (id, iin, name, phone, aid, locale) VALUES ($1, '900101000018', 'Ada', $2, 'none', 'ru')",
      [randomUUID(), phone],
    );
    const here = asker();
    await core.services.requestSignInCode(phone, here);
    await bring();
    await bring(); // a job may run twice
    expect(smsc.asked.map(({ phones }) => phones)).toEqual([phone]);
    const text = smsc.asked[0]?.mes ?? "";
    expect(text).toMatch(/^Инватакси: ваш код \d{6}\./);
    expect(text.length).toBeLessThanOrEqual(70);
    const code = /\d{6}/.exec(text)?.[0] ?? "";
    expect((await core.services.signInRider({ phone, code }, here)).actor.role).toBe("rider");
  });

  it("is tried again where it may go through, is given up where it never will, and costs nothing for strangers", async () => {
    const reasons = async () =>
      (await auditAfter(core.db)).filter(({ did }) => did === "code.notSent").map(({ line }) => line);
    await core.services.requestSignInCode(phone, asker());
    smsc.answerNext('{"error":"duplicate request","error_code":9}');
    await expect(bring()).rejects.toThrow("smsc.error.9");
    smsc.answerNext('{"error":"no money","error_code":3}');
    await bring();
    expect(await reasons()).toEqual(["system code.notSent rider", "system code.notSent rider"]);
    const before = smsc.asked.length;
    await bring();
    await core.services.requestSignInCode("+77770000000", asker());
    await bring();
    expect(smsc.asked).toHaveLength(before);
  });

  it("is counted among what was sent, with what did not leave", async () => {
    const span = { from: instant(0), until: addSeconds(core.clock.now(), hours(1)) };
    const zone = { timeZone: core.region.timeZone, reach: {} };
    // The first one has left; of the second both tries have failed.
    const rows = await core.db.messages.count({ ...span, ...zone }, "kind");
    expect(rows).toMatchObject([{ key: "code", sent: 1, failed: 2 }]);
  });
});
