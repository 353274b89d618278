import type { desk as english } from "../en/desk.ts";

/** What is done with a trip at the desk, and what was promised of it. Part of `dispatcher.ts`. */
export const desk: Record<keyof typeof english, string> = {
  "dispatcher.change": "Изменить время, место или потребности",
  "dispatcher.change.lead": "Обещание остаётся в силе, пока звонящий не выберет новое время.",
  "dispatcher.change.done": "Поездка изменена с согласия пассажира",
};
