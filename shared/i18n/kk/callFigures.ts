import type { callFigures as en } from "../en/callFigures.ts";

export const callFigures: Record<keyof typeof en, string> = {
  "figures.calls.title": "Телефон",
  "figures.calls.about":
    "Станция хабарлаған қоңыраулар. Күту алғашқы шырылдан жауап берілгенше саналады; қоңырау шалғандардың жартысы ортадағыдан ұзақ күткен жоқ. Мұнда ешкімнің нөмірі жоқ.",
  "figures.calls.none": "Бұл күндері бірде-бір қоңырау хабарланбады.",
  "figures.calls.from": "Қай күннен",
  "figures.calls.until": "Қай күнге дейін",
  "figures.calls.day": "Күні",
  "figures.calls.calls": "Қоңырау",
  "figures.calls.answered": "Жауап берілді",
  "figures.calls.missed": "Жауапсыз қалды",
  "figures.calls.waitHalf": "Күтті, ортасы",
  "figures.calls.waitLongest": "Күтті, ең ұзағы",
  "figures.calls.gaveUpHalf": "Күтпей кетті, ортасы",
  "figures.calls.seconds": "{count} с",
};
