import type { appeal as english } from "../en/appeal.ts";

export const appeal: Record<keyof typeof english, string> = {
  "appeal.ask.refusal": "Адамнан жол тауып беруін сұрау",
  "appeal.ask.missed": "Ешкім келмегенін адамға айту",
  "appeal.ask.noShow": "Мен орнымда болдым: адамнан сұрау",
  "appeal.ask.change": "Бұл маған келмейді: адамнан сұрау",
  "appeal.title": "Мұны адам қарайды",
  "appeal.text": "Диспетчер жазғаныңызды оқып, себебін айтып осында жауап береді. Қоңырау шалуға да болады.",
  "appeal.words": "Диспетчер нені білуі керек? (міндетті емес)",
  "appeal.send": "Адамнан сұрау",
  "appeal.sent": "Диспетчер жауап беретін мерзім: {day}, {time} дейін.",
  "appeal.waiting":
    "Сіз мұны адам қарасын деп сұрадыңыз. Диспетчер жауап беретін мерзім: {day}, {time} дейін.",
  "appeal.granted": "Диспетчер сізбен келісті:",
  "appeal.declined": "Диспетчер жауап берді:",
};
