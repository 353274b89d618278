import type { troubleFigures as english } from "../en/troubleFigures.ts";

export const troubleFigures: Record<keyof typeof english, string> = {
  "figures.troubles.title": "Проблемы дня",
  "figures.troubles.about":
    "Что требовало диспетчера: сколько, сколько взято, и через сколько минут (медиана) взято и решено.",
  "figures.troubles.day": "Служебный день",
  "figures.troubles.none": "В этот день ничего не требовалось.",
  "figures.troubles.kind": "Вид",
  "figures.troubles.raised": "Замечено",
  "figures.troubles.taken": "Взято",
  "figures.troubles.gone": "Решено",
  "figures.troubles.minutesToTaken": "Минут до взятия",
  "figures.troubles.minutesToGone": "Минут до решения",
  "figures.troubles.takers": "Кто брал",
  "figures.troubles.taker": "{name}: взято {taken}, из них решено {gone}",
  "figures.troubles.escalated": "К кому обратились по часам",
  "figures.troubles.escalated.rider": "Сам человек: {count}",
  "figures.troubles.escalated.contact": "Близкие: {count}",
  "figures.troubles.escalated.dispatcher": "Диспетчер: {count}",
  "figures.troubles.escalated.chief": "Старший диспетчер: {count}",
};
