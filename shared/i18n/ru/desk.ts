import type { desk as english } from "../en/desk.ts";

/** What is done with a trip at the desk, and what was promised of it. Part of `dispatcher.ts`. */
export const desk: Record<keyof typeof english, string> = {
  "dispatcher.change": "Изменить время, место или потребности",
  "dispatcher.change.lead": "Обещание остаётся в силе, пока звонящий не выберет новое время.",
  "dispatcher.change.done": "Поездка изменена с согласия пассажира",
  "dispatcher.break": "Назначить более позднее время",
  "dispatcher.break.lead":
    "Обещание нарушается: никого не спросили. Если звонящий согласен, измените поездку.",
  "dispatcher.break.minutes": "На сколько позже",
  "dispatcher.break.later": "На {minutes} минут позже",
  "dispatcher.break.reason": "Причина",
  "dispatcher.break.times":
    "Обещано не позже {was}, теперь не позже {is}. Пассажиру сообщат оба времени и причину; он может согласиться или попросить перезвонить.",
  "dispatcher.break.confirm": "Нарушить обещание",
  "dispatcher.break.done": "Теперь действует более позднее время; пассажиру сообщается",
  "dispatcher.count.kept": "обещаний выполнено: {kept} из {over}",
  "dispatcher.call.door.pickup": "Как найти вход: откуда",
  "dispatcher.call.door.dropoff": "Как найти вход: куда",
  "dispatcher.undo": "Вернуть как было (до {time})",
  "dispatcher.undo.done": "Отменено: поездка снова как была",
  "dispatcher.undo.acted":
    "С тех пор кто-то уже действовал, поэтому ничего не отменено. Для этих людей всё остаётся:",
  "dispatcher.undo.acted.settled": "решено иначе",
  "dispatcher.undo.acted.aboard": "сидит в {plate}",
  "dispatcher.undo.acted.onTheWay": "{plate} уже едет к нему",
  "dispatcher.undo.acted.what":
    "Позвоните им и поправьте каждого вручную: перенесите поездку или оформите её снова.",
  "dispatcher.undo.blocked": "В рамках данных обещаний это уже невозможно, поэтому ничего не отменено.",
  "dispatcher.undo.blocked.what":
    "Позвоните пассажиру и согласуйте другое время: назначьте другую машину или оформите новый звонок.",
  "dispatcher.undo.canBeHad": "Пассажир мог бы поехать так:",
  "dispatcher.undo.time": "подача {window}, на месте в {arrival}",
  "dispatcher.undo.kind.placed": "Поездка назначена вручную.",
  "dispatcher.undo.kind.moved": "Поездка перенесена вручную.",
  "dispatcher.undo.kind.unassigned": "Поездка снята с машины вручную.",
  "dispatcher.undo.kind.cancelled": "Поездка отменена диспетчером.",
  "dispatcher.undo.kind.locked": "В этом рейсе что-то закреплено.",
  "dispatcher.undo.kind.unlocked": "В этом рейсе закрепление снято.",
  "dispatcher.undo.kind.rescued": "План замены принят.",
  "dispatcher.undo.kind.roadClosed": "Дорога перекрыта.",
  "dispatcher.undo.kind.clinicDelayed": "Отмечена задержка клиники.",
  "dispatcher.undo.kind.relieved": "Рейс передан другому водителю.",
  "dispatcher.takeOff.effect": "Что это значит для других в этой машине",
};
