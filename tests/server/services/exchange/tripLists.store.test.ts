import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../../../server/domain/people/model.ts";
import type { RiderFileRecord } from "../../../../server/domain/people/record.ts";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import type { ImportRecord } from "../../../../server/stores/index.ts";
import { StaffId } from "../../../../shared/ids/index.ts";
import type { ListKind, RowOutcome } from "../../../../shared/schemas/index.ts";
import { nextServiceDay } from "../../../../shared/time/index.ts";
import { csv } from "../../../support/listShapes.ts";
import { ServiceDay } from "../serviceDay.ts";

const folder = mkdtempSync(join(tmpdir(), "trips-"));
let day: ServiceDay;
let admin: Actor;
let people: RiderFileRecord[];
let tomorrow: string;

beforeAll(async () => {
  day = await ServiceDay.begin();
  await day.core.pool.query("DELETE FROM calendar_days");
  await day.core.terms.load();
  const { rows } = await day.core.pool.query("SELECT id FROM staff WHERE username = 'admin'");
  admin = { role: "administrator", id: StaffId.parse(rows[0].id) };
  const walkers: GeneratedRider[] = day.walkers("visual", 12);
  const records = await day.core.db.riderRecords.listByIds(walkers.map(({ id }) => id));
  people = walkers.flatMap(({ id }) => records.find((each) => each.id === id) ?? []);
  tomorrow = nextServiceDay(day.today);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await day?.end();
});

const person = (no: number): RiderFileRecord => people[no] ?? expect.fail("nobody");
const russian = (iso: string): string => iso.split("-").reverse().join(".");
type Rows = readonly (readonly string[])[];
async function checked(kind: ListKind, rows: Rows): Promise<ImportRecord> {
  const file = join(folder, "list");
  writeFileSync(file, csv(rows));
  const { import: found, ...why } = await day.services.checkList(admin, { kind, purpose: "import", file });
  if (found === undefined) throw new Error(JSON.stringify(why));
  return found;
}
/** With all the work that follows. */
async function decided({ id }: ImportRecord, act: "apply" | "undo"): Promise<ImportRecord> {
  if (act === "apply") await day.services.applyImport(admin, id);
  else await day.services.undoImport(admin, id);
  await day.work();
  return (await day.services.getImport(admin, id, { outcome: "new", offset: 0, limit: 1 })).import;
}
const rowsOf = async ({ id }: ImportRecord, outcome: RowOutcome) =>
  (await day.services.getImport(admin, id, { outcome, offset: 0, limit: 50 })).rows;
const faultsOf = async (list: ImportRecord) =>
  (await rowsOf(list, "wrong")).map(({ no, faults }) => [
    no,
    ...faults.map(({ column, fault, reason }) => `${column} ${reason?.key ?? fault}`),
  ]);
const tripsOf = async (no: number) =>
  (await day.services.listMyTrips({ role: "rider", id: person(no).id })).trips.map(({ trip }) => trip);
const ordersOf = (no: number) => day.services.listStandingOrders({ role: "rider", id: person(no).id });
const bornIn = ({ iin }: RiderFileRecord): string =>
  `${["5", "6"].includes(iin.charAt(6)) ? "20" : "19"}${iin.slice(0, 2)}`;

