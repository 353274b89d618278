import type { callers as english } from "../en/callers.ts";
import { calls } from "./calls.ts";
import { needs } from "./needs.ts";
import { share } from "./share.ts";
import { standing } from "./standing.ts";
import { standingNeeds } from "./standingNeeds.ts";

/** Whoever is on the telephone: their request, their record, a code to sign in with. Part of `dispatcher.ts`. */
export const callers: Record<keyof typeof english, string> = {
  ...needs,
  ...standing,
  ...share,
  ...calls,
  ...standingNeeds,
  "dispatcher.call.open": "Новая заявка по звонку",
  "dispatcher.call.find": "Найдите пассажира по имени или телефону",
  "dispatcher.call.overQuota": "Взять сверх нормы",
  "dispatcher.call.notEligible": "Нет действующего права на услугу",
  "dispatcher.call.change": "Другой пассажир",
  "dispatcher.call.promised": "Записано: время обещано.",
  "dispatcher.call.booked": "Оформлено. Поиск автомобиля начат.",
  "dispatcher.call.when": "Время для",
  "dispatcher.call.leaveAt": "выезда",
  "dispatcher.call.arriveBy": "прибытия",
  "dispatcher.call.companions": "Сопровождающие",
  "dispatcher.call.assistance": "Помощь",
  "dispatcher.call.purpose": "Цель",
  "dispatcher.call.aid": "Передвигается",
  "dispatcher.call.note": "Примечание для водителя",
  "dispatcher.call.choosePlace": "Выберите место из списка.",
  "dispatcher.vouch.title": "Пассажир не может войти?",
  "dispatcher.vouch.make": "Создать код для входа",
  "dispatcher.vouch.check": "Сначала убедитесь, кто звонит. Кто создал код, записывается.",
  "dispatcher.vouch.tell":
    "Сообщите пассажиру этот код. Он действует один раз, на любом устройстве, {minutes, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}}, и больше не показывается.",
  "dispatcher.rider.title": "Карточка пассажира",
  "dispatcher.rider.audit": "Открытие карточки записывается в журнал.",
  "dispatcher.rider.category": "Категория",
  "dispatcher.rider.eligibleUntil": "Право действует до",
  "dispatcher.rider.noEnd": "без срока",
  "dispatcher.rider.chairWeight": "Человек с коляской",
  "dispatcher.rider.kg": "{kg} кг",
  "dispatcher.rider.guardians": "Законные представители",
  "dispatcher.rider.recent": "Последние поездки",
  "dispatcher.call.timeIsOver": "Это время уже прошло. Выберите более позднее.",
  "dispatcher.call.dayIsOver": "Этот день уже прошёл. Выберите более поздний.",
  "dispatcher.call.tooFarAhead":
    "{days, plural, one {Заявки принимаются не более чем на # день вперёд.} few {Заявки принимаются не более чем на # дня вперёд.} many {Заявки принимаются не более чем на # дней вперёд.} other {Заявки принимаются не более чем на # дня вперёд.}}",
  "dispatcher.call.outsideHours": "Служба работает с {from} до {until}. Выберите время в этих пределах.",
  "dispatcher.call.samePlace": "«Откуда» и «Куда» — одно и то же место.",
  "dispatcher.call.leadTimeShort":
    "Сам пассажир заказать уже не успевает; диспетчер может, исключение записывается в журнал.",
  "dispatcher.draft.discard": "Удалить заявку?",
  "dispatcher.draft.discardFor": "Заявка для пассажира {name} начата, но ещё не оформлена.",
  "dispatcher.draft.edit": "Продолжить",
  "dispatcher.draft.keep": "Закрыть и сохранить",
  "dispatcher.draft.drop": "Удалить",
  "dispatcher.draft.begun": "Начато, но не оформлено",
  "dispatcher.draft.continue": "Продолжить",
  "dispatcher.draft.dropNamed": "Удалить начатую заявку: {name}",
  "dispatcher.draft.continueNamed": "Продолжить начатую заявку: {name}",
  "dispatcher.rider.home": "Дом",
  "dispatcher.rider.noCategory": "категория не указана",
  "dispatcher.group.open": "Поездка группой",
  "dispatcher.group.title": "Группа",
};
