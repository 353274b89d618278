import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Allowance, mostWithin } from "../../../../server/domain/people/allowance.ts";
import { generateRiders } from "../../../../server/regions/kyzylorda/index.ts";
import { guesser, guesses } from "../../../../server/services/people/allowances.ts";
import { seconds } from "../../../../shared/time/index.ts";
import { type Answer, type ApiCaller, problemOf } from "../../../support/apiCaller.ts";
import { signInDispatcher } from "../../../support/signedIn.ts";
import { createTestServer, type TestServer } from "../../../support/testServer.ts";
import {
  askForCode,
  enterAsDriver,
  enterAsRider,
  enterAsStaff,
  someAddress,
  Town,
} from "../../../support/town.ts";

/** A hundred secrets are hashed here and there, which takes its time on a busy machine. */
vi.setConfig({ testTimeout: 180_000 });

let server: TestServer;
let dispatcher: ApiCaller;
beforeAll(async () => {
  // A proxy tells the address, so that everybody here may have one.
  server = await createTestServer({ TRUST_PROXY: "1" });
  dispatcher = await signInDispatcher(server);
});
afterAll(() => server?.end());

const somebody = (address?: string) => new Town(server.baseUrl).somebody(address);
const riderPhone = (index: number) => generateRiders(server.core.region, 1)[index]?.phone ?? "";
const driverPhone = (index: number) => server.core.region.drivers[index]?.phone ?? "";

const PIN = "2580";
const PASSWORD = "kyzylorda";
const newestCode = async (phone: string) =>
  (await dispatcher.call("listDemoCodes")).codes.find((each) => each.phone === phone)?.code ?? "none";
const notThis = (code: string) => code.replace(/^./, (digit) => String((Number(digit) + 1) % 10));

async function manyTimes(count: number, deed: (time: number) => Promise<Answer>): Promise<number[]> {
  const statuses = [];
  for (let time = 0; time < count; time += 1) statuses.push((await deed(time)).status);
  return statuses;
}
const checked = (statuses: number[]) => statuses.filter((status) => status === 401).length;

/** As many were checked as may be at once, and on a slow machine what has been given anew meanwhile. */
async function expectNoMoreThan(allowance: Allowance, guesses: () => Promise<number[]>): Promise<void> {
  await sql`DELETE FROM allowances`.execute(server.core.kysely); // what other tests have spent
  const begun = performance.now();
  const count = checked(await guesses());
  const time = seconds((performance.now() - begun) / 1000);
  expect(count).toBeGreaterThanOrEqual(allowance.burst);
  expect(count).toBeLessThanOrEqual(mostWithin(allowance, time));
}
const { driver: pins, staff: passwords } = guesses;

describe("guessing at a password", () => {
  it("is over after five guesses; then the right one does not help the guesser, only who was here before", async () => {
    const admin = somebody();
    await enterAsStaff(admin, PASSWORD);
    await admin.call("signOut");

    const guesser = somebody();
    const bodies = (time: number) => ({
      username: [" ADMIN ", "admin", "Admin", "ａｄｍｉｎ"][time % 4],
      password: `guess ${time}`,
      phone: `+7700${1_000_000 + time}`,
      pin: String(1000 + time),
      device: crypto.randomUUID(),
    });
    const statuses = await manyTimes(40, (time) => guesser.ask("staffSignIn", { body: bodies(time) }));
    expect(statuses.slice(0, 6)).toEqual([401, 401, 401, 401, 401, 429]);
    expect(checked(statuses)).toBe(5);
    const right = await enterAsStaff(guesser, PASSWORD);
    expect(problemOf(right)).toMatchObject({ code: "rate.limited", status: 429 });
    // One more each three minutes.
    expect(Number(right.headers.get("retry-after"))).toBeGreaterThan(100);
    expect(Number(right.headers.get("retry-after"))).toBeLessThanOrEqual(180);
    expect((await enterAsStaff(admin, PASSWORD)).status).toBe(200);
  });

  it("without keeping cookies, or all at once, is worth no more", async () => {
    const address = someAddress();
    const atOnce = await Promise.all(
      Array.from({ length: 30 }, (_, time) => enterAsStaff(somebody(address), `guess ${time}`, "dispatcher")),
    );
    expect(checked(atOnce.map(({ status }) => status))).toBe(5);
    expect((await enterAsStaff(somebody(address), PASSWORD, "dispatcher")).status).toBe(429);
  });

  it("from a hundred addresses is slow, and keeps no one out who was here before", async () => {
    const admin = somebody();
    await enterAsStaff(admin, PASSWORD);
    await admin.call("signOut");
    await expectNoMoreThan(passwords.account, () =>
      manyTimes(100, (time) => enterAsStaff(somebody(), `guess ${time}`)),
    );
    expect((await enterAsStaff(somebody(), PASSWORD)).status).toBe(429);
    expect((await enterAsStaff(admin, PASSWORD)).status).toBe(200);
    expect((await enterAsStaff(somebody(), PASSWORD, "dispatcher")).status).toBe(200);
  });

  it("counts what was checked and found wrong, and no fault of ours on the way", async () => {
    const { kysely } = server.core;
    await sql`DELETE FROM allowances`.execute(kysely);
    const admin = somebody();
    await sql`ALTER TABLE staff RENAME TO mislaid`.execute(kysely);
    const statuses = await manyTimes(12, () => enterAsStaff(admin, PASSWORD)).finally(() =>
      sql`ALTER TABLE mislaid RENAME TO staff`.execute(kysely),
    );
    expect(new Set(statuses)).toEqual(new Set([500]));
    expect((await enterAsStaff(admin, PASSWORD)).status).toBe(200);
  });

  it("under many names is over after sixty at one address", async () => {
    const address = someAddress();
    await expectNoMoreThan(guesser.address, () =>
      manyTimes(70, (time) => enterAsStaff(somebody(address), "guess", `name${time}`)),
    );
  });
});