describe("a clinic's list of who comes regularly", () => {
  const header = ["ИИН", "Телефон", "ФИО", "Год рождения", "Клиника", "Дни", "Время", "Обратно", "По дату"];
  const clinic = () => day.place("dialysis").label;
  /** Three rows as three clinics write them. */
  const rows = (): string[][] => [
    [person(0).iin, "", "", "", clinic(), "пн ср пт", "10:00", "когда будет готов", ""],
    ["", person(1).phone, person(1).name, "", clinic(), "сс бс сн", "11-00", "15:00", ""],
    ["", "", person(2).name, bornIn(person(2)), clinic(), "Mon Wed", "10:00", "нет", "31.12.2099"],
  ];

  it("finds riders by IIN, phone or name and year of birth, and asks for the trips of two weeks, there and back", async () => {
    const list = await checked("standing", [header, ...rows()]);
    expect(list.counts, JSON.stringify(await faultsOf(list))).toMatchObject({ new: 3, wrong: 0 });
    expect(await ordersOf(0)).toEqual([]); // a check writes nothing
    expect((await decided(list, "apply")).status).toBe("applied");
    const [order] = await ordersOf(0);
    expect(order?.order).toMatchObject({
      ...{ weekdays: [1, 3, 5], purpose: "dialysis", onHolidays: "ride", askedBy: "dispatcher" },
      ...{ from: tomorrow, there: { kind: "arriveBy", time: 36_000 } },
      pickup: { label: person(0).home?.label },
      dropoff: { placeId: day.place("dialysis").placeId },
    });
    // 10:00 and the four hours that dialysis usually takes.
    expect(order?.order.back).toMatchObject({ whenReady: true });
    expect(order?.order.back?.time).toBeGreaterThan(36_000);
    // From Tuesday on, 13 dates: two Wednesdays and Fridays, one Monday.
    expect(await tripsOf(0)).toHaveLength(10);
    expect((await ordersOf(1))[0]?.order).toMatchObject({ weekdays: [2, 4, 6], back: { time: 54_000 } });
    expect((await ordersOf(2))[0]?.order).toMatchObject({ weekdays: [1, 3], until: "2099-12-31" });
  });

  it("brought once more changes nothing, and with another time moves that rider's trips alone", async () => {
    const again = await checked("standing", [header, ...rows()]);
    expect(again.counts).toMatchObject({ new: 0, changed: 0, unchanged: 3, wrong: 0 });
    const [first = [], ...others] = rows();
    const list = await checked("standing", [header, first.with(6, "12:00"), ...others]);
    expect((await rowsOf(list, "changed"))[0]?.changes).toEqual([
      { column: "arriveBy", was: "10:00", is: "12:00" },
    ]);
    const before = (await tripsOf(1)).map(({ id }) => id);
    await decided(list, "apply");
    const [order] = await ordersOf(0);
    expect(order?.order.there.time).toBe(43_200);
    const open = (await tripsOf(0)).filter(({ status }) => status !== "cancelled");
    expect(open.filter(({ requested }) => requested.kind === "arriveBy")).toHaveLength(5);
    expect((await tripsOf(1)).map(({ id }) => id)).toEqual(before);
    expect(await decided(list, "undo")).toMatchObject({ status: "undone", kept: 0 });
    expect((await ordersOf(0))[0]?.order.there.time).toBe(36_000);
  });

  it("taken back ends its orders and calls off what has not begun", async () => {
    const row = [person(3).iin, "", "", "", clinic(), "пн–пт", "10:00", "нет", ""];
    const list = await decided(await checked("standing", [header, row]), "apply");
    expect(await tripsOf(3)).toHaveLength(9); // Tuesday to Friday, then a week
    expect(await decided(list, "undo")).toMatchObject({ status: "undone", kept: 0 });
    expect((await tripsOf(3)).map(({ status }) => status)).toEqual(Array(9).fill("cancelled"));
    expect((await ordersOf(3)).every(({ hasEnded }) => hasEnded)).toBe(true);
    const again = await checked("standing", [header, row]);
    expect(again.counts).toMatchObject({ new: 1 });
  });

  it("names row, column and reason of what is wrong", async () => {
    const row = (change: Record<number, string>) =>
      [person(4).iin, "", "", "", clinic(), "пн", "10:00", "нет", ""].map((cell, no) => change[no] ?? cell);
    const list = await checked("standing", [
      header,
      row({ 0: "" }),
      row({ 0: "", 1: "+7 701 999 99 99" }),
      row({ 0: "", 2: person(4).name, 3: "1901" }),
      row({ 0: "", 1: person(5).phone, 2: "Смирнова Ольга" }),
      row({ 4: "Клиника на Луне" }),
      row({ 0: person(6).iin, 5: "когда как" }),
      row({ 0: person(7).iin, 6: "утром", 7: "как получится" }),
      row({ 0: person(8).iin, 8: "01.01.2020" }),
    ]);
    expect(await faultsOf(list)).toEqual([
      [2, "iin whoMissing"],
      [3, "phone riderUnknown"],
      [4, "name riderUnknown"],
      [5, "name otherName"],
      [6, "clinic placeUnknown"],
      [7, "weekdays notWeekdays"],
      [8, "arriveBy notATime", "back notABack"],
      [9, "until untilBeforeFrom"],
    ]);
  });

  it.each(["kk", "ru", "en"] as const)(
    "leaves as a workbook in %s and comes back unchanged; its template shows how a row is filled in",
    async (language) => {
      const asked = { format: "xlsx" as const, language, reason: "For the clinic" };
      const file = join(folder, "given");
      writeFileSync(file, (await day.services.giveList(admin, "standing", asked)).bytes);
      const { import: list } = await day.services.checkList(admin, {
        ...{ kind: "standing", purpose: "import", file },
      });
      expect(list?.counts).toMatchObject({ new: 0, changed: 0, gone: 0, wrong: 0, unchanged: 3 });
      writeFileSync(file, (await day.services.getListTemplate(admin, "standing", asked)).bytes);
      const { import: sample } = await day.services.checkList(admin, {
        ...{ kind: "standing", purpose: "import", file },
      });
      // Nobody has that phone.
      expect(await faultsOf(sample ?? expect.fail("unread"))).toEqual([[2, "phone riderUnknown"]]);
    },
  );
});

