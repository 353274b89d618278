import type { appeals as english } from "../en/appeals.ts";

export const appeals: Record<keyof typeof english, string> = {
  "dispatcher.appeals.list": "Просят человека",
  "dispatcher.appeals.about.refusal": "Не получил машину",
  "dispatcher.appeals.about.missed": "Говорит, что никто не приехал",
  "dispatcher.appeals.about.noShow": "Говорит, что был на месте",
  "dispatcher.appeals.about.change": "Не согласен с другим временем",
  "dispatcher.appeals.due": "Ответить до {time}, {day}",
  "dispatcher.appeals.overdue": "Ответ нужен был до {time}, {day}",
  "dispatcher.appeals.reason": "Ответ пассажиру",
  "dispatcher.appeals.grant": "Согласиться",
  "dispatcher.appeals.decline": "Решение остаётся",
  "dispatcher.appeals.answered": "Отвечено.",
};
