import type { calls as en } from "../en/calls.ts";

export const calls: Record<keyof typeof en, string> = {
  "dispatcher.phone.title": "Телефон",
  "dispatcher.phone.from": "Звонит {who}",
  "dispatcher.phone.withheld": "Номер скрыт",
  "dispatcher.phone.contact": "{contact}, за пассажира {rider}",
  "dispatcher.phone.next": "Ближайшая поездка {when}",
  "dispatcher.phone.noTrip": "поездок впереди нет",
  "dispatcher.phone.showTrip": "Показать поездку: {name}, {when}",
  "dispatcher.phone.open": "Открыть",
  "dispatcher.phone.openNamed": "Открыть: {name}",
  "dispatcher.phone.openUnknown": "Открыть звонок с {phone}",
  "dispatcher.phone.hide": "Убрать с экрана",
  "dispatcher.phone.hideNamed": "Убрать с экрана звонок: {who}",
  "dispatcher.phone.state.ringing": "звонит",
  "dispatcher.phone.state.answered": "отвечен",
  "dispatcher.phone.state.missed": "пропущен",
  "dispatcher.phone.takenBy": "отвечает {name}",
  "dispatcher.phone.takenByMe": "отвечаете вы",
  "dispatcher.phone.missed":
    "{count, plural, one {Перезвонить: # номер} few {Перезвонить: # номера} many {Перезвонить: # номеров} other {Перезвонить: # номера}}",
  "dispatcher.phone.missed.title": "Кому перезвонить",
  "dispatcher.phone.missed.none": "Никто не ждёт звонка.",
  "dispatcher.phone.missed.line":
    "{count, plural, one {# раз} few {# раза} many {# раз} other {# раза}}, последний {day} {time}",
  "dispatcher.phone.done": "Перезвонили",
  "dispatcher.phone.doneNamed": "Перезвонили: {who}",
  "dispatcher.keys.phone": "К звонку",
};
