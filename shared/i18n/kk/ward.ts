import type { ward as english } from "../en/ward.ts";

export const ward: Record<keyof typeof english, string> = {
  "ward.title": "Кім үшін?",
  "ward.about":
    "Бұл адамдар сізге олардың атынан сапар сұрауға, оны өзгертуге және бас тартуға келісім берді.",
  "ward.none": "Бүгін күшінде келісім жоқ. Кеңсеге хабарласыңыз.",
  "ward.choose": "{name} үшін",
  "ward.acting": "Сіз {name} үшін әрекет етесіз",
  "ward.consentUntil": "Келісім {day} дейін күшінде. Әр әрекетте сіздің атыңыз жазылады.",
  "ward.consentOpen": "Келісім мерзімсіз. Әр әрекетте сіздің атыңыз жазылады.",
  "ward.other": "Басқа адам",
  "ward.groups": "Топпен сапарлар",
};
