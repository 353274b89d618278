import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generateRiders } from "../../../../server/regions/index.ts";
import type { Answer } from "../../../support/apiCaller.ts";
import { ApiCaller, problemOf } from "../../../support/apiCaller.ts";
import { signInDispatcher } from "../../../support/signedIn.ts";
import { createTestServer, type TestServer } from "../../../support/testServer.ts";

let server: TestServer;
let dispatcher: ApiCaller;
beforeAll(async () => {
  // A proxy tells the address, so that everybody here may have one.
  server = await createTestServer({ TRUST_PROXY: "1" });
  dispatcher = await signInDispatcher(server);
});
afterAll(() => server?.end());

let next = 0;
const someAddress = () => `198.51.${100 + Math.floor(++next / 250)}.${1 + (next % 250)}`;
/** A browser with an address of its own. */
const somebody = (address = someAddress()) => new ApiCaller(server.baseUrl, { "x-forwarded-for": address });
const riderPhone = (index: number) => generateRiders(server.core.region, 1)[index]?.phone ?? "";
const driverPhone = (index: number) => server.core.region.drivers[index]?.phone ?? "";

const PIN = "2580";
const PASSWORD = "kyzylorda";
const tryPassword = (who: ApiCaller, password: string, username = "admin") =>
  who.ask("staffSignIn", { body: { username, password } });
const tryPin = (who: ApiCaller, phone: string, pin: string) =>
  who.ask("driverSignIn", { body: { phone, pin } });
const tryCode = (who: ApiCaller, phone: string, code: string) =>
  who.ask("riderSignIn", { body: { phone, code } });
const askForCode = (who: ApiCaller, phone: string) => who.ask("requestCode", { body: { phone } });
const newestCode = async (phone: string) =>
  (await dispatcher.call("listDemoCodes")).codes.find((each) => each.phone === phone)?.code ?? "none";
const notThis = (code: string) => code.replace(/^./, (digit) => String((Number(digit) + 1) % 10));

async function manyTimes(count: number, deed: (time: number) => Promise<Answer>): Promise<number[]> {
  const statuses = [];
  for (let time = 0; time < count; time += 1) statuses.push((await deed(time)).status);
  return statuses;
}
const checked = (statuses: number[]) => statuses.filter((status) => status === 401).length;

describe("guessing at a password", () => {
  it("is over after five guesses; then the right one does not help the guesser, only who was here before", async () => {
    const admin = somebody();
    await tryPassword(admin, PASSWORD);
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
    const right = await tryPassword(guesser, PASSWORD);
    expect(problemOf(right)).toMatchObject({ code: "rate.limited", status: 429 });
    // One more each three minutes.
    expect(Number(right.headers.get("retry-after"))).toBeGreaterThan(100);
    expect(Number(right.headers.get("retry-after"))).toBeLessThanOrEqual(180);
    expect((await tryPassword(admin, PASSWORD)).status).toBe(200);
  });

  it("without keeping cookies, or all at once, is worth no more", async () => {
    const address = someAddress();
    const atOnce = await Promise.all(
      Array.from({ length: 30 }, (_, time) => tryPassword(somebody(address), `guess ${time}`, "dispatcher")),
    );
    expect(checked(atOnce.map(({ status }) => status))).toBe(5);
    expect((await tryPassword(somebody(address), PASSWORD, "dispatcher")).status).toBe(429);
  });

  it("from a hundred addresses is slow, and keeps no one out who was here before", async () => {
    const admin = somebody();
    // Another test's guesses are out of the way: what was spent is forgotten in time.
    await sql`DELETE FROM allowances`.execute(server.core.kysely);
    await tryPassword(admin, PASSWORD);
    await admin.call("signOut");
    const statuses = await manyTimes(100, (time) => tryPassword(somebody(), `guess ${time}`));
    expect(checked(statuses)).toBe(30);
    expect((await tryPassword(somebody(), PASSWORD)).status).toBe(429);
    expect((await tryPassword(admin, PASSWORD)).status).toBe(200);
    expect((await tryPassword(somebody(), PASSWORD, "dispatcher")).status).toBe(200);
  });

  it("under many names is over after sixty at one address", async () => {
    await sql`DELETE FROM allowances`.execute(server.core.kysely);
    const address = someAddress();
    const statuses = await manyTimes(70, (time) => tryPassword(somebody(address), "guess", `name${time}`));
    expect(checked(statuses)).toBe(60);
  });
});

