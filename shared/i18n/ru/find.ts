import type { find as english } from "../en/find.ts";

/** The search for trips of any day. Part of `dispatcher.ts`. */
export const find: Record<keyof typeof english, string> = {
  "dispatcher.find.open": "Найти поездку",
  "dispatcher.find.title": "Найти поездку за любой день",
  "dispatcher.find.audit": "Каждая показанная поездка записывается в журнал.",
  "dispatcher.find.who": "Кто: имя или телефон",
  "dispatcher.find.whoHint": "В любом порядке, любым алфавитом; достаточно части",
  "dispatcher.find.place": "Где: откуда или куда",
  "dispatcher.find.plate": "Госномер",
  "dispatcher.find.from": "С какого дня",
  "dispatcher.find.until": "По какой день",
  "dispatcher.find.status": "Состояние",
  "dispatcher.find.anyStatus": "Любое",
  "dispatcher.find.find": "Найти",
  "dispatcher.find.count":
    "{count, plural, =0 {Ничего не найдено} one {Найдена # поездка} few {Найдено # поездки} many {Найдено # поездок} other {Найдено # поездки}}",
  "dispatcher.find.none": "Подходящей поездки нет. Укажите меньше или иначе.",
  "dispatcher.find.list": "Найденные поездки",
  "dispatcher.find.later": "Более поздние",
  "dispatcher.find.earlier": "Более ранние",
  "dispatcher.keys.find": "Найти поездку за любой день",
};
