import type { appeal as english } from "../en/appeal.ts";

export const appeal: Record<keyof typeof english, string> = {
  "appeal.ask.refusal": "Попросить человека найти выход",
  "appeal.ask.missed": "Сообщить человеку, что никто не приехал",
  "appeal.ask.noShow": "Я был на месте: попросить человека",
  "appeal.ask.change": "Мне это не подходит: попросить человека",
  "appeal.title": "Это рассмотрит человек",
  "appeal.text": "Диспетчер прочитает, что вы написали, и ответит здесь с объяснением. Можно и позвонить.",
  "appeal.words": "Что важно знать диспетчеру? (необязательно)",
  "appeal.send": "Попросить человека",
  "appeal.sent": "Диспетчер ответит до {time}, {day}.",
  "appeal.waiting": "Вы попросили, чтобы это рассмотрел человек. Диспетчер ответит до {time}, {day}.",
  "appeal.granted": "Диспетчер с вами согласился:",
  "appeal.declined": "Диспетчер ответил:",
};