describe("guessing at a PIN", () => {
  it("keeps no driver out of the phone they drive with, and finds nothing", async () => {
    const phone = driverPhone(0);
    const driver = somebody();
    expect((await enterAsDriver(driver, phone, PIN)).status).toBe(200);
    await driver.call("signOut");
    await expectNoMoreThan(pins.account, () =>
      manyTimes(40, (time) => enterAsDriver(somebody(), phone, String(3000 + time))),
    );
    expect((await enterAsDriver(somebody(), phone, PIN)).status).toBe(429);
    expect((await enterAsDriver(driver, phone, PIN)).status).toBe(200);
  });

  it("of all drivers in turn is worth forty guesses together", async () => {
    await expectNoMoreThan(pins.total, () =>
      manyTimes(60, (time) => enterAsDriver(somebody(), driverPhone(time % 50), "0000")),
    );
  });

  it("from a driver's own phone, stolen, is over after ten; mistyping is forgiven by the right one", async () => {
    await sql`DELETE FROM allowances`.execute(server.core.kysely);
    const phone = driverPhone(1);
    const own = somebody();
    await enterAsDriver(own, phone, PIN);
    for (const _ of [1, 2, 3]) {
      expect(checked(await manyTimes(4, () => enterAsDriver(own, phone, "0000")))).toBe(4);
      expect((await enterAsDriver(own, phone, PIN)).status).toBe(200);
    }
    expect(checked(await manyTimes(15, () => enterAsDriver(own, phone, "0000")))).toBe(10);
    expect((await enterAsDriver(own, phone, PIN)).status).toBe(429);
    // The same driver on another phone is another matter.
    expect((await enterAsDriver(somebody(), phone, PIN)).status).toBe(200);
  });
});

describe("a code in a rider's hand", () => {
  it("works whatever strangers did: asked for others, guessed elsewhere and right here", async () => {
    await sql`DELETE FROM allowances`.execute(server.core.kysely);
    const phone = riderPhone(0);
    const home = someAddress();
    const rider = somebody(home);
    await askForCode(rider, phone);
    const code = await newestCode(phone);
    await manyTimes(40, () => askForCode(somebody(), phone));
    const elsewhere = await manyTimes(50, () => enterAsRider(somebody(), phone, notThis(code)));
    expect(new Set(elsewhere)).toEqual(new Set([401]));
    const neighbor = somebody(home);
    await manyTimes(70, () => enterAsRider(neighbor, phone, notThis(code)));
    expect(problemOf(await enterAsRider(neighbor, phone, code)).code).toBe("rate.limited");
    expect((await enterAsRider(rider, phone, code)).status).toBe(200);
  });

  it("works on the device that asked and on no other", async () => {
    const phone = riderPhone(1);
    const rider = somebody();
    await askForCode(rider, phone);
    const code = await newestCode(phone);
    expect(problemOf(await enterAsRider(somebody(), phone, code)).code).toBe("session.codeExpired");
    expect((await enterAsRider(rider, phone, code)).status).toBe(200);
    expect(problemOf(await enterAsRider(rider, phone, code)).code).toBe("session.codeExpired");
  });

  it("stands beside the next: whichever message comes first is right", async () => {
    const phone = riderPhone(2);
    const rider = somebody();
    await askForCode(rider, phone);
    const first = await newestCode(phone);
    await askForCode(rider, phone);
    expect((await enterAsRider(rider, phone, first)).status).toBe(200);
  });

  it("cannot be guessed at all at once either: five guesses, of any number", async () => {
    const phone = riderPhone(3);
    const guesser = somebody();
    await askForCode(guesser, phone);
    const code = await newestCode(phone);
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => enterAsRider(guesser, phone, notThis(code))),
    );
    const told = answers.filter(({ body }) => (body as { code: string }).code === "session.wrongCredentials");
    expect(told).toHaveLength(5);
    expect((await enterAsRider(guesser, phone, code)).status).not.toBe(200);
  });
});
