import type { askFlow as english } from "../en/askFlow.ts";

/** Asking for a trip, one question a page. */
export const askFlow: Record<keyof typeof english, string> = {
  "flow.continue": "Әрі қарай",
  "flow.from.title": "Сізді қайдан алып кетеміз?",
  "flow.to.title": "Қайда барасыз?",
  "flow.when.title": "Қашан?",
  "flow.who.title": "Кім барады және не үшін?",
  "flow.known": "Өткен жолғыдай немесе картаңыздағыдай",
  "flow.otherwise": "Бұл жолы басқаша",
  "flow.usual": "Үйреншікті сапарларыңыз",
  "flow.whenReady": "Дайын болғанда",
  "flow.whenReady.means":
    "Шыға алатын кезде «Қайтуға дайынмын» түймесін басыңыз, көлік мүмкіндігінше тез келеді. Оған дейін көлік шамамен күтілетін уақытқа жоспарланады.",
  "flow.whenReady.about": "Дайын болғанда, шамамен {time}",
  "flow.back.title": "Қайтар жол",
  "flow.back.how": "Сізді кері апару керек пе?",
  "flow.back.none": "Жоқ",
  "flow.back.leaveAt": "Иә, белгілі уақыттан бастап",
  "flow.back.whenReady": "Иә, дайын болғанда",
  "flow.back.tooEarly": "Қайтар жол бару уақытынан ерте. Кейінірек уақытты таңдаңыз.",
  "when.eligibilityEnds":
    "Сіздің қызметке құқығыңыз {until} дейін жазылған. Сол күнге дейінгі күнді таңдаңыз немесе алдымен құқықты ұзартыңыз: қалай екенін диспетчер айтады.",
  "flow.ask": "Өтінімді жіберу",
  "flow.kept":
    "Жауаптарыңыз, көмек пен құралдар туралы да, жіберілгенше, сіз шыққанша немесе бір күн өткенше осы құрылғыда сақталады.",
  "flow.offline.title": "Байланыс жоқ: жауаптарыңыз сақталды",
  "flow.offline.text":
    "Түймені қайта басқанда немесе осы бет ашық тұрғанда байланыс пайда болған бойда жібереміз.",
  "flow.goOn.title": "Сіз сапарға өтінімді бастағансыз",
  "flow.goOn.notSent": "Ол әлі жіберілген жоқ.",
  "flow.goOn.yes": "Жалғастыру",
  "flow.goOn.anew": "Қайта бастау",
};
