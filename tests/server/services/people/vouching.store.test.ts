import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Asker } from "../../../../server/services/people/useCases.ts";
import { RiderId } from "../../../../shared/ids/index.ts";
import { auditAfter } from "../../../support/audit.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
beforeAll(async () => {
  day = await ServiceDay.begin();
});
afterAll(() => day?.end());

const device = (address = "192.0.2.1"): Asker => ({ device: randomUUID(), isNew: false, address });
const rider = (index: number) => ({
  id: RiderId.parse(day.riders[index]?.id),
  phone: day.riders[index]?.phone ?? "",
});
const vouch = (index: number) => day.services.vouchForRider(day.dispatcher, rider(index).id);
const enter = (index: number, code: string, asker = device()) =>
  day.services.signInRider({ phone: rider(index).phone, code }, asker);
const audited = async (what: string) =>
  (await auditAfter(day.core.db))
    .filter(({ did }) => did === what)
    .map(({ by, to }) => `${by.role} ${to.kind} ${to.id}`);
const wrong = { code: "session.wrongCredentials" };

describe("a code that the dispatcher tells a caller", () => {
  it("lets in once, on any device, and says who vouched", async () => {
    const { code, expiresInSeconds } = await vouch(0);
    expect(code).toMatch(/^\d{8}$/);
    expect(expiresInSeconds).toBe(600);
    const { actor } = await enter(0, code);
    expect(actor).toEqual({ role: "rider", id: rider(0).id });
    await expect(enter(0, code)).rejects.toMatchObject(wrong);
    expect(await audited("code.vouched")).toEqual([`dispatcher rider ${rider(0).id}`]);
  });

  it("is the last one that was told, for ten minutes, for this rider alone", async () => {
    const first = await vouch(1);
    const second = await vouch(1);
    await expect(enter(1, first.code)).rejects.toMatchObject(wrong);
    await expect(enter(2, second.code)).rejects.toMatchObject(wrong);
    await sql`UPDATE sign_in_codes SET expires_at = now() - interval '1 second' WHERE phone = ${rider(1).phone}`.execute(
      day.core.kysely,
    );
    await expect(enter(1, second.code)).rejects.toMatchObject(wrong);
  });

  it("works when strangers have spent all that is given to devices never seen before", async () => {
    const { phone } = rider(3);
    const stranger = device("192.0.2.77");
    const ask = () => day.services.requestSignInCode(phone, stranger);
    for (let time = 0; time < 30; time += 1) await ask();
    await expect(ask()).rejects.toMatchObject({ code: "rate.limited" });
    const askElsewhere = day.services.requestSignInCode(phone, device("192.0.2.78"));
    await expect(askElsewhere).rejects.toMatchObject({ code: "rate.limited" });
    const { code } = await vouch(3);
    // Guesses at it are counted by themselves: thirty from one address.
    for (let time = 0; time < 30; time += 1)
      await expect(enter(3, "00000000", stranger)).rejects.toMatchObject(wrong);
    await expect(enter(3, code, stranger)).rejects.toMatchObject({ code: "rate.limited" });
    await expect(enter(3, code)).resolves.toMatchObject({ actor: { id: rider(3).id } });
  });

  it("is told by staff only, and of riders only", async () => {
    const asRider = { role: "rider" as const, id: rider(0).id };
    await expect(day.services.vouchForRider(asRider, rider(1).id)).rejects.toMatchObject({
      code: "session.forbidden",
    });
    const nobody = RiderId.parse(randomUUID());
    await expect(day.services.vouchForRider(day.dispatcher, nobody)).rejects.toMatchObject({
      code: "rider.unknown",
    });
  });
});

describe("the audit of signing in and out", () => {
  it("has failures too: of whom, if anybody is meant, and never what was typed", async () => {
    const { phone } = rider(5);
    const own = device();
    await day.services.requestSignInCode(phone, own);
    await enter(5, "000000", own).catch(() => undefined);
    const unknown = "+77770001234";
    await day.services.signInDriver({ phone: unknown, pin: "4711" }, own).catch(() => undefined);
    await day.services.signInStaff({ username: "admin", password: "hunter2" }, own).catch(() => undefined);
    const lines = await audited("person.signInFailed");
    expect(lines).toContain(`nobody rider ${rider(5).id}`);
    expect(lines.some((line) => line.startsWith("nobody staff "))).toBe(true);
    expect(lines.some((line) => line.startsWith("nobody unknown "))).toBe(true);
    for (const secret of [unknown, phone, "4711", "hunter2", "000000"])
      expect(lines.join("\n")).not.toContain(secret);
  });

  it("says who left", async () => {
    const actor = { role: "rider" as const, id: rider(5).id };
    await day.services.noteSignOut(actor);
    expect(await audited("person.signedOut")).toEqual([`rider rider ${rider(5).id}`]);
  });
});

describe("what sign-in remembers", () => {
  it("names nobody: neither phone, user name nor address", async () => {
    for (const table of ["allowances", "known_devices"]) {
      const { rows } = await sql`SELECT * FROM ${sql.table(table)}`.execute(day.core.kysely);
      expect(rows.length).toBeGreaterThan(0);
      const text = JSON.stringify(rows);
      expect(text).not.toContain("192.0.2");
      expect(text).not.toContain(rider(3).phone);
    }
  });

  it("is forgotten in time: allowances that are whole again", async () => {
    const { kysely, upkeep } = day.core;
    const count = async (table: string) =>
      (await sql<{ n: number }>`SELECT count(*)::int AS n FROM ${sql.table(table)}`.execute(kysely)).rows[0]
        ?.n;
    await sql`INSERT INTO allowances VALUES ('of old', now() - interval '2 hours')`.execute(kysely);
    const before = await count("allowances");
    const hour = 1;
    await upkeep.forgetOlderThan({
      outbox: 24,
      processes: 24,
      idempotencyKeys: 24,
      allowances: hour,
      mergedRecords: 48,
      offers: 24,
    });
    expect(await count("allowances")).toBe((before ?? 0) - 1);
  });
});
