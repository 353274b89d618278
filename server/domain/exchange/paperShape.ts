import type { ListedColumn, ListedState, ListShape } from "./listShape.ts";
import { judgeWho, meantRiderColumns } from "./meantRider.ts";
import { choiceOf, languageNo, readDay, readDayTime, readText } from "./readCell.ts";
import { escortsColumn } from "./standingShape.ts";

/** What people write where a trip begins or ends at the rider's own door. */
export const HOME = "home";
const homeNames = {
  home: ["үй", "дом", "home", "из дома", "домой", "үйден", "үйге", "дома", "адрес"],
} as const;
const readHome = choiceOf(homeNames);
const LONGEST_PLACE = 200;

const placeColumn = (key: "pickup" | "dropoff", names: readonly string[]): ListedColumn => ({
  ...{ key, names, isNeeded: true, longest: LONGEST_PLACE },
  read(text) {
    const home = readHome(text);
    return home.kind === "value" ? home : readText(text);
  },
  show: (kept, language) => (kept === HOME ? (homeNames.home[languageNo(language)] ?? kept) : kept),
});

const columns: readonly ListedColumn[] = [
  ...meantRiderColumns,
  { key: "day", names: ["Күні", "Дата", "Day", "Дата поездки", "День"], read: readDay },
  {
    ...{ key: "leaveAt", read: readDayTime },
    names: ["Алып кету уақыты", "Время подачи", "Pickup time", "Время", "Уақыты", "Забрать", "Выезд"],
  },
  {
    ...{ key: "arriveBy", read: readDayTime },
    names: ["Келу уақыты", "К какому времени", "Arrival", "Время прибытия", "Быть к"],
  },
  placeColumn("pickup", ["Қайдан", "Откуда", "From", "Адрес подачи", "Адрес"]),
  placeColumn("dropoff", ["Қайда", "Куда", "To", "Адрес назначения", "Назначение"]),
  escortsColumn,
];

/** Trips that stand on paper, most of them for tomorrow: one person begins one at a time. */
export const paperShape = ({ tomorrow }: { tomorrow: string }): ListShape => ({
  columns,
  keyColumn: "leaveAt",
  keyOf: keyOfPaper,
  nameOf: ({ name, phone, iin }) => name ?? phone ?? iin ?? "",
  settle(told, say) {
    judgeWho(told, say);
    if (told.leaveAt === undefined && told.arriveBy === undefined) say("leaveAt", "missing");
    if (told.leaveAt !== undefined && told.arriveBy !== undefined) say("arriveBy", "notTogether");
    return { ...told, day: told.day ?? tomorrow };
  },
  fresh: () => ({ escorts: "0" }),
  sample: {
    ...{ name: "Үлгі Үлгіұлы", phone: "+77010000000", born: "1958", day: tomorrow, leaveAt: "08:30" },
    ...{ pickup: HOME, dropoff: "Желтоқсан көшесі, 12", escorts: "1" },
  },
});

export const keyOfPaper = ({ iin = "", phone = "", name = "", day = "", ...told }: ListedState): string =>
  `${iin || phone || name} ${day} ${told.leaveAt ?? told.arriveBy ?? ""}`;
