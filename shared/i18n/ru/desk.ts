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
  "dispatcher.undo": "Отменить назначение (до {time})",
  "dispatcher.undo.done": "Отменено: поездка снова как была",
};
