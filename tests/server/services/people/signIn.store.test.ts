import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Asker } from "../../../../server/services/people/useCases.ts";
import { DriverId, StaffId } from "../../../../shared/ids/index.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
beforeAll(async () => {
  day = await ServiceDay.begin();
});
afterAll(() => day?.end());

/** Somebody's browser, which is here for the first time. */
const aDevice = (): Asker => ({ device: randomUUID(), isNew: false, address: "192.0.2.1" });
let asker: Asker;
beforeEach(() => {
  asker = aDevice();
});

const wrong = { code: "session.wrongCredentials" };
const expired = { code: "session.codeExpired" };
const phoneOf = (index: number) => day.riders[index]?.phone ?? "";
const codeOf = async (phone: string) => {
  const codes = await day.services.listDemoCodes(day.dispatcher);
  return codes.find((each) => each.phone === phone)?.code ?? "none";
};
const notThis = (code: string) => (code === "000000" ? "111111" : "000000");

describe("a rider's one-time code", () => {
  it("lets in once", async () => {
    const phone = phoneOf(0);
    expect(await day.services.requestSignInCode(phone, asker)).toEqual({ expiresInSeconds: 300 });
    const code = await codeOf(phone);
    expect(code).toMatch(/^\d{6}$/);
    const { actor, view } = await day.services.signInRider({ phone, code }, asker);
    expect(actor).toEqual({ role: "rider", id: day.riders[0]?.id });
    expect(view).toMatchObject({ role: "rider", eligibility: { eligible: true } });
    await expect(day.services.signInRider({ phone, code }, asker)).rejects.toMatchObject(expired);
  });

  it("is stored as a keyed hash only", async () => {
    const phone = phoneOf(1);
    await day.services.requestSignInCode(phone, asker);
    const { rows } = await sql<{ code_hash: string }>`
      SELECT code_hash FROM sign_in_codes WHERE phone = ${phone}`.execute(day.core.kysely);
    expect(rows[0]?.code_hash).not.toContain(await codeOf(phone));
  });

  it("can be guessed at five times, then not even the right one helps", async () => {
    const phone = phoneOf(2);
    await day.services.requestSignInCode(phone, asker);
    const code = await codeOf(phone);
    for (let guess = 0; guess < 5; guess++)
      await expect(day.services.signInRider({ phone, code: notThis(code) }, asker)).rejects.toMatchObject(
        wrong,
      );
    await expect(day.services.signInRider({ phone, code }, asker)).rejects.toMatchObject(expired);
    await day.services.requestSignInCode(phone, asker); // a new one counts anew
    await expect(
      day.services.signInRider({ phone, code: await codeOf(phone) }, asker),
    ).resolves.toBeDefined();
  });

  it("lives for five minutes of real time, however fast the demo's clock goes", async () => {
    const phone = phoneOf(3);
    await day.services.requestSignInCode(phone, asker);
    await day.setTime("18:00");
    await sql`UPDATE sign_in_codes SET expires_at = expires_at - interval '299 seconds'`.execute(
      day.core.kysely,
    );
    const code = await codeOf(phone);
    await sql`UPDATE sign_in_codes SET expires_at = expires_at - interval '2 seconds'`.execute(
      day.core.kysely,
    );
    await expect(day.services.signInRider({ phone, code }, asker)).rejects.toMatchObject(expired);
    await day.setTime("06:30");
  });

  it("tells nobody which phones are known", async () => {
    const stranger = "+77770000000";
    expect(await day.services.requestSignInCode(stranger, asker)).toEqual({ expiresInSeconds: 300 });
    await expect(day.services.signInRider({ phone: stranger, code: "123456" }, asker)).rejects.toMatchObject(
      wrong,
    );
    expect(await codeOf(stranger)).toBe("none");
    // Nor does a phone that never asked for one.
    await expect(
      day.services.signInRider({ phone: phoneOf(9), code: "123456" }, asker),
    ).rejects.toMatchObject(expired);
  });

  it("is shown to the demo's dispatchers alone", async () => {
    const rider = {
      role: "rider" as const,
      id: (await day.ask(day.walkers("visual", 1)[0] ?? fail(), {})).rider.id,
    };
    await expect(day.services.listDemoCodes(rider)).rejects.toMatchObject({ code: "session.forbidden" });
  });
});

const fail = (): never => {
  throw new Error("nobody there");
};

describe("drivers and dispatchers", () => {
  it("come in with what they know", async () => {
    const [driver] = day.core.region.drivers;
    const phone = driver?.phone ?? "";
    const { actor } = await day.services.signInDriver({ phone, pin: "2580" }, asker);
    expect(actor).toEqual({ role: "driver", id: driver?.id });
    const staff = await day.services.signInStaff({ username: "dispatcher", password: "kyzylorda" }, asker);
    expect(staff.view).toMatchObject({ role: "dispatcher", name: "dispatcher" });
    expect(await day.services.findSessionPerson(actor)).toEqual({ actor, view: expect.anything() });
  });

  it("stay out otherwise, and cannot learn which half was wrong", async () => {
    const phone = day.core.region.drivers[0]?.phone ?? "";
    await expect(day.services.signInDriver({ phone, pin: "0000" }, asker)).rejects.toMatchObject(wrong);
    await expect(
      day.services.signInDriver({ phone: "+77770000000", pin: "2580" }, asker),
    ).rejects.toMatchObject(wrong);
    await expect(
      day.services.signInStaff({ username: "dispatcher", password: "kyzylorda1" }, asker),
    ).rejects.toMatchObject(wrong);
    await expect(
      day.services.signInStaff({ username: "nobody", password: "kyzylorda" }, asker),
    ).rejects.toMatchObject(wrong);
  });

  it("are nobody any more when their account is gone", async () => {
    const gone = [
      { role: "driver" as const, id: DriverId.parse(randomUUID()) },
      { role: "administrator" as const, id: StaffId.parse(randomUUID()) },
    ];
    for (const actor of gone) expect(await day.services.findSessionPerson(actor)).toBeUndefined();
  });

  it("leave a fact by signing in", async () => {
    const { rows } = await sql<{ role: string }>`
      SELECT DISTINCT role FROM facts WHERE kind = 'person.signedIn' ORDER BY role`.execute(day.core.kysely);
    expect(rows.map(({ role }) => role)).toEqual(["dispatcher", "driver", "rider"]);
  });
});
