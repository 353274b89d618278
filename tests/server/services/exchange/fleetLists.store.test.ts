import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../../../server/domain/people/model.ts";
import type { ImportRecord } from "../../../../server/stores/index.ts";
import { OperatorId, StaffId } from "../../../../shared/ids/index.ts";
import type { ListKind } from "../../../../shared/schemas/index.ts";
import { csv } from "../../../support/listShapes.ts";
import { createTestCore, type TestCore } from "../../../support/testCore.ts";

const folder = mkdtempSync(join(tmpdir(), "lists-"));
let core: TestCore;
let admin: Actor;
let manager: Actor;

beforeAll(async () => {
  core = await createTestCore();
  const staff = await core.kysely.selectFrom("staff").select(["id", "username"]).execute();
  const idOf = (username: string) => StaffId.parse(staff.find((each) => each.username === username)?.id);
  admin = { role: "administrator", id: idOf("admin") };
  const scope = { operators: [OperatorId.parse("orda-qaisarlary")] };
  manager = { role: "manager", id: idOf("manager"), scope };
  await core.kysely
    .updateTable("staff")
    .set({ operators: ["orda-qaisarlary"] })
    .where("id", "=", manager.id)
    .execute();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await core?.end();
});

type Rows = readonly (readonly string[])[];
async function checked(kind: ListKind, rows: Rows, actor = admin): Promise<ImportRecord> {
  const file = join(folder, "list");
  writeFileSync(file, csv(rows));
  const { import: found, ...why } = await core.services.checkList(actor, { kind, purpose: "import", file });
  if (found === undefined) throw new Error(JSON.stringify(why));
  return found;
}
async function decided({ id }: ImportRecord, act: "apply" | "undo", actor = admin): Promise<ImportRecord> {
  if (act === "apply") await core.services.applyImport(actor, id);
  else await core.services.undoImport(actor, id);
  await (act === "apply" ? core.services.runImport(id) : core.services.runUndo(id));
  return (await core.services.getImport(actor, id, { outcome: "new", offset: 0, limit: 1 })).import;
}
const rowsOf = async ({ id }: ImportRecord, outcome: "changed" | "wrong", actor = admin) =>
  (await core.services.getImport(actor, id, { outcome, offset: 0, limit: 50 })).rows;
const faultsOf = async (list: ImportRecord) =>
  (await rowsOf(list, "wrong")).map(({ no, faults }) => [
    no,
    ...faults.map(({ column, fault }) => `${column} ${fault}`),
  ]);
const vehicleOf = async (plate: string) =>
  (await core.db.roster.listVehicles({ scope: {}, text: plate, offset: 0, limit: 5 })).vehicles[0];
const kindsSince = async (id: number) => (await core.db.facts.listAfter(id, 1000)).map(({ kind }) => kind);
const lastFact = async () => (await core.db.facts.listAfter(0, 100_000)).at(-1)?.id ?? 0;

const vehicleHeader = [
  ...["Госномер", "Марка", "Договор", "Мест сидячих", "Мест для колясок", "Подъёмник"],
  ...["Грузоподъёмность подъёмника, кг", "Страховка до", "Место стоянки", "Координаты"],
];
const gift = [
  ...["777 NEW 11", "Ford Transit", "kyz-visual", "3; 0", "0; 1", "да"],
  ...["300", "31.12.2030", "Солтүстік гараж", "44.86, 65.51"],
];
const driverHeader = ["ФИО водителя", "Телефон водителя", "Организация", "Подъёмник"];
const driver = ["Сейтқали Ержан", "8 701 900 00 01", "orda-qaisarlary", "да"];
const templateHeader = ["Госномер", "Телефон водителя", "Дни недели", "Начало", "Конец"];
const weekly = ["777NEW11", "+7 701 900 00 01", "пн–пт", "8:00", "17:00"];

