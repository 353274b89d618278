import type { callFigures as en } from "../en/callFigures.ts";

export const callFigures: Record<keyof typeof en, string> = {
  "figures.calls.title": "Телефон",
  "figures.calls.about":
    "Звонки, как их сообщает станция. Ожидание считается от первого гудка до ответа; половина звонивших ждала не дольше среднего. Ничьих номеров здесь нет.",
  "figures.calls.none": "В эти дни станция не сообщала о звонках.",
  "figures.calls.from": "С какого дня",
  "figures.calls.until": "По какой день",
  "figures.calls.day": "День",
  "figures.calls.calls": "Звонков",
  "figures.calls.answered": "Отвечено",
  "figures.calls.missed": "Не дождались",
  "figures.calls.waitHalf": "Ждали, середина",
  "figures.calls.waitLongest": "Ждали, дольше всего",
  "figures.calls.gaveUpHalf": "Бросили трубку через, середина",
  "figures.calls.seconds": "{count} с",
};
