import type { ListedColumn } from "../../../domain/exchange/listShape.ts";
import {
  type Cell,
  readDay,
  readDayTime,
  readPhones,
  readWeekdays,
} from "../../../domain/exchange/readCell.ts";
import { plainPlate } from "./fleetParts.ts";
import type { ListedFleet } from "./templates.ts";

/** What a list of shift templates may tell: vehicles and drivers are those that stand in the fleet. */
export const templateColumns = ({ vehicles, drivers }: ListedFleet): readonly ListedColumn[] => [
  {
    key: "plate",
    names: ["Мемлекеттік нөмірі", "Госномер", "Plate", "Гос. номер", "ГРНЗ", "Автомобиль", "Көлік"],
    required: true,
    read: (text) => knownAs(vehicles.get(plainPlate(text))?.plate),
  },
  {
    key: "driverPhone",
    names: ["Жүргізушінің телефоны", "Телефон водителя", "Driver phone", "Телефон"],
    isNeeded: true,
    read(text) {
      const read = readPhones(text);
      return read.kind === "fault" ? read : knownAs(drivers.get(read.value[0] ?? "")?.phone);
    },
  },
  {
    key: "weekdays",
    names: ["Апта күндері", "Дни недели", "Weekdays", "Дни", "Күндері"],
    required: true,
    read: readWeekdays,
  },
  {
    key: "startsAt",
    names: ["Ауысым басы", "Начало смены", "Shift begins", "Начало", "Выезд", "Шығу уақыты"],
    required: true,
    read: readDayTime,
  },
  {
    key: "endsAt",
    names: ["Ауысым соңы", "Конец смены", "Shift ends", "Конец", "Возвращение", "Қайту уақыты"],
    isNeeded: true,
    read: readDayTime,
  },
  {
    key: "from",
    names: ["Басталуы", "Действует с", "Valid from", "С даты", "Басталу күні"],
    read: readDay,
  },
  {
    key: "until",
    names: ["Аяқталуы", "Действует до", "Valid until", "По дату", "Аяқталу күні"],
    read: readDay,
  },
];

const knownAs = (text: string | undefined): Cell<string> =>
  text === undefined ? { kind: "fault", fault: "unknownHere" } : { kind: "value", value: text };
