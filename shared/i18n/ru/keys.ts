import type { keys as english } from "../en/keys.ts";

export const keys: Record<keyof typeof english, string> = {
  "dispatcher.keys.title": "Клавиши",
  "dispatcher.keys.on": "Команды одной клавишей включены",
  "dispatcher.keys.note": "Они не действуют, пока вы пишете в поле или открыто окно.",
  "dispatcher.keys.call": "Новая заявка по звонку",
  "dispatcher.keys.search": "В поле поиска списка",
  "dispatcher.keys.trouble": "Следующая заявка, которая требует внимания",
  "dispatcher.keys.help": "Этот список",
  "dispatcher.keys.rows": "По строкам; первая, последняя",
  "dispatcher.keys.escape": "Закрыть открытое и вернуться туда, откуда открыто",
};
