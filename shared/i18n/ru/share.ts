import type { share as en } from "../en/share.ts";

export const share: Record<keyof typeof en, string> = {
  "share.title": "Поделиться с близкими",
  "share.about":
    "По ссылке видно, как идёт эта поездка: время, автомобиль и далеко ли он, пока едет сюда. Ни имени, ни адреса.",
  "share.make": "Создать ссылку",
  "share.made": "Ссылка готова. Она показана только сейчас.",
  "share.link": "Ссылка",
  "share.send": "Отправить",
  "share.copy": "Скопировать",
  "share.copied": "Скопировано",
  "share.copyByHand": "Выделите ссылку и скопируйте её.",
  "share.text": "Как идёт моя поездка на инватакси:",
  "share.inForce": "Действующие ссылки",
  "share.none": "Ссылки на эту поездку ни у кого нет.",
  "share.line": "Создана {day} в {time} ({who}), действует до {untilTime}, {untilDay}",
  "share.by.rider": "пассажир",
  "share.by.dispatcher": "диспетчер",
  "share.by.system": "служба, в сообщении",
  "share.end": "Отключить",
  "share.endNamed": "Отключить ссылку от {day}, {time}",
  "share.ended": "Отключена. Ссылка больше ничего не открывает.",
  "share.calendar": "Добавить в календарь",
  "share.calendarSaved": "Сохранено. Откройте файл календарём.",
};