describe("lists of the fleet", () => {
  it("a vehicle, its driver and what they do on weekdays come in from three files, and go again", async () => {
    const before = await lastFact();
    const vehicles = await decided(await checked("vehicles", [vehicleHeader, gift]), "apply");
    expect(vehicles).toMatchObject({ status: "applied", counts: { new: 1, gone: 67, wrong: 0 } });
    const drivers = await decided(await checked("drivers", [driverHeader, driver]), "apply");
    const templates = await decided(await checked("templates", [templateHeader, weekly]), "apply");
    expect([drivers.status, templates.status]).toEqual(["applied", "applied"]);
    expect(await vehicleOf("777 NEW 11")).toMatchObject({
      ...{ version: 1, operatorId: "orda-qaisarlary", vehicleLift: true, liftCapacity: 300 },
      layouts: [
        { ambulatory: 3, wheelchair: 0 },
        { ambulatory: 0, wheelchair: 1 },
      ],
      papers: [{ kind: "insurance", validUntil: "2030-12-31" }],
    });
    const template = (await core.services.listShiftTemplates(admin)).find(
      ({ plate }) => plate === "777 NEW 11",
    );
    expect(template).toMatchObject({
      ...{ driverName: "Сейтқали Ержан", weekdays: [1, 2, 3, 4, 5], from: "08:00", until: "17:00" },
    });

    // Another writing of the plate is the same plate; what stands in use stays where it is.
    const moved = gift.with(0, "777new11").with(1, "Ford Transit 2030");
    const changed = await checked("vehicles", [vehicleHeader, moved]);
    expect((await rowsOf(changed, "changed"))[0]?.changes).toEqual([
      { column: "model", was: "Ford Transit", is: "Ford Transit 2030" },
    ]);
    expect(await decided(vehicles, "undo")).toMatchObject({ status: "undone", kept: 1 });
    expect(await decided(templates, "undo")).toMatchObject({ kept: 0 });
    expect(await decided(drivers, "undo")).toMatchObject({ kept: 0 });
    expect((await kindsSince(before)).filter((kind) => !kind.startsWith("list."))).toEqual([
      ...["vehicle.added", "driver.added", "template.set", "template.takenOut", "driver.takenOut"],
    ]);
  });

  it("is put back field by field, and not taken over where somebody has changed a record since", async () => {
    const row = gift.with(0, "778 NEW 11");
    await decided(await checked("vehicles", [vehicleHeader, row]), "apply");
    const list = await decided(await checked("vehicles", [vehicleHeader, row.with(6, "250")]), "apply");
    expect(await vehicleOf("778 NEW 11")).toMatchObject({ liftCapacity: 250, version: 2 });
    const late = await checked("vehicles", [vehicleHeader, row.with(6, "200"), row.with(0, "779 NEW 11")]);
    await decided(list, "undo");
    expect(await vehicleOf("778 NEW 11")).toMatchObject({ liftCapacity: 300, version: 3 });
    expect(await decided(late, "apply")).toMatchObject({ status: "stale" });
    expect(await vehicleOf("779 NEW 11")).toBeUndefined();
  });

  it("names row, column and reason of what is wrong", async () => {
    const list = await checked("vehicles", [
      vehicleHeader,
      ["", ...gift.slice(1)],
      gift.with(0, "1".repeat(21)),
      gift.with(0, "A1").with(2, "no such contract"),
      gift.with(0, "A2").with(3, "three"),
      gift.with(0, "A3").with(3, "3"),
      gift.with(0, "A4").with(3, "31; 0"),
      gift.with(0, "A5").with(5, "нет"),
      gift.with(0, "A6").with(6, "5000"),
      gift.with(0, "A7").with(7, "31.11.2030"),
      gift.with(0, "A8").with(9, "somewhere"),
      gift.with(0, "A9").with(1, ""),
      gift.with(0, "B1").with(5, "самолёт"),
      gift.with(0, "B2"),
      gift.with(0, "b-2"),
    ]);
    expect(await faultsOf(list)).toEqual([
      [2, "plate missing"],
      [3, "plate tooLong"],
      [4, "contract notAChoice"],
      [5, "seats notANumber"],
      [6, "wheelchairs notTogether"],
      [7, "seats outOfRange"],
      [8, "lift notTogether"],
      [9, "liftCapacity outOfRange"],
      [10, "insurance notADay"],
      [11, "point notAPoint"],
      [12, "model missing"],
      [13, "lift notAChoice"],
      [15, "plate twiceInFile"],
    ]);
    const drivers = await checked("drivers", [
      driverHeader,
      driver.with(1, "12"),
      driver.with(2, "nobody"),
      driver.with(0, "").with(1, "8 701 900 00 02"),
      driver.with(0, "ж".repeat(101)).with(1, "8 701 900 00 03"),
    ]);
    expect(await faultsOf(drivers)).toEqual([
      [2, "phone phoneTooShort"],
      [3, "operator notAChoice"],
      [4, "name missing"],
      [5, "name tooLong"],
    ]);
    const [known] = await core.db.roster.listTemplates({});
    if (known === undefined) throw new Error("there is no template");
    const { drivers: all } = await core.db.roster.listDrivers({ scope: {}, text: "", offset: 0, limit: 500 });
    const phone = all.find(({ id }) => id === known.driverId)?.phone ?? "";
    const day = String(known.weekdays[0]);
    const templates = await checked("templates", [
      templateHeader,
      ["000 NOT 00", phone, day, "08:00", "17:00"],
      [known.plate, "8 701 999 99 99", day, "08:00", "17:00"],
      [known.plate, phone, "каждый день", "08:00", "17:00"],
      [known.plate, phone, day, "утром", "17:00"],
      [known.plate, phone, day, "17:00", "08:00"],
      [known.plate, phone, day, known.from, known.until],
    ]);
    expect(await faultsOf(templates)).toEqual([
      [2, "plate unknownHere"],
      [3, "driverPhone unknownHere"],
      [4, "weekdays notWeekdays"],
      [5, "startsAt notATime"],
      [6, "endsAt notTogether"],
      [7, "startsAt overlapsTemplate"],
    ]);
  });

  it("is a manager's as far as their operator goes, in what comes in, goes out and is seen", async () => {
    const list = await checked("vehicles", [vehicleHeader, gift.with(0, "001 ZZZ 11")], admin);
    const own = await checked("vehicles", [vehicleHeader, gift.with(0, "900 NEW 11")], manager);
    const vehicles = await core.kysely.selectFrom("vehicles").select(["operator_id"]).execute();
    const count = vehicles.filter(({ operator_id }) => operator_id === "orda-qaisarlary").length;
    expect(own.counts).toMatchObject({ new: 1, gone: count });
    expect((await core.services.listImports(manager)).map(({ id }) => id)).toEqual([own.id]);
    const page = { outcome: "new" as const, offset: 0, limit: 1 };
    await expect(core.services.getImport(manager, list.id, page)).rejects.toMatchObject({
      code: "list.unknown",
    });
    const foreign = await core.kysely
      .selectFrom("contracts")
      .select("id")
      .where("operator_id", "<>", "orda-qaisarlary")
      .executeTakeFirstOrThrow();
    const theirs = await checked(
      "vehicles",
      [vehicleHeader, gift.with(0, "901 NEW 11").with(2, foreign.id)],
      manager,
    );
    expect((await rowsOf(theirs, "wrong", manager))[0]?.faults).toEqual([
      { column: "contract", fault: "notAChoice" },
    ]);
    const asked = { format: "csv" as const, language: "ru" as const, reason: "Asked for by the tax office" };
    const { bytes } = await core.services.giveList(manager, "vehicles", asked);
    expect(new TextDecoder().decode(bytes).trim().split("\r\n")).toHaveLength(count + 1);
    await expect(core.services.giveList(manager, "riders", asked)).rejects.toMatchObject({
      code: "session.forbidden",
    });
  });

  it.each(["vehicles", "drivers", "templates"] as const)(
    "of all %s leaves as a workbook and comes back unchanged",
    async (kind) => {
      const asked = { format: "xlsx" as const, language: "kk" as const, reason: "A copy for the archive" };
      const { bytes } = await core.services.giveList(admin, kind, asked);
      const file = join(folder, "given");
      writeFileSync(file, bytes);
      const { import: list } = await core.services.checkList(admin, { kind, purpose: "import", file });
      expect(list?.counts).toMatchObject({ new: 0, changed: 0, gone: 0, wrong: 0 });
      expect(list?.counts.unchanged).toBeGreaterThan(60);
    },
  );
});
