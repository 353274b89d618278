import type { reportWords as english } from "../en/reportWords.ts";

/** A dispatcher reports for a driver, and corrects what was reported. */
export const reportWords: Record<keyof typeof english, string> = {
  "dispatcher.report": "Жүргізуші үшін белгілеу",
  "dispatcher.report.what": "Не болды",
  "dispatcher.report.at": "Уақыты (СС:ММ)",
  "dispatcher.report.atHint": "{last} уақытынан ерте емес және қазіргі уақыттан кеш емес",
  "dispatcher.report.atWrong": "{last} мен қазіргі уақыттың арасындағы уақытты жазыңыз, мысалы 21:40.",
  "dispatcher.report.reason": "Қайдан белгілі",
  "dispatcher.report.before": "Алдымен алдыңғы аялдамада не болғанын белгілеңіз: {label}",
  "dispatcher.steps": "Белгіленген әрекеттер",
  "dispatcher.correct": "Түзету",
  "dispatcher.correct.what": "Не дұрыс емес",
  "dispatcher.correct.takeBack": "Бұл болған жоқ: кері алу",
  "dispatcher.correct.time": "Бұл басқа уақытта болды",
  "dispatcher.correct.leanedOn": "Одан кейінгі әрекет осыған сүйенеді: мұнда тек уақытын түзетуге болады.",
  "dispatcher.correct.atHint": "{last} – {until} аралығында",
  "dispatcher.correct.atWrong": "{last} мен {until} аралығындағы уақытты жазыңыз, мысалы 21:40.",
  "dispatcher.correct.step": "Түзету: {step}",
};
