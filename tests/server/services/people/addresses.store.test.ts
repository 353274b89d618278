import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../../../../server/domain/people/model.ts";
import type { ImportRecord } from "../../../../server/stores/index.ts";
import { StaffId } from "../../../../shared/ids/index.ts";
import { csv } from "../../../support/listShapes.ts";
import { listHeader, syntheticList } from "../../../support/syntheticList.ts";
import { createTestCore, type TestCore } from "../../../support/testCore.ts";

const folder = mkdtempSync(join(tmpdir(), "lists-"));
const [ada = [], ben = [], cem = []] = syntheticList(3);
let core: TestCore;
let admin: Actor;

beforeAll(async () => {
  core = await createTestCore();
  const staff = core.kysely.selectFrom("staff").select("id").where("username", "=", "admin");
  admin = { role: "administrator", id: StaffId.parse((await staff.executeTakeFirstOrThrow()).id) };
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await core?.end();
});
beforeEach(async () => {
  await core.kysely.deleteFrom("riders").execute();
});

async function checked(text: string): Promise<ImportRecord> {
  const file = join(folder, "list");
  writeFileSync(file, text);
  const list = { kind: "riders", purpose: "import", file } as const;
  const { import: found, ...why } = await core.services.checkList(admin, list);
  if (found === undefined) throw new Error(JSON.stringify(why));
  return found;
}
async function decided({ id }: ImportRecord, act: "apply" | "undo"): Promise<ImportRecord> {
  if (act === "apply") await core.services.applyImport(admin, id);
  else await core.services.undoImport(admin, id);
  await (act === "apply" ? core.services.runImport(id) : core.services.runUndo(id));
  return (await core.services.getImport(admin, id, { outcome: "new", offset: 0, limit: 1 })).import;
}

describe("addresses that a list tells", () => {
  const header = [...listHeader, "Адрес"];
  // The one has a name that only one place has, the other one that many streets and villages have, the third none.
  const told = [
    [...ada, "Қызылорда облыстық көпбейінді ауруханасы"],
    [...ben, "Абай"],
    [...cem, "үй жоқ жерде"],
  ];
  const homes = async () => {
    const records = await core.db.riderRecords.listAfter("", 10);
    return told.map(([iin]) => records.find((each) => each.iin === iin)?.home?.label);
  };
  const open = (state: "doubtful" | "toAsk") =>
    core.services.listAddresses(admin, { state, offset: 0, limit: 10 });

  it("has a person decide what is not sure, and comes back unchanged meanwhile", async () => {
    const list = await decided(await checked(csv([header, ...told])), "apply");
    expect((await open("doubtful")).counts).toEqual({ waiting: 3, doubtful: 0, toAsk: 0 });
    await core.services.findAddresses();
    const { counts, addresses } = await open("doubtful");
    expect(counts).toEqual({ waiting: 0, doubtful: 2, toAsk: 0 });
    expect(await homes()).toEqual([told[0]?.at(-1), undefined, undefined]);
    expect((await checked(csv([header, ...told]))).counts).toMatchObject({ unchanged: 3, wrong: 0 });

    const many = addresses.find(({ address }) => address === "Абай");
    const [candidate] = many?.candidates ?? [];
    if (many === undefined || candidate === undefined) throw new Error("nothing is called so");
    const place = { label: many.address, point: candidate.point };
    await core.services.settleAddress(admin, many.riderId, place);
    await core.services.settleAddress(admin, many.riderId, place); // it was sent twice
    const other = { ...place, label: "elsewhere" };
    await expect(core.services.settleAddress(admin, many.riderId, other)).rejects.toMatchObject({
      code: "address.closed",
    });
    const nowhere = addresses.find(({ address }) => address !== "Абай");
    if (nowhere === undefined) throw new Error("it was found");
    expect(nowhere.candidates).toEqual([]);
    await core.services.askForAddress(admin, nowhere.riderId);
    expect((await open("toAsk")).counts).toEqual({ waiting: 0, doubtful: 0, toAsk: 1 });
    expect(await homes()).toEqual([told[0]?.at(-1), "Абай", undefined]);

    // Nobody had a home before: put back, they are gone with what was told of them.
    expect((await decided(list, "undo")).kept).toBe(0);
    expect((await open("toAsk")).counts).toEqual({ waiting: 0, doubtful: 0, toAsk: 0 });
  });

  it("puts back the home that somebody had before", async () => {
    await decided(await checked(csv([listHeader, ben])), "apply");
    const [record] = await core.db.riderRecords.listAfter("", 1);
    if (record === undefined) throw new Error("nobody is there");
    const home = { label: "ескі үй", point: { lat: 44.85, lon: 65.5 }, precision: "exact" as const };
    await core.db.riderRecords.replace([{ ...record, home }]);
    const list = await decided(await checked(csv([header, [...ben, told[0]?.at(-1) ?? ""]])), "apply");
    await core.services.findAddresses();
    expect((await homes())[1]).toBe(told[0]?.at(-1));
    await decided(list, "undo");
    expect((await homes())[1]).toBe("ескі үй");
  });
});
