import type { ListedColumn } from "../../../domain/exchange/listShape.ts";
import {
  type Cell,
  readDay,
  readDayTime,
  readPhones,
  readWeekdays,
} from "../../../domain/exchange/readCell.ts";
import { plainPlate } from "./fleetParts.ts";
import type { ListedFleet } from "./listedFleet.ts";

const names = {
  plate: ["Мемлекеттік нөмірі", "Госномер", "Plate", "Гос. номер", "ГРНЗ", "Автомобиль", "Көлік"],
  driverPhone: ["Жүргізушінің телефоны", "Телефон водителя", "Driver phone", "Телефон"],
  weekdays: ["Апта күндері", "Дни недели", "Weekdays", "Дни", "Күндері"],
  startsAt: ["Ауысым басы", "Начало смены", "Shift begins", "Начало", "Выезд", "Шығу уақыты"],
  endsAt: ["Ауысым соңы", "Конец смены", "Shift ends", "Конец", "Возвращение", "Қайту уақыты"],
  from: ["Басталуы", "Действует с", "Valid from", "С даты", "Басталу күні"],
  until: ["Аяқталуы", "Действует до", "Valid until", "По дату", "Аяқталу күні"],
} as const;
const named = <Key extends keyof typeof names>(key: Key) => ({ key, names: names[key] });

/** What a list of shift templates may tell: vehicles and drivers are those that stand in the fleet. */
export const templateColumns = ({ vehicles, drivers }: ListedFleet): readonly ListedColumn[] => [
  {
    ...named("plate"),
    required: true,
    read: (text) => knownAs(vehicles.get(plainPlate(text))?.plate),
  },
  {
    ...named("driverPhone"),
    isNeeded: true,
    read(text) {
      const read = readPhones(text);
      return read.kind === "fault" ? read : knownAs(drivers.get(read.value[0] ?? "")?.phone);
    },
  },
  { ...named("weekdays"), required: true, read: readWeekdays },
  { ...named("startsAt"), required: true, read: readDayTime },
  { ...named("endsAt"), isNeeded: true, read: readDayTime },
  { ...named("from"), read: readDay },
  { ...named("until"), read: readDay },
];

const knownAs = (text: string | undefined): Cell<string> =>
  text === undefined ? { kind: "fault", fault: "unknownHere" } : { kind: "value", value: text };
