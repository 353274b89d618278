import type { reportWords as english } from "../en/reportWords.ts";

/** A dispatcher reports for a driver, and corrects what was reported. */
export const reportWords: Record<keyof typeof english, string> = {
  "dispatcher.report": "Отметить за водителя",
  "dispatcher.report.what": "Что произошло",
  "dispatcher.report.at": "Время (ЧЧ:ММ)",
  "dispatcher.report.atHint": "Не раньше {last} и не позже текущего времени",
  "dispatcher.report.atWrong": "Укажите время от {last} до текущего, например 21:40.",
  "dispatcher.report.reason": "Откуда это известно",
  "dispatcher.report.before": "Сначала отметьте, что произошло на предыдущей остановке: {label}",
  "dispatcher.steps": "Отмеченные действия",
  "dispatcher.correct": "Исправить",
  "dispatcher.correct.what": "Что неверно",
  "dispatcher.correct.takeBack": "Этого не было: отозвать",
  "dispatcher.correct.time": "Это было в другое время",
  "dispatcher.correct.leanedOn":
    "На нём основано более позднее действие: здесь можно исправить только время.",
  "dispatcher.correct.atHint": "С {last} до {until}",
  "dispatcher.correct.atWrong": "Укажите время с {last} до {until}, например 21:40.",
  "dispatcher.correct.step": "Исправить: {step}",
};
