import type { phones as english } from "../en/phones.ts";

export const phones: Record<keyof typeof english, string> = {
  "phones.title": "Демо телефондары",
  "phones.about":
    "Әр телефонда не көрінеді; шын өмірде бұл SMS болар еді. Иесі жауап бергендей жауап беріңіз.",
  "phones.empty": "Әзірге телефондар бос. Сапарға өтінім беріңіз, сонда уәде келеді.",
  "phones.find": "Аты немесе нөмірі бойынша іздеу",
  "phones.answer": "Жауап",
  "phones.send": "Жіберу",
  "phones.contact": "байланыс адамы",
  "phones.done.cancel": "Сапар тоқтатылды.",
  "phones.done": "Жауап қабылданды.",
  "phones.handedOver": "Жауабыңыз диспетчерде.",
  "phones.answered": "Жауап: {text}",
  "phones.none": "Мұндай аты не нөмірі бар хабарлама жоқ.",
};
