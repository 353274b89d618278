import type { office as english } from "../en/office.ts";

export const office: Record<keyof typeof english, string> = {
  "office.title": "Офис",
  "office.home.title": "Что здесь ведётся",
  "office.notHere": "На этой странице ничего нет: возможно, она переехала.",
  "office.wrongRole": "Вы вошли как {name}; для этой роли офис закрыт.",
};
