import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../../../../server/domain/people/model.ts";
import type { ImportRecord } from "../../../../server/stores/index.ts";
import { OperatorId, StaffId } from "../../../../shared/ids/index.ts";
import { addSeconds, hours } from "../../../../shared/time/index.ts";
import { csv, listShapes } from "../../../support/listShapes.ts";
import { listHeader, syntheticList } from "../../../support/syntheticList.ts";
import { createTestCore, type TestCore } from "../../../support/testCore.ts";

/** All of the region's riders where it is asked for: LIST_ROWS=1742. */
const COUNT = Number(process.env.LIST_ROWS ?? 60);
const people = syntheticList(COUNT);
const folder = mkdtempSync(join(tmpdir(), "lists-"));
let core: TestCore;
let admin: Actor;

beforeAll(async () => {
  core = await createTestCore();
  const { id } = await core.kysely
    .selectFrom("staff")
    .select("id")
    .where("username", "=", "admin")
    .executeTakeFirstOrThrow();
  admin = { role: "administrator", id: StaffId.parse(id) };
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await core?.end();
});
beforeEach(async () => {
  await core.kysely.deleteFrom("riders").execute();
  await core.kysely.deleteFrom("told_columns").execute();
});

const fileOf = (bytes: Uint8Array | string): string => {
  const file = join(folder, "list");
  writeFileSync(file, bytes);
  return file;
};
const check = (bytes: Uint8Array | string, purpose: "import" | "comparison" = "import") =>
  core.services.checkList(admin, { kind: "riders", purpose, file: fileOf(bytes) });
async function checked(bytes: Uint8Array | string): Promise<ImportRecord> {
  const { import: found, ...why } = await check(bytes);
  if (found === undefined) throw new Error(JSON.stringify(why));
  return found;
}
const decided = async ({ id }: ImportRecord, act: "apply" | "undo"): Promise<ImportRecord> => {
  if (act === "apply") await core.services.applyImport(admin, id);
  else await core.services.undoImport(admin, id);
  await (act === "apply" ? core.services.runImport(id) : core.services.runUndo(id));
  return (await core.services.getImport(admin, id, { outcome: "new", offset: 0, limit: 1 })).import;
};
async function stored() {
  const riders = await core.db.riderRecords.listAfter("", 100_000);
  return riders.map(({ id: _, version: __, eligibility, ...record }) => ({
    ...record,
    eligibility: eligibility.map(({ id: ___, ...period }) => period),
  }));
}
const faultsOf = async ({ id }: ImportRecord) => {
  const { rows } = await core.services.getImport(admin, id, { outcome: "wrong", offset: 0, limit: 50 });
  return rows.map(({ no, faults }) => [no, ...faults.map(({ column, fault }) => `${column} ${fault}`)]);
};

describe("the same people in any shape of file", () => {
  let first: Awaited<ReturnType<typeof stored>> | undefined;
  it.each(listShapes(people))("%s", { timeout: 120_000 }, async (_title, make) => {
    const list = await checked(await make());
    expect(await faultsOf(list)).toEqual([]);
    expect(list.counts).toEqual({ new: COUNT, changed: 0, gone: 0, unchanged: 0, wrong: 0 });
    expect((await decided(list, "apply")).status).toBe("applied");
    const riders = await stored();
    expect(riders).toHaveLength(COUNT);
    first ??= riders;
    expect(riders).toEqual(first);
  });
});

