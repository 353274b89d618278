import type { troubleFigures as english } from "../en/troubleFigures.ts";

export const troubleFigures: Record<keyof typeof english, string> = {
  "figures.troubles.title": "Күннің мәселелері",
  "figures.troubles.about":
    "Диспетчерді қажет еткен жағдайлар: саны, алынғаны және алынғанға, шешілгенге дейінгі минут (медиана).",
  "figures.troubles.day": "Қызмет күні",
  "figures.troubles.none": "Бұл күні ештеңе қажет болмады.",
  "figures.troubles.kind": "Түрі",
  "figures.troubles.raised": "Байқалды",
  "figures.troubles.taken": "Алынды",
  "figures.troubles.gone": "Шешілді",
  "figures.troubles.minutesToTaken": "Алынғанға дейін, мин",
  "figures.troubles.minutesToGone": "Шешілгенге дейін, мин",
  "figures.troubles.takers": "Кім алды",
  "figures.troubles.taker": "{name}: {taken} алды, оның {gone} шешілді",
  "figures.troubles.escalated": "Уақыт бойынша кімге жүгінілді",
  "figures.troubles.escalated.rider": "Адамның өзі: {count}",
  "figures.troubles.escalated.contact": "Жақындары: {count}",
  "figures.troubles.escalated.dispatcher": "Диспетчер: {count}",
  "figures.troubles.escalated.chief": "Аға диспетчер: {count}",
};
