import { randomUUID } from "node:crypto";
import { TOTP } from "otpauth";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DriverId, type OperatorId, StaffId } from "../../../shared/ids/index.ts";
import type { ApiBody } from "../../../shared/schemas/index.ts";
import { ApiCaller, problemOf } from "../../support/apiCaller.ts";
import { auditAfter, lastFact } from "../../support/audit.ts";
import { signInDriver, signInStaff } from "../../support/signedIn.ts";
import { createTestServer, type TestServer } from "../../support/testServer.ts";

const PASSWORD = "tulpar, kerosene, ninth gate";
const OTHER = "walnut, quarry, eleven kites";
let server: TestServer;
let admin: ApiCaller;
beforeAll(async () => {
  server = await createTestServer();
  admin = await signInStaff(server.baseUrl, "admin");
});
afterAll(() => server?.end());

const somebody = () => new ApiCaller(server.baseUrl);
const tokenOf = ({ path }: { path: string }) => path.slice(path.lastIndexOf("/") + 1);
const codeOf = async (asked: ReturnType<ApiCaller["ask"]>) => problemOf(await asked).code;
type Invitation = ApiBody<"inviteStaff">;

async function invite(username: string, duty: Partial<Invitation> = {}) {
  const id = StaffId.parse(randomUUID());
  const body = { id, username, name: "Aigul", role: "dispatcher", ...duty } as Invitation;
  return { body, ...(await admin.call("inviteStaff", { body })) };
}

/** Invites somebody, who comes with a password of their own. */
async function letJoin(username: string, duty: Partial<Invitation> = {}) {
  const { person, link } = await invite(username, duty);
  const caller = somebody();
  const token = tokenOf(link);
  await caller.call("joinStaff", { body: { token, name: "Aigul", password: PASSWORD, locale: "ru" } });
  return { id: person.id, username, caller };
}

const signIn = (caller: ApiCaller, username: string, more: { password?: string; code?: string } = {}) =>
  caller.ask("staffSignIn", { body: { username, password: PASSWORD, ...more } });

describe("somebody of the staff who is invited", () => {
  it("comes by the link once, with a password that is hard to guess, and signs in by it from then on", async () => {
    const { link, person } = await invite("aigul");
    expect(person).toMatchObject({ username: "aigul", state: "invited" });
    const token = tokenOf(link);
    const aigul = somebody();
    expect((await aigul.call("readLink", { body: { token } })).link).toEqual({
      ...{ purpose: "staff", username: "aigul", name: "Aigul", role: "dispatcher" },
    });
    const join = (password: string) =>
      aigul.ask("joinStaff", { body: { token, name: "Aigul S.", password, locale: "ru" } });
    expect(await codeOf(join("short"))).toBe("password.tooShort");
    expect(await codeOf(join("password1234"))).toBe("password.tooCommon");
    expect(await codeOf(join("aigulaigul12"))).toBe("password.tooCommon");
    expect((await join(PASSWORD)).body).toMatchObject({ session: { name: "Aigul S.", locale: "ru" } });
    expect(await codeOf(join(PASSWORD))).toBe("link.unusable");
    expect(await codeOf(somebody().ask("readLink", { body: { token } }))).toBe("link.unusable");
    expect((await signIn(somebody(), "aigul")).status).toBe(200);
  });

  it("is written down: invited, link, joined, by whom", async () => {
    const last = await lastFact(server.core.db);
    await letJoin("bolat", { role: "manager", operators: [firstOperator()] });
    const lines = (await auditAfter(server.core.db, last)).map(({ line }) => line);
    expect(lines).toEqual([
      "administrator staff.invited staff",
      "administrator link.made staff",
      "manager link.used staff",
      "manager staff.joined staff",
      "manager person.signedIn staff",
    ]);
  });

  it("gets a new link when asked again, and the old one opens nothing", async () => {
    const { body, link } = await invite("dana");
    const again = await admin.call("inviteStaff", { body });
    expect(await codeOf(somebody().ask("readLink", { body: { token: tokenOf(link) } }))).toBe(
      "link.unusable",
    );
    expect((await somebody().ask("readLink", { body: { token: tokenOf(again.link) } })).status).toBe(200);
    const namesake = { ...body, id: StaffId.parse(randomUUID()) };
    expect(await codeOf(admin.ask("inviteStaff", { body: namesake }))).toBe("staff.nameTaken");
  });

  it("needs an operator to manage one, and a known one", async () => {
    const body = { id: randomUUID(), username: "erbol", name: "Erbol", role: "manager" };
    expect(await codeOf(admin.ask("inviteStaff", { body }))).toBe("staff.wrongScope");
    const unknown = { ...body, operators: ["nobody"] };
    expect(await codeOf(admin.ask("inviteStaff", { body: unknown }))).toBe("staff.wrongScope");
  });
});