describe("a list", () => {
  const take = async (rows: readonly (readonly string[])[]) =>
    decided(await checked(csv([listHeader, ...rows])), "apply");
  const [ada = [], ben = [], cem = []] = people;

  it("stores nothing when it is checked, and says of each row what it is", async () => {
    await take([ada, ben]);
    const before = await stored();
    const moved = ben.with(3, "8 701 777 77 77").with(8, "коляска");
    const list = await checked(csv([listHeader, moved, cem, ["1", ...cem.slice(1)]]));
    expect(list.counts).toEqual({ new: 1, changed: 1, gone: 1, unchanged: 0, wrong: 1 });
    expect(await faultsOf(list)).toEqual([[4, "iin iinLength"]]);
    const { rows } = await core.services.getImport(admin, list.id, {
      outcome: "changed",
      offset: 0,
      limit: 9,
    });
    expect(rows[0]?.changes).toEqual([
      { column: "phone", was: "+77010000001", is: "+77017777777" },
      { column: "aid", was: "walker", is: "wheelchair" },
    ]);
    expect(await stored()).toEqual(before);
  });

  it("names rows that stand twice, and phones of others", async () => {
    await take([ada]);
    const list = await checked(csv([listHeader, ben, ben, cem.with(3, ada[3] ?? "")]));
    expect(await faultsOf(list)).toEqual([
      [3, "iin twiceInFile"],
      [4, "phone takenByOther"],
    ]);
  });

  it("is put back within a day, but for who was changed since", async () => {
    await take([ada, ben]);
    const before = await stored();
    const list = await take([ada.with(1, "Ada"), ben.with(1, "Ben"), cem]);
    await core.kysely.updateTable("riders").set({ name: "Bea" }).where("name", "=", "Ben").execute();
    const undone = await decided(list, "undo");
    expect(undone).toMatchObject({ status: "undone", kept: 1 });
    expect(await stored()).toEqual(before.map((rider, at) => (at === 1 ? { ...rider, name: "Bea" } : rider)));
    const facts = await core.db.facts.listAfter(0, 100_000);
    expect(facts.filter(({ kind }) => /putBack|takenOut/.test(kind)).map(({ kind }) => kind)).toEqual([
      "rider.putBack",
      "rider.takenOut",
    ]);
  });

  it("is not taken over when somebody has changed a record since the check: nothing is half stored", async () => {
    await take([ada]);
    const list = await checked(csv([listHeader, ada.with(1, "Ada"), ben]));
    await core.kysely.updateTable("riders").set({ name: "Bea" }).execute();
    const before = await stored();
    expect((await decided(list, "apply")).status).toBe("stale");
    expect(await stored()).toEqual(before);
  });

  it("is put back no more after a day", async () => {
    const list = await take([ada]);
    const yesterday = new Date(addSeconds(core.clock.now(), hours(-25)));
    await core.kysely
      .updateTable("imports")
      .set({ applied_at: yesterday })
      .where("id", "=", list.id)
      .execute();
    await expect(core.services.undoImport(admin, list.id)).rejects.toMatchObject({ code: "list.undoOver" });
  });

  it("of another office is compared, and never taken over", async () => {
    await take([ada]);
    const { import: list } = await check(
      csv([
        ["ИИН", "ФИО"],
        [ben[0] ?? "", "Ben"],
      ]),
      "comparison",
    );
    expect(list?.counts).toMatchObject({ new: 1, gone: 1 });
    await expect(core.services.applyImport(admin, list?.id ?? "")).rejects.toMatchObject({
      code: "list.decided",
    });
  });

  it("asks what a column means, and remembers", async () => {
    const strange = ["Номер получателя", ...listHeader.slice(1)];
    expect(await check(csv([strange, ada]))).toMatchObject({
      import: undefined,
      ...{ missing: ["iin"], unknownColumns: ["Номер получателя"] },
    });
    await core.services.sayColumns(admin, "riders", {
      columns: [{ name: "Номер получателя", column: "iin" }],
    });
    expect((await checked(csv([strange, ada]))).counts.new).toBe(1);
  });

  it.each(["xlsx", "csv"] as const)(
    "leaves as %s with the reason, and comes back unchanged",
    async (format) => {
      await take(people.slice(0, 20));
      const asked = { format, language: "ru" as const, reason: "Asked for by the department" };
      const { bytes } = await core.services.giveList(admin, "riders", asked);
      expect((await checked(bytes)).counts).toMatchObject({ unchanged: 20, new: 0, changed: 0, wrong: 0 });
      const facts = await core.db.facts.listAfter(0, 100_000);
      expect(facts.findLast(({ kind }) => kind === "list.given")).toMatchObject({
        details: { list: "riders", rows: 20 },
        texts: { note: "Asked for by the department" },
      });
    },
  );

  it.each(["manager", "auditor", "chief"] as const)(
    "of the whole region is nothing for a %s of one operator",
    async (role) => {
      const scope = { operators: [OperatorId.parse("one")] };
      const actor: Actor = { role, id: StaffId.parse(randomUUID()), scope };
      const file = fileOf(csv([listHeader, ada]));
      const list = { kind: "riders" as const, purpose: "import" as const, file };
      await expect(core.services.checkList(actor, list)).rejects.toMatchObject({ code: "session.forbidden" });
      expect(await core.services.listImports(actor)).toEqual([]);
    },
  );

  it("keeps what no list tells: what is the matter, what contacts may, other rights", async () => {
    const row = ada.with(11, "Анасы").with(12, "8 (7242) 27-00-01");
    await take([row]);
    await core.kysely.updateTable("eligibility").set({ condition: "G80" }).execute();
    await core.kysely
      .updateTable("guardians")
      .set({ may: ["book"] })
      .execute();
    await take([row.with(1, "Ada")]);
    const [record] = await core.db.riderRecords.listAfter("", 2);
    expect(record).toMatchObject({
      name: "Ada",
      eligibility: [{ condition: "G80" }],
      contacts: [{ name: "Анасы", may: ["book"] }],
    });
  });

  it.each([
    ["nothing", Buffer.alloc(0), "list.empty"],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), "list.notATable"],
    ["half a workbook", Buffer.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), "list.notATable"],
    ["an old workbook", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), "list.oldOrLockedWorkbook"],
  ])("that is none: %s", async (_title, bytes, code) => {
    await expect(check(bytes)).rejects.toMatchObject({ code });
  });
});
