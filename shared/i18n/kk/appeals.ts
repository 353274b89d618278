import type { appeals as english } from "../en/appeals.ts";

export const appeals: Record<keyof typeof english, string> = {
  "dispatcher.appeals.list": "Адамды сұраған жолаушылар",
  "dispatcher.appeals.about.refusal": "Көлік берілмеді",
  "dispatcher.appeals.about.missed": "Ешкім келмеді дейді",
  "dispatcher.appeals.about.noShow": "Орнымда болдым дейді",
  "dispatcher.appeals.about.change": "Басқа уақытқа келіспейді",
  "dispatcher.appeals.due": "Жауап мерзімі: {day}, {time} дейін",
  "dispatcher.appeals.overdue": "Мерзім өтіп кетті: {day}, {time}",
  "dispatcher.appeals.reason": "Жолаушыға жауап",
  "dispatcher.appeals.grant": "Келісу",
  "dispatcher.appeals.decline": "Шешім өзгермейді",
  "dispatcher.appeals.answered": "Жауап берілді.",
};
