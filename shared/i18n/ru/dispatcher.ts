import type { dispatcher as english } from "../en/dispatcher.ts";
import { appeals } from "./appeals.ts";
import { breaks } from "./breaks.ts";
import { callers } from "./callers.ts";
import { clinics } from "./clinics.ts";
import { closing } from "./closing.ts";
import { contact } from "./contact.ts";
import { days } from "./days.ts";
import { desk } from "./desk.ts";
import { deskHandover } from "./deskHandover.ts";
import { doors } from "./doors.ts";
import { doorsKept } from "./doorsKept.ts";
import { driverSos } from "./driverSos.ts";
import { driverTalk } from "./driverTalk.ts";
import { find } from "./find.ts";
import { help } from "./help.ts";
import { incidents } from "./incidents.ts";
import { keys } from "./keys.ts";
import { locks } from "./locks.ts";
import { offers } from "./offers.ts";
import { outing } from "./outing.ts";
import { ownPlaces } from "./ownPlaces.ts";
import { placeQuestion } from "./placeQuestion.ts";
import { placing } from "./placing.ts";
import { printed } from "./printed.ts";
import { promises } from "./promises.ts";
import { questions } from "./questions.ts";
import { relief } from "./relief.ts";
import { reportWords } from "./reportWords.ts";
import { rescue } from "./rescue.ts";
import { returns } from "./returns.ts";
import { roads } from "./roads.ts";
import { runChanges } from "./runChanges.ts";
import { standingLoad } from "./standingLoad.ts";
import { timelines } from "./timelines.ts";
import { told } from "./told.ts";
import { troubleDesk } from "./troubleDesk.ts";
import { troubleKinds } from "./troubleKinds.ts";
import { troubles } from "./troubles.ts";
import { vehicleChecks } from "./vehicleChecks.ts";
import { weather, weatherKinds } from "./weather.ts";