const firstOperator = () => server.core.region.operators[0]?.id as OperatorId;

describe("an account that is changed", () => {
  it("loses its sessions with other duties, and for good when it is closed, until it is opened again", async () => {
    const { id, username, caller } = await letJoin("gulnar");
    const change = (body: ApiBody<"changeStaff">) =>
      admin.call("changeStaff", { params: { staffId: id }, body });
    await change({ role: "chief", closed: false });
    expect(await codeOf(caller.ask("getAccount"))).toBe("session.expired");
    expect((await signIn(caller, username)).body).toMatchObject({ session: { role: "chief" } });
    await change({ role: "chief", closed: false }); // nothing changes, so nothing ends
    expect((await caller.ask("getAccount")).status).toBe(200);
    await change({ role: "chief", closed: true });
    expect(await codeOf(caller.ask("getAccount"))).toBe("session.expired");
    expect(await codeOf(signIn(caller, username))).toBe("session.wrongCredentials");
    await change({ role: "chief", closed: false });
    expect((await signIn(caller, username)).status).toBe(200);
  });

  it("is reset by an administrator: nothing of before opens it, the new link does", async () => {
    const { id, username, caller } = await letJoin("haidar");
    const { link } = await admin.call("resetStaff", { params: { staffId: id } });
    expect(await codeOf(caller.ask("getAccount"))).toBe("session.expired");
    expect(await codeOf(signIn(somebody(), username))).toBe("session.wrongCredentials");
    await somebody().call("joinStaff", {
      body: { token: tokenOf(link), name: "Haidar", password: OTHER, locale: "kk" },
    });
    expect((await signIn(somebody(), username, { password: OTHER })).status).toBe(200);
  });

  it("is never one's own", async () => {
    const { session } = await admin.call("getSession");
    const params = { staffId: session?.id as never };
    const body = { role: "auditor", closed: false } as const;
    expect(await codeOf(admin.ask("changeStaff", { params, body }))).toBe("staff.yourself");
    expect(await codeOf(admin.ask("resetStaff", { params }))).toBe("staff.yourself");
  });
});

describe("one's own account", () => {
  it("lists sessions, ends one or all others, and ends the others when the password changes", async () => {
    const { username, caller } = await letJoin("ilyas");
    const [phone, tablet] = [somebody(), somebody()];
    for (const each of [phone, tablet]) await signIn(each, username);
    const { sessions } = await phone.call("getAccount");
    expect(sessions).toHaveLength(3);
    const own = (await tablet.call("getAccount")).sessions.find(({ isThis }) => isThis);
    await phone.call("endSessions", { body: { id: own?.id ?? "" } });
    expect(await codeOf(tablet.ask("getAccount"))).toBe("session.expired");
    expect((await caller.ask("getAccount")).status).toBe(200);
    const wrong = { current: "not the password", next: OTHER };
    expect(await codeOf(phone.ask("changePassword", { body: wrong }))).toBe("session.wrongCredentials");
    await phone.call("changePassword", { body: { current: PASSWORD, next: OTHER } });
    expect(await codeOf(caller.ask("getAccount"))).toBe("session.expired");
    expect((await phone.call("getAccount")).sessions).toHaveLength(1);
    expect((await signIn(somebody(), username, { password: OTHER })).status).toBe(200);
  });

  it("asks for a code once a second factor is on; each works once, a recovery code in its place too", async () => {
    const { username, caller } = await letJoin("janar");
    const { secret } = await caller.call("beginFactor");
    expect((await signIn(somebody(), username)).status).toBe(200); // begun is not on
    const app = new TOTP({ secret });
    const now = Date.now();
    const wrongCode = app.generate({ timestamp: now + 3_600_000 });
    expect(await codeOf(caller.ask("turnFactorOn", { body: { code: wrongCode } }))).toBe("factor.wrongCode");
    // The step before, so that those of now and after are still to be used.
    const code = app.generate({ timestamp: now - 30_000 });
    const { recoveryCodes } = await caller.call("turnFactorOn", { body: { code } });
    expect(recoveryCodes).toHaveLength(10);
    expect(await codeOf(signIn(somebody(), username))).toBe("session.factorNeeded");
    expect(await codeOf(signIn(somebody(), username, { code }))).toBe("session.wrongFactor");
    const next = app.generate({ timestamp: now });
    expect((await signIn(somebody(), username, { code: next })).status).toBe(200);
    expect(await codeOf(signIn(somebody(), username, { code: next }))).toBe("session.wrongFactor");
    const [recovery = ""] = recoveryCodes;
    expect((await signIn(somebody(), username, { code: recovery })).status).toBe(200);
    expect(await codeOf(signIn(somebody(), username, { code: recovery }))).toBe("session.wrongFactor");
    expect(await caller.call("getAccount")).toMatchObject({ hasFactor: true, recoveryCodesLeft: 9 });
    await caller.call("turnFactorOff", { body: { password: PASSWORD } });
    expect((await signIn(somebody(), username)).status).toBe(200);
  });

  it("counts wrong codes like wrong passwords", async () => {
    const { username, caller } = await letJoin("kamila");
    const { secret } = await caller.call("beginFactor");
    const code = new TOTP({ secret }).generate();
    await caller.call("turnFactorOn", { body: { code } });
    const guesser = somebody();
    // A stranger's device may guess at one account five times at once.
    for (let guess = 0; guess < 5; guess += 1)
      expect(await codeOf(signIn(guesser, username, { code: "000000" }))).toBe("session.wrongFactor");
    expect(await codeOf(signIn(guesser, username, { code: "000000" }))).toBe("rate.limited");
  });
});

