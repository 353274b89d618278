import { DriverId } from "../../../../shared/ids/index.ts";
import { type FleetDriver, SaveDriver } from "../../../../shared/schemas/index.ts";
import { type ListedColumn, type ListedState, listed } from "../../../domain/exchange/listShape.ts";
import {
  choiceOf,
  languageNo,
  readDay,
  readPhones,
  readText,
  readYesNo,
  showYesNo,
  textCell,
} from "../../../domain/exchange/readCell.ts";
import { fleetScope } from "../../../policies/index.ts";
import type { Stores } from "../../../stores/index.ts";
import { clearUnfitDriver, writeDriver } from "../../fleet/index.ts";
import type { DescribeList, KnownRecord } from "../listDescription.ts";
import { allOf, operatorNames, schemaFaults, takeOutEach, writeEach } from "./fleetParts.ts";

/** Drivers of whom it asks, by their phone. */
export const describeDrivers: DescribeList<FleetDriver> = async (deps, { actor }) => {
  const scope = fleetScope(actor) ?? { operators: [] };
  const operators = operatorNames(await deps.db.roster.listOperators(scope));
  const listAll = (stores: Stores) =>
    allOf(scope, async (query) => (await stores.roster.listDrivers(query)).drivers.map(known));
  return {
    shape: {
      columns: columnsOf(operators),
      keyColumn: "phone",
      keyOf: ({ phone }) => phone ?? "",
      nameOf: ({ name }) => name ?? "",
      fresh: () => ({ liftTrained: "no" }),
      judge: (is, say) => {
        const read = SaveDriver.safeParse(toDriver(is, 0));
        if (read.success) return;
        for (const { column, fault } of schemaFaults(read.error, columnOf)) say(column, fault);
      },
    },
    find: async (tx) => {
      const found = new Map<string, KnownRecord<FleetDriver>>();
      for await (const piece of listAll(tx)) for (const each of piece) found.set(each.kept.phone, each);
      return found;
    },
    async judge(tx, rows) {
      const faults = [];
      for (const { is, known: now } of rows) {
        const id = now?.kept.id ?? DriverId.parse(deps.createId());
        const isTaken = await tx.roster.hasPhone(is.phone ?? "", id);
        faults.push(isTaken ? [{ column: "phone" as const, fault: "takenByOther" as const }] : []);
      }
      return faults;
    },
    listAll,
    write: (tx, writings) =>
      writeEach(writings, ({ id, is, known: now }) => {
        const wanted = SaveDriver.parse(toDriver(is, now?.kept.version ?? 0));
        return writeDriver(tx, deps, { actor, id: DriverId.parse(id), wanted });
      }),
    takeOut: (tx, records, { by, importId }) =>
      takeOutEach(
        tx,
        records.map(({ id }) => id),
        {
          remove: (id) => tx.roster.removeUnusedDriver(DriverId.parse(id)),
          factOf: (id) => ({
            ...{ kind: "driver.takenOut", concerns: { driverId: DriverId.parse(id) }, by },
            ...{ at: deps.clock.now(), details: { import: importId } },
          }),
        },
      ),
    async follow(rows) {
      for (const { id } of rows) {
        const driver = await deps.db.transaction((tx) => tx.roster.findDriver(DriverId.parse(id)));
        if (driver !== undefined) await clearUnfitDriver(deps, actor, driver);
      }
    },
  };
};

const columnsOf = (operators: Record<string, readonly string[]>): readonly ListedColumn[] => [
  {
    key: "name",
    names: ["Аты-жөні", "ФИО", "Name", "Ф.И.О.", "Жүргізуші", "Водитель", "Driver", "ФИО водителя"],
    isNeeded: true,
    longest: 100,
    read: readText,
  },
  {
    key: "phone",
    names: ["Телефон", "Телефон водителя", "Phone", "Жүргізушінің телефоны", "Тел.", "Сотовый"],
    required: true,
    read: (text) => textCell(readPhones(text), ([first = ""]) => first),
  },
  {
    key: "operator",
    names: ["Оператор", "Организация", "Operator", "Ұйым", "НПО", "ҮЕҰ", "Перевозчик"],
    isNeeded: true,
    read: choiceOf(operators),
    show: (kept, language) => operators[kept]?.[languageNo(language)] ?? kept,
  },
  {
    key: "liftTrained",
    names: [
      "Көтергішпен жұмыс істей алады",
      "Обучен работе с подъёмником",
      "Trained for the lift",
      "Подъёмник",
      "Обучение",
    ],
    read: readYesNo,
    show: showYesNo,
  },
  {
    key: "licenceUntil",
    names: [
      "Куәлік мерзімі",
      "Удостоверение до",
      "Licence until",
      "Права до",
      "Водительское удостоверение до",
      "Жүргізуші куәлігі",
    ],
    read: readDay,
  },
];

const columnOf = (part: string) =>
  part === "operatorId" ? "operator" : columnsOf({}).find(({ key }) => key === part)?.key;

const known = (kept: FleetDriver): KnownRecord<FleetDriver> => ({
  ...{ id: kept.id, kept },
  state: listed({
    ...{ name: kept.name, phone: kept.phone, operator: kept.operatorId, licenceUntil: kept.licenceUntil },
    liftTrained: kept.liftTrained ? "yes" : "no",
  }),
});

const toDriver = ({ name, phone, operator, liftTrained, licenceUntil }: ListedState, version: number) => ({
  ...{ version, name, phone, operatorId: operator, licenceUntil },
  liftTrained: liftTrained === "yes",
});
