import type { clinics as english, ownShift as englishOwn } from "../en/clinics.ts";

export const clinics: Record<keyof typeof english, string> = {
  "dispatcher.clinics.minutes":
    "{count, plural, one {# минута} few {# минуты} many {# минут} other {# минуты}}",
  "dispatcher.clinics.toAsk":
    "{count, plural, one {спросить # человека} few {спросить # человек} many {спросить # человек} other {спросить # человека}}",
  "dispatcher.clinics.title": "Клиники задерживаются",
  "dispatcher.clinics.open": "Клиника задерживается",
  "dispatcher.clinics.list": "Отмечено сегодня",
  "dispatcher.clinics.say": "Смена в клинике сегодня закончится позже",
  "dispatcher.clinics.clinic": "Клиника",
  "dispatcher.clinics.noneToday": "Сегодня никто не едет домой из известного места.",
  "dispatcher.clinics.returns":
    "{count, plural, one {домой едет # человек} few {домой едут # человека} many {домой едут # человек} other {домой едут # человека}}",
  "dispatcher.clinics.later": "Позже на",
  "dispatcher.clinics.by": "на {minutes} мин позже",
  "dispatcher.clinics.sum":
    "{held, plural, =0 {По готовности домой никто не едет} one {Сдвигается прогноз # человека} few {Сдвигаются прогнозы # человек} many {Сдвигаются прогнозы # человек} other {Сдвигаются прогнозы # человека}}{missed, plural, =0 {, спрашивать никого не надо.} one {, спросить надо # человека.} few {, спросить надо # человек.} many {, спросить надо # человек.} other {, спросить надо # человека.}}",
  "dispatcher.clinics.ask": "Их надо спросить",
  "dispatcher.clinics.ask.what":
    "Им обещано время, к которому они не будут готовы. Оно остаётся, пока они не согласятся на другое: позвоните и измените поездку.",
  "dispatcher.clinics.readyAt": "будет готов около {time}",
  "dispatcher.clinics.held": "Едут домой по готовности",
  "dispatcher.clinics.forecast": "будет готов около {from} → {to}",
  "dispatcher.clinics.kept":
    "{count, plural, one {# обещанное время можно сдержать.} few {# обещанных времени можно сдержать.} many {# обещанных времён можно сдержать.} other {# обещанного времени можно сдержать.}}",
  "dispatcher.clinics.why": "Почему? (необязательно)",
  "dispatcher.clinics.accept": "Сдвинуть на {minutes} мин",
  "dispatcher.clinics.said":
    "{count, plural, =0 {прогнозы не сдвинуты} one {сдвинут # прогноз} few {сдвинуто # прогноза} many {сдвинуто # прогнозов} other {сдвинуто # прогноза}}",
  "dispatcher.clinics.undone": "отменено",
};

export const ownShift: Record<keyof typeof englishOwn, string> = {
  "facility.shift.forecast": "будет готов около {from} → {to}",
  "facility.shift.undone": "Отменено.",
  "facility.shift.undo": "Отменить (до {time})",
  "facility.shift.title": "Наша смена сегодня закончится позже",
  "facility.shift.laterNamed": "{place}: на {minutes} минут позже",
  "facility.shift.ask": "Всех на {minutes} минут позже?",
  "facility.shift.confirm": "Да, позже",
  "facility.shift.fixed":
    "У кого время назначено, оно остаётся, пока они не согласятся на другое: им позвонит диспетчер.",
  "facility.shift.said":
    "{moved, plural, one {# человек поедет позже.} few {# человека поедут позже.} many {# человек поедут позже.} other {# человека поедут позже.}}{toAsk, plural, =0 {} one { Диспетчер позвонит # человеку.} few { Диспетчер позвонит # людям.} many { Диспетчер позвонит # людям.} other { Диспетчер позвонит # людям.}}",
};