describe("guessing at a PIN", () => {
  it("keeps no driver out of the phone they drive with, and finds nothing", async () => {
    await sql`DELETE FROM allowances`.execute(server.core.kysely);
    const phone = driverPhone(0);
    const driver = somebody();
    expect((await tryPin(driver, phone, PIN)).status).toBe(200);
    await driver.call("signOut");
    const statuses = await manyTimes(60, (time) => tryPin(somebody(), phone, String(3000 + time)));
    expect(checked(statuses)).toBe(20);
    expect((await tryPin(somebody(), phone, PIN)).status).toBe(429);
    expect((await tryPin(driver, phone, PIN)).status).toBe(200);
  });

  it("of all drivers in turn is worth forty guesses together", async () => {
    await sql`DELETE FROM allowances`.execute(server.core.kysely);
    const statuses = await manyTimes(60, (time) => tryPin(somebody(), driverPhone(time % 50), "0000"));
    expect(checked(statuses)).toBe(40);
  });

  it("from a driver's own phone, stolen, is over after ten; mistyping is forgiven by the right one", async () => {
    await sql`DELETE FROM allowances`.execute(server.core.kysely);
    const phone = driverPhone(1);
    const own = somebody();
    await tryPin(own, phone, PIN);
    for (const _ of [1, 2, 3]) {
      expect(checked(await manyTimes(4, () => tryPin(own, phone, "0000")))).toBe(4);
      expect((await tryPin(own, phone, PIN)).status).toBe(200);
    }
    expect(checked(await manyTimes(15, () => tryPin(own, phone, "0000")))).toBe(10);
    expect((await tryPin(own, phone, PIN)).status).toBe(429);
    // The same driver on another phone is another matter.
    expect((await tryPin(somebody(), phone, PIN)).status).toBe(200);
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
    const guesses = await manyTimes(100, () => tryCode(somebody(), phone, notThis(code)));
    expect(new Set(guesses)).toEqual(new Set([401]));
    const neighbor = somebody(home);
    await manyTimes(70, () => tryCode(neighbor, phone, notThis(code)));
    expect(problemOf(await tryCode(neighbor, phone, code)).code).toBe("rate.limited");
    expect((await tryCode(rider, phone, code)).status).toBe(200);
  });

  it("works on the device that asked and on no other", async () => {
    const phone = riderPhone(1);
    const rider = somebody();
    await askForCode(rider, phone);
    const code = await newestCode(phone);
    expect(problemOf(await tryCode(somebody(), phone, code)).code).toBe("session.codeExpired");
    expect((await tryCode(rider, phone, code)).status).toBe(200);
    expect(problemOf(await tryCode(rider, phone, code)).code).toBe("session.codeExpired");
  });

  it("stands beside the next: whichever message comes first is right", async () => {
    const phone = riderPhone(2);
    const rider = somebody();
    await askForCode(rider, phone);
    const first = await newestCode(phone);
    await askForCode(rider, phone);
    expect((await tryCode(rider, phone, first)).status).toBe(200);
  });

  it("cannot be guessed at all at once either: five guesses, of any number", async () => {
    const phone = riderPhone(3);
    const guesser = somebody();
    await askForCode(guesser, phone);
    const code = await newestCode(phone);
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => tryCode(guesser, phone, notThis(code))),
    );
    const told = answers.filter(({ body }) => (body as { code: string }).code === "session.wrongCredentials");
    expect(told).toHaveLength(5);
    expect((await tryCode(guesser, phone, code)).status).not.toBe(200);
  });
});