describe("a driver", () => {
  const linkFor = (driverId: string, by = admin) => by.ask("makePinLink", { params: { driverId } });

  it("sets a PIN by a link on a phone that is known from then on, until the office turns it away", async () => {
    const { drivers } = await admin.call("listDriverAccess");
    const driver = drivers.at(-1);
    if (driver === undefined) throw new Error("the region has no drivers");
    const before = await signInDriver(
      server,
      server.core.region.drivers.findIndex(({ id }) => id === driver.id),
    );
    const { link } = (await linkFor(driver.id)).body as { link: { path: string } };
    expect(link.path).toMatch(/^\/driver#\/pin\//);
    const token = tokenOf(link);
    const phone = somebody();
    const setPin = (pin: string) => phone.ask("setDriverPin", { body: { token, pin } });
    expect(await codeOf(setPin("2580"))).toBe("request.invalid");
    expect(await codeOf(setPin("123456"))).toBe("pin.tooSimple");
    expect((await setPin("739182")).body).toMatchObject({ session: { role: "driver", id: driver.id } });
    expect(await codeOf(setPin("739182"))).toBe("link.unusable");
    expect(await codeOf(before.ask("getManifest"))).toBe("session.expired");
    const other = somebody();
    await other.call("driverSignIn", { body: { phone: driver.phone, pin: "739182" } });

    const known = (await admin.call("listDriverAccess")).drivers.find(({ id }) => id === driver.id);
    expect(known?.devices).toHaveLength(3); // before, the phone, the other
    const first = known?.devices[1]; // last signed in first: the phone came before the other
    await admin.call("revokeDevice", { params: { driverId: driver.id, deviceId: first?.id as never } });
    expect(await codeOf(phone.ask("getManifest"))).toBe("session.expired");
    expect((await other.ask("getManifest")).status).toBe(200);
  });

  it("of another operator is nobody a manager knows", async () => {
    const manager = await signInStaff(server.baseUrl, "manager");
    const { drivers } = await manager.call("listDriverAccess");
    const all = (await admin.call("listDriverAccess")).drivers;
    expect(drivers.length).toBeGreaterThan(0);
    expect(new Set(drivers.map(({ operatorId }) => operatorId))).toEqual(new Set([firstOperator()]));
    const foreign = all.find(({ operatorId }) => operatorId !== firstOperator());
    const own = drivers[0]?.id as DriverId;
    expect((await linkFor(own, manager)).status).toBe(200);
    const { steps } = await manager.call("getSetup");
    expect(steps.find(({ step }) => step === "drivers")).toMatchObject({ count: drivers.length });
    if (foreign === undefined) throw new Error("the region has one operator only");
    expect(await codeOf(linkFor(foreign.id, manager))).toBe("driver.unknown");
  });
});
