import { DriverId } from "../../../../shared/ids/index.ts";
import { type FleetDriver, SaveDriver } from "../../../../shared/schemas/index.ts";
import {
  type ListedColumn,
  type ListedState,
  type ListShape,
  listed,
} from "../../../domain/exchange/listShape.ts";
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
import {
  allOf,
  findAmong,
  judgeTaken,
  operatorNames,
  schemaFaults,
  takeOutEach,
  writeEach,
} from "./fleetParts.ts";

/** Drivers of whom it asks, by their phone. */
export const describeDrivers: DescribeList<FleetDriver> = async (deps, { actor }) => {
  const scope = fleetScope(actor) ?? { operators: [] };
  const operators = operatorNames(await deps.db.roster.listOperators(scope));
  const listAll = (stores: Stores) =>
    allOf(scope, async (query) => (await stores.roster.listDrivers(query)).drivers.map(known));
  const shape = shapeOf(operators);
  return {
    ...{ shape, listAll, find: findAmong(listAll, shape.keyOf) },
    judge: (tx, rows) =>
      judgeTaken(rows, "phone", ({ is, known: now }) =>
        tx.roster.hasPhone(is.phone ?? "", now?.kept.id ?? DriverId.parse(deps.createId())),
      ),
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

const shapeOf = (operators: Record<string, readonly string[]>): ListShape => ({
  columns: columnsOf(operators),
  keyColumn: "phone",
  keyOf: ({ phone }) => phone ?? "",
  nameOf: ({ name }) => name ?? "",
  fresh: () => ({ liftTrained: "no" }),
  judge: (is, say) => {
    const { error } = SaveDriver.safeParse(toDriver(is, 0));
    if (error === undefined) return;
    for (const { column, fault } of schemaFaults(error, columnOf)) say(column, fault);
  },
});

const names = {
  name: ["Аты-жөні", "ФИО", "Name", "Ф.И.О.", "Жүргізуші", "Водитель", "Driver", "ФИО водителя"],
  phone: ["Телефон", "Телефон водителя", "Phone", "Жүргізушінің телефоны", "Тел.", "Сотовый"],
  operator: ["Оператор", "Организация", "Operator", "Ұйым", "НПО", "ҮЕҰ", "Перевозчик"],
  liftTrained: [
    ...["Көтергішпен жұмыс істей алады", "Обучен работе с подъёмником", "Trained for the lift"],
    ...["Подъёмник", "Обучение"],
  ],
  licenceUntil: [
    ...["Куәлік мерзімі", "Удостоверение до", "Licence until", "Права до"],
    ...["Водительское удостоверение до", "Жүргізуші куәлігі"],
  ],
} as const;

const columnsOf = (operators: Record<string, readonly string[]>): readonly ListedColumn[] => [
  { key: "name", names: names.name, isNeeded: true, longest: 100, read: readText },
  {
    ...{ key: "phone", names: names.phone, required: true },
    read: (text) => textCell(readPhones(text), ([first = ""]) => first),
  },
  {
    ...{ key: "operator", names: names.operator, isNeeded: true, read: choiceOf(operators) },
    show: (kept, language) => operators[kept]?.[languageNo(language)] ?? kept,
  },
  { key: "liftTrained", names: names.liftTrained, read: readYesNo, show: showYesNo },
  { key: "licenceUntil", names: names.licenceUntil, read: readDay },
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
