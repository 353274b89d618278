import type { reasons as english } from "../en/reasons.ts";

export const reasons: Record<keyof typeof english, string> = {
  "story.requested": "Поездка запрошена",
  "story.assigned": "Назначен автомобиль {plate}, посадка {from}–{until}",
  "story.placed": "Автомобиль запланирован, посадка {from}–{until}",
  "story.roomSought": "Ищем место: проверяем, можно ли подвинуть другие поездки",
  "story.notAssigned": "Автомобиль не найден",
  "story.takenOff": "Снята с автомобиля диспетчером",
  "story.vehicleWithdrawn": "Автомобиль выбыл, ищем другой",
  "story.retried": "Поиск начат снова",
  "story.runsLate":
    "{what, select, arrival {Поездка затягивается: прибытие ожидается в {expected}} other {Автомобиль опаздывает: ожидается в {expected}}}",
  "story.inTimeAgain":
    "{what, select, arrival {Прибытие снова ожидается вовремя} other {Автомобиль снова ожидается вовремя}}",
  "story.departed": "Автомобиль выехал",
  "story.arrived": "Автомобиль прибыл",
  "story.boarded": "Посадка выполнена",
  "story.droppedOff": "Приехали на место",
  "story.noShow": "Встреча не состоялась",
  "story.cancelled": "Отменена",
  "story.refused": "Отказано диспетчером",
  "story.neverRode": "Выяснилось, что поездки не было",
  "story.missed": "Мы не выполнили поездку",
  "story.takenBack":
    "Отозвано: {action, select, depart {выехал} arrive {прибыл} board {пассажир сел} dropOff {пассажир вышел} noShow {пассажир не пришёл} other {действие}}",
  "story.takenBackJudged":
    "Отозвано: {action, select, depart {выехал} arrive {прибыл} board {пассажир сел} dropOff {пассажир вышел} noShow {пассажир не пришёл} other {действие}}. Запись о том, как выполнено обещание, уже была и остаётся",
  "story.timeCorrected":
    "Время исправлено с {was} на {is}: {action, select, depart {выехал} arrive {прибыл} board {пассажир сел} dropOff {пассажир вышел} noShow {пассажир не пришёл} other {действие}}",
  "story.timeCorrectedJudged":
    "Время исправлено с {was} на {is}: {action, select, depart {выехал} arrive {прибыл} board {пассажир сел} dropOff {пассажир вышел} noShow {пассажир не пришёл} other {действие}}. Запись о том, как выполнено обещание, уже была и остаётся",
  "story.amended": "Исправлено диспетчером по сообщению водителя",
  "story.questioned":
    "Водитель сообщил «{action, select, depart {выехал} arrive {прибыл} board {пассажир сел} dropOff {пассажир вышел} noShow {пассажир не пришёл} other {действие}}» в {told}; вопрос диспетчеру: {contradiction, select, stopMoved {остановка у другой машины} leftPlan {поездка ждёт машину} tripOver {по записям поездка закончена} notOnShift {смена не шла} outOfTurn {нет предыдущего шага} elsewhere {машина выехала на другую остановку} contrary {записано другое} tooEarly {ожидание не закончилось} positions {машина по координатам была в другом месте} physics {путь слишком длинный для этого времени} promise {задолго до обещанного времени} askedAnew {водитель это отменяет, но пассажир с тех пор заказал другую поездку} other {не сходится с записями}}",
  "story.answeredTaken": "Диспетчер принял версию водителя",
  "story.answeredKept": "Диспетчер оставил запись как была",
  "story.answeredSettled": "Недостающие сообщения пришли, вопрос снят",
  "story.rung":
    "{outcome, select, told {Диспетчер сообщил по телефону} other {Диспетчер звонил, никто не ответил}}",
  "story.answered":
    "{choice, select, yes {Ответ: да} cancel {Ответ: отменить} call {Ответ: просит позвонить} ready {Ответ: готов(а)} late {Ответ: опаздывает} where {Спросили, где машина} other {Ответ своими словами}}",
  "story.answerSettled": "Диспетчер обработал ответ",
  "reason.roomSought":
    "На это время свободного автомобиля пока нет. Проверяем, можно ли подвинуть другие поездки.",
  "reason.noVehicle": "На это время ни один автомобиль не может приехать.",
  "reason.noVehicleAllowed": "Ни один из работающих автомобилей не может взять эту поездку.",
  "reason.noneFound": "Мы так и не нашли автомобиль к этому времени.",
  "reason.takenOff": "Диспетчер снял поездку с автомобиля.",
  "reason.refused": "Диспетчер отказал: {note}",
  "reason.refusedByDispatcher": "Отказано диспетчером",
  "reason.cancelled": "Отменена: {note}",
  "reason.cancelledByRider": "Отменена пассажиром",
  "reason.cancelledByDispatcher": "Отменена диспетчером",
  "reason.timePassed": "Время поездки прошло.",
  "reason.notServed": "Автомобиль не приехал.",
  "reason.contract": "Договор не охватывает этого пассажира.",
  "reason.lift": "Нет подъёмника.",
  "reason.liftWeight": "Человек с коляской тяжелее, чем допускает подъёмник.",
  "reason.skill": "У водителя нет нужной подготовки.",
  "reason.shiftNotAllowed": "Поездка закреплена за другими автомобилями.",
  "reason.shiftForbidden": "Новых поездок не берёт: от него нет вестей или он выбыл.",
  "reason.fixedToAnotherVehicle": "Пассажир закреплён за другим автомобилем.",
  "reason.vehicleLocked": "Поездки этого автомобиля зафиксированы.",
  "reason.noLayout": "Нет места нужного вида.",
  "reason.lockedRider": "Поездка зафиксирована за своим автомобилем до {until}. Кто: {by}, почему: «{why}»",
  "reason.lockedVehicle": "Поездки автомобиля зафиксированы до {until}. Кто: {by}, почему: «{why}»",
  "reason.lockedOrder": "Порядок его остановок зафиксирован до {until}. Кто: {by}, почему: «{why}»",
  "reason.lockedTime": "Время поездки зафиксировано до {until}. Кто: {by}, почему: «{why}»",
  "reason.vehicleWithdrawn": "Назначенный автомобиль выбыл, другой не найден.",
  "reason.precedence": "Посадка и высадка идут не по порядку.",
  "reason.committedStop": "Автомобиль уже подъезжает к следующей остановке.",
  "reason.orderLock": "Порядок остановок зафиксирован.",
  "reason.capacity": "В это время в нём нет мест.",
  "reason.ridesAlone": "Пассажир в салоне должен ехать один.",
  "reason.incompatibleRiders": "Двум пассажирам нельзя ехать вместе.",
  "reason.pickupWindow": "Не успевает к посадке.",
  "reason.dropoffWindow": "Не успевает к месту назначения.",
  "reason.maxRideTime": "Поездка была бы слишком долгой.",
  "reason.othersWindow": "Опоздал бы другой пассажир.",
  "reason.othersRideTime": "Другой пассажир ехал бы слишком долго.",
  "reason.shiftHours": "Выходит за пределы смены.",
  "reason.maxDuration": "Смена стала бы слишком долгой.",
  "reason.break": "Не остаётся времени на перерыв водителя.",
  "reason.continuousDriving": "Водитель ехал бы слишком долго без перерыва.",
  "reason.linkedTrip": "Связанная поездка не может быть выполнена.",
  "reason.promise": "Было бы нарушено обещание пассажиру.",
  "reason.other": "Не помещается в план.",
  "reason.othersWindowOf": "Опоздали бы к пассажиру: {name}.",
  "reason.othersRideTimeOf": "{name}: поездка стала бы слишком долгой.",
  "reason.linkedTripOf": "Связанная поездка не может быть выполнена: {name}.",
  "story.conceded":
    "{kind, select, earlier {Посадка на {minutes} мин раньше, чем просили} later {Посадка на {minutes} мин позже, чем просили} rideTime {Поездка дольше на {minutes} мин} layout {Другая раскладка мест} lend {Автомобиль другого договора} other {Уступка}}{consent, select, rider {, согласовано с пассажиром} guardian {, согласовано с представителем пассажира} other {, по решению диспетчера}}",
  "why.chosen":
    "{plate} везёт: ради этой поездки {minutes, plural, one {# минута} few {# минуты} many {# минут} other {# минуты}} езды, {delay, plural, =0 {никто другой не приедет позже} one {другие вместе позже на # минуту} few {другие вместе позже на # минуты} many {другие вместе позже на # минут} other {другие вместе позже на # минуты}}",
  "why.noOther": "Сейчас её не мог бы взять ни один другой автомобиль.",
  "why.next": "{plate} был бы следующим по выгоде",
  "why.nearer":
    "{plate} будет ближе: до посадки {away, plural, one {# минута} few {# минуты} many {# минут} other {# минуты}}, а не {own}",
  "why.priceMore":
    "Посадка в {at}, {minutes, plural, =0 {езды столько же} one {на # минуту езды больше} few {на # минуты езды больше} many {на # минут езды больше} other {на # минуты езды больше}}, {delay, plural, =0 {никто другой не приедет позже} one {другие вместе позже на # минуту} few {другие вместе позже на # минуты} many {другие вместе позже на # минут} other {другие вместе позже на # минуты}}.",
  "why.priceLess":
    "Посадка в {at}, {minutes, plural, one {на # минуту езды меньше} few {на # минуты езды меньше} many {на # минут езды меньше} other {на # минуты езды меньше}}, {delay, plural, =0 {никто другой не приедет позже} one {другие вместе позже на # минуту} few {другие вместе позже на # минуты} many {другие вместе позже на # минут} other {другие вместе позже на # минуты}}.",
  "relax.earlier":
    "{minutes, plural, one {возьмёт, если посадка в {at} (на # минуту раньше)} few {возьмёт, если посадка в {at} (на # минуты раньше)} many {возьмёт, если посадка в {at} (на # минут раньше)} other {возьмёт, если посадка в {at} (на # минуты раньше)}}",
  "relax.later":
    "{minutes, plural, one {возьмёт, если посадка в {at} (на # минуту позже)} few {возьмёт, если посадка в {at} (на # минуты позже)} many {возьмёт, если посадка в {at} (на # минут позже)} other {возьмёт, если посадка в {at} (на # минуты позже)}}",
  "relax.layout": "хватило бы другой раскладки мест",
  "relax.contract": "хватило бы передачи между договорами",
  "relax.rideTime":
    "{minutes, plural, one {хватило бы поездки дольше на # минуту} few {хватило бы поездки дольше на # минуты} many {хватило бы поездки дольше на # минут} other {хватило бы поездки дольше на # минуты}}",
};