describe("trips that stand on paper", () => {
  const header = ["Телефон", "Откуда", "Куда", "Время", "Сопровождающие", "Дата"];
  const hospital = () => day.place("hospital").label;
  const rows = (): string[][] => [
    [person(4).phone, "дом", hospital(), "9:30", "", ""],
    [person(4).phone, hospital(), "дом", "12:00", "1", ""],
    [person(5).phone, "үй", hospital(), "10:15", "", russian(tomorrow)],
  ];

  it("become requests of tomorrow by the normal path, each with what came of it", async () => {
    const list = await checked("paperTrips", [header, ...rows()]);
    expect(list.counts, JSON.stringify(await faultsOf(list))).toMatchObject({ new: 3, wrong: 0 });
    expect(await tripsOf(4)).toEqual([]);
    expect((await decided(list, "apply")).status).toBe("applied");
    const made = await rowsOf(list, "new");
    expect(made.map(({ trip }) => [trip?.trip.serviceDay, trip?.promise.state])).toEqual(
      Array(3).fill([tomorrow, "given"]),
    );
    expect(made[1]?.trip?.trip).toMatchObject({ companions: 1, bookedBy: "dispatcher" });
  });

  it("are asked for once, whoever brings them how often and however the work is cut short", async () => {
    const again = await checked("paperTrips", [header, ...rows()]);
    expect(again.counts).toMatchObject({ new: 0, unchanged: 3, wrong: 0 });
    const fresh = [person(6).phone, "дом", hospital(), "11:00", "", ""];
    const list = await checked("paperTrips", [header, ...rows(), fresh]);
    await day.services.applyImport(admin, list.id);
    await Promise.all([1, 2, 3].map(() => day.services.runImport(list.id)));
    await day.work();
    expect(await tripsOf(6)).toHaveLength(1);
    expect(await tripsOf(4)).toHaveLength(2);
    const other = await checked("paperTrips", [header, (rows()[0] ?? []).with(4, "2")]);
    expect(await faultsOf(other)).toEqual([[2, "leaveAt alreadyAsked"]]);
  });

  it("taken back are called off, but for what has begun, and may be brought again", async () => {
    const row = [person(7).phone, "дом", hospital(), "11:30", "", ""];
    const other = [person(8).phone, "дом", hospital(), "11:40", "", ""];
    const list = await decided(await checked("paperTrips", [header, row, other]), "apply");
    const [trip] = await tripsOf(8);
    for (const status of ["onTheWay", "arrived", "boarded"])
      await day.core.pool.query("UPDATE trip_requests SET status = $2, version = version + 1 WHERE id = $1", [
        trip?.id,
        status,
      ]);
    expect(await decided(list, "undo")).toMatchObject({ status: "undone", kept: 1 });
    expect((await tripsOf(7)).map(({ status }) => status)).toEqual(["cancelled"]);
    expect((await tripsOf(8)).map(({ status }) => status)).toEqual(["boarded"]);
    expect((await checked("paperTrips", [header, row, other])).counts).toMatchObject({
      new: 1,
      unchanged: 1,
    });
  });

  it("say before anything is written why the rules refuse a row, and what cannot be read", async () => {
    const row = (no: number, change: Record<number, string>) =>
      [person(no).phone, "дом", hospital(), "09:30", "", ""].map((cell, at) => change[at] ?? cell);
    const list = await checked("paperTrips", [
      header,
      row(9, { 3: "04:00" }),
      row(9, { 2: "Где-то там 1" }),
      row(9, { 3: "" }),
      row(4, { 3: "09:35" }),
    ]);
    expect(await faultsOf(list)).toEqual([
      [2, "leaveAt error.trip.outsideServiceHours"],
      [3, "dropoff placeUnknown"],
      [4, "leaveAt missing"],
      [5, "leaveAt error.trip.overlapsOwnTrip"],
    ]);
  });
});