export const dispatcher: Record<keyof typeof english, string> = {
  ...incidents,
  ...driverSos,
  ...driverTalk,
  ...reportWords,
  ...outing,
  "dispatcher.call.back": "Дорога обратно",
  "dispatcher.call.back.none": "Не нужна",
  "dispatcher.call.back.leaveAt": "В назначенное время",
  "dispatcher.call.back.whenReady": "Когда освободится",
  ...callers,
  ...appeals,
  ...contact,
  ...help,
  ...breaks,
  ...printed,
  ...runChanges,
  ...vehicleChecks,
  ...clinics,
  ...closing,
  ...days,
  ...doors,
  ...doorsKept,
  ...ownPlaces,
  ...placeQuestion,
  ...locks,
  ...questions,
  ...rescue,
  ...relief,
  ...roads,
  ...weather,
  ...weatherKinds,
  ...returns,
  ...offers,
  ...standingLoad,
  ...placing,
  ...promises,
  ...timelines,
  ...told,
  ...{ ...troubles, ...troubleDesk, ...troubleKinds, ...deskHandover },
  ...desk,
  ...find,
  ...keys,
  "dispatcher.title": "Диспетчерская",
  "dispatcher.map": "Карта автомобилей",
  "dispatcher.map.hint": "Всё, что на карте, есть и в списках.",
  "dispatcher.map.noPositions":
    "Сейчас нельзя показать, где находятся автомобили. Поездки и рейсы актуальны.",
  "dispatcher.tab.requests": "Заявки",
  "dispatcher.tab.troubles": "Тревоги",
  "dispatcher.tab.runs": "Рейсы",
  "dispatcher.tab.unassigned": "Без автомобиля",
  "dispatcher.tab.codes": "Коды",
  "dispatcher.count.questions":
    "{count, plural, one {# вопрос} few {# вопроса} many {# вопросов} other {# вопроса}}",
  "dispatcher.count.requests":
    "{count, plural, one {# заявка} few {# заявки} many {# заявок} other {# заявки}}",
  "dispatcher.count.onRoad":
    "{count, plural, one {# на смене} few {# на смене} many {# на смене} other {# на смене}}",
  "dispatcher.count.unassigned":
    "{count, plural, one {# без автомобиля} few {# без автомобиля} many {# без автомобиля} other {# без автомобиля}}",
  "dispatcher.count.late":
    "{count, plural, one {# опаздывает} few {# опаздывают} many {# опаздывают} other {# опаздывают}}",
  "dispatcher.clock.now": "Время службы",
  "dispatcher.clock.speed": "Скорость демо",
  "dispatcher.clock.times": "{speed}×",
  "dispatcher.clock.pause": "Приостановить демо",
  "dispatcher.clock.resume": "Продолжить демо",
  "dispatcher.clock.paused": "Демо приостановлено",
  "dispatcher.filter.search": "Имя, телефон, место",
  "dispatcher.filter.status": "Статус",
  "dispatcher.filter.district": "Район",
  "dispatcher.filter.waiting": "Ожидают",
  "dispatcher.filter.active": "В работе",
  "dispatcher.filter.done": "Завершённые",
  "dispatcher.filter.late": "С опозданием",
  "dispatcher.filter.none": "По этим условиям ничего нет.",
  "dispatcher.filter.clear": "Сбросить условия",
  "dispatcher.requests.empty": "На этот день заявок пока нет.",
  "dispatcher.runs.empty": "На этот день смен нет.",
  "dispatcher.codes.empty": "Коды ещё не выдавались.",
  "dispatcher.codes.note":
    "Только демо: одноразовые коды, которые запросили пассажиры. В рабочей службе они приходят сообщением.",
  "dispatcher.codes.phone": "Телефон",
  "dispatcher.codes.code": "Код",
  "dispatcher.codes.issued": "Выдан",
  "dispatcher.list.showing": "Показано {shown} из {total}",
  "dispatcher.list.more": "Показать ещё",
  "dispatcher.trip.missedHint":
    "Позвоните пассажиру. Новую заявку можно принять сразу, кнопкой для звонящего.",
  "dispatcher.trip.title": "Заявка",
  "dispatcher.trip.rider": "Пассажир",
  "dispatcher.trip.phone": "Телефон",
  "dispatcher.trip.from": "Откуда",
  "dispatcher.trip.to": "Куда",
  "dispatcher.trip.requested": "Запрошено",
  "dispatcher.trip.leaveAt": "выезд в {time}",
  "dispatcher.trip.arriveBy": "быть к {time}",
  "dispatcher.trip.promise": "Обещанная посадка",
  "dispatcher.trip.latestArrival": "Обещано прибытие до",
  "dispatcher.chance": "обещание сдержим с вероятностью {percent} %",
  "dispatcher.chance.short": "{percent} %",
  "dispatcher.trip.chance": "Обещание сдержим",
  "dispatcher.trip.chance.pickup": "посадка {percent} %",
  "dispatcher.trip.chance.dropoff": "прибытие {percent} %",
  "dispatcher.trip.estimated": "Ожидается сейчас",
  "dispatcher.trip.actual": "Фактически",
  "dispatcher.trip.pickupDropoff": "посадка {pickup}, высадка {dropoff}",
  "dispatcher.trip.vehicle": "Автомобиль",
  "dispatcher.trip.needs": "Потребности",
  "dispatcher.trip.companions":
    "{count, plural, =0 {без сопровождающих} one {# сопровождающий} few {# сопровождающих} many {# сопровождающих} other {# сопровождающих}}",
  "dispatcher.trip.note": "Примечание",
  "dispatcher.trip.reason": "Причина",
  "dispatcher.trip.bookedBy.rider": "оформил пассажир",
  "dispatcher.trip.bookedBy.dispatcher": "оформил диспетчер",
  "dispatcher.trip.story": "Ход поездки",
  "dispatcher.trip.story.by.rider": "пассажир",
  "dispatcher.trip.story.by.driver": "водитель",
  "dispatcher.trip.story.by.dispatcher": "диспетчер",
  "dispatcher.trip.story.by.guardian": "опекун",
  "dispatcher.trip.story.by.facility": "учреждение",
  "dispatcher.trip.story.by.system": "система",
  "dispatcher.trip.late":
    "{count, plural, one {опоздание # минута} few {опоздание # минуты} many {опоздание # минут} other {опоздание # минуты}}",
  "dispatcher.trip.lateShort": "+{count} мин",
  "dispatcher.trip.why": "Почему нет",
  "dispatcher.trip.blocking": "По каждому автомобилю",
  "dispatcher.trip.kept":
    "{count, plural, one {# автомобиль} few {# автомобиля} many {# автомобилей} other {# автомобиля}}: {reason}",
  "dispatcher.trip.whyThis": "Почему этот автомобиль",
  "dispatcher.trip.whyGone": "Поездка уже идёт или осталась без автомобиля.",
  "dispatcher.queues": "Очереди",
  "dispatcher.trip.nearest": "Ближайший выход",
  "dispatcher.trip.fits": "Теперь место нашлось бы. Запустите поиск автомобиля снова.",
  "dispatcher.trip.relaxation": "Что поможет",
  "dispatcher.trip.openRecord": "Открыть карточку пассажира",
  "dispatcher.cancelTrip": "Отменить по просьбе пассажира",
  "dispatcher.cancelTrip.confirm":
    "Отменить поездку? Пассажир и водитель увидят это на своих открытых страницах; им никто не звонит.",
  "dispatcher.trip.provisional": "Автомобиль предварительный: пассажир увидит его накануне вечером.",
  "dispatcher.done.unassigned": "Снято с автомобиля.",
  "dispatcher.done.refused": "Отказано; пассажир увидит это на своей странице.",
  "dispatcher.done.cancelled": "Отменено.",
  "dispatcher.done.retried": "Ищем снова.",
  "dispatcher.count.leftOver":
    "{count, plural, one {# незакрытая смена} few {# незакрытые смены} many {# незакрытых смен} other {# незакрытой смены}}",
  "dispatcher.run.status.leftOver": "не закрыта",
  "dispatcher.run.leftOver": "Не закрыто: {day}",
  "dispatcher.done.corrected": "Исправлено.",
  "dispatcher.endShift": "Закончить смену",
  "dispatcher.done.reported": "Отмечено.",
  "dispatcher.done.shiftEnded": "Смена закончена.",
  "dispatcher.run.title": "Рейс {plate}",
  "dispatcher.run.driver": "Водитель",
  "dispatcher.run.shift": "Смена {from}–{until}",
  "dispatcher.run.status.planned": "не начата",
  "dispatcher.run.status.started": "на смене",
  "dispatcher.run.status.ended": "завершена",
  "dispatcher.run.stops":
    "{count, plural, =0 {нет остановок} one {# остановка} few {# остановки} many {# остановок} other {# остановки}}",
  "dispatcher.run.next": "Далее: {label} в {time}",
  "dispatcher.run.noNext": "Остановок больше нет",
  "dispatcher.run.timeline": "Шкала рейсов",
  "dispatcher.stop.pickup": "Посадка",
  "dispatcher.stop.dropoff": "Высадка",
  "dispatcher.stop.status.planned": "запланировано",
  "dispatcher.stop.status.onTheWay": "в пути",
  "dispatcher.stop.status.arrived": "прибыл",
  "dispatcher.stop.status.done": "выполнено",
  "dispatcher.stop.status.noShow": "встреча не состоялась",
  "dispatcher.stop.status.cancelled": "отменено",
  "dispatcher.vehicle.lift": "с подъёмником",
  "dispatcher.vehicle.noLift": "без подъёмника",
  "dispatcher.vehicle.noPosition": "Позиции пока нет",
  "dispatcher.vehicle.stale": "Последняя позиция {time}",
  "dispatcher.vehicle.free": "свободен",
  "dispatcher.vehicle.busy": "с пассажирами",
  "dispatcher.vehicle.toPickup": "едет на посадку",
  "dispatcher.vehicle.off": "не на смене",
  "dispatcher.count.attention":
    "{count, plural, =0 {Всё под контролем} one {# требует внимания} few {# требуют внимания} many {# требуют внимания} other {# требуют внимания}}",
  "dispatcher.filter.anyStatus": "Любой статус",
  "dispatcher.filter.anyDistrict": "Любой район",
  "dispatcher.filter.shift": "Смена",
  "dispatcher.filter.anyShift": "Любая смена",
  "dispatcher.cancelTrip.note": "Причина",
  "dispatcher.bar.planned": "запланировано",
  "dispatcher.bar.late": "опаздывает",
  "dispatcher.bar.aboard": "в автомобиле",
  "dispatcher.bar.done": "завершено",
  "dispatcher.bar.noShow": "встреча не состоялась",
  "dispatcher.bar.cancelled": "отменено",
  "dispatcher.bar.missed": "не выполнено нами",
  "dispatcher.bar.legend": "Цвета полос",
  "dispatcher.bar.count": "{state}: {count}",
  "dispatcher.demo.tools": "Демо",
};
