import type { troubles as english } from "../en/troubles.ts";

/** What needs a dispatcher: troubles, from where runs set out, and what can be offered to others. */
export const troubles: Record<keyof typeof english, string> = {
  "dispatcher.troubles.empty": "Сейчас ничего не требует вмешательства.",
  "dispatcher.trouble.neverBegun": "{plate}: смену никто не начал",
  "dispatcher.trouble.silent": "{plate}: нет вестей",
  "dispatcher.trouble.outage":
    "{district}: сразу нет вестей от {count, plural, one {# автомобиля} few {# автомобилей} many {# автомобилей} other {# автомобиля}}",
  "dispatcher.trouble.pickupEndangered": "{name}: машина приедет слишком поздно",
  "dispatcher.trouble.arrivalEndangered": "{name}: прибудет слишком поздно",
  "dispatcher.trouble.roomFound": "{name}: теперь есть место",
  "dispatcher.trouble.text.neverBegun": "Смена должна была начаться в {time}, но от автомобиля нет вестей.",
  "dispatcher.trouble.text.silent":
    "От автомобиля нет вестей с {time}, хотя он уже должен был быть на остановке.",
  "dispatcher.trouble.text.outage": "С {time}. Вероятно, дело в связи или в парке, а не в водителях.",
  "dispatcher.trouble.text.pickupEndangered":
    "По нынешним ожиданиям обещанная посадка не состоится вовремя. Известно с {time}.",
  "dispatcher.trouble.text.arrivalEndangered":
    "По нынешним ожиданиям обещанное прибытие не состоится вовремя. Известно с {time}.",
  "dispatcher.trouble.queueAged":
    "{job, select, assignTrip {Заявки ждут обработки} refreshEstimates {Ожидаемое время не обновляется} missOverdueTrip {Наступившее по сроку не выполняется} other {Работа стоит в очереди}}",
  "dispatcher.trouble.text.queueAged":
    "{count, plural, one {Ждёт #} few {Ждут #} many {Ждут #} other {Ждут #}}, самая старая уже {minutes, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}}. Ничего не потеряно; сообщите тому, кто следит за серверами.",
  "dispatcher.trouble.jobDied":
    "{job, select, assignTrip {Заявки не удалось обработать} refreshEstimates {Ожидаемое время не удалось обновить} missOverdueTrip {Наступившее по сроку не удалось выполнить} other {Работа не выполнена}}",
  "dispatcher.trouble.text.jobDied":
    "{count, plural, one {# задание снова и снова завершалось ошибкой} few {# задания снова и снова завершались ошибкой} many {# заданий снова и снова завершались ошибкой} other {# задания снова и снова завершались ошибкой}}, первое {minutes, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}} назад. Попытки повторяются сами; сообщите тому, кто следит за серверами.",
  "dispatcher.trouble.partWrong":
    "{job, select, redisAway {Redis не отвечает} roleMissing {Заявки не обрабатываются: нет процесса worker} diskLow {Диск почти заполнен} databaseCrowded {У базы почти не осталось соединений} clocksDiffer {Часы машины неверны} zonesWrong {Машина неверно знает время области} other {Неисправна сама служба}}",
  "dispatcher.trouble.text.partWrong":
    "Уже {minutes, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}}. Сообщите тому, кто отвечает за серверы; что делать, сказано в офисе на странице «Состояние службы».",
  "dispatcher.trouble.invariantBroken":
    "{who}: {broken, select, servedTwice {запланирован дважды} shiftPlannedTwice {у рейса два маршрута} dropoffBeforePickup {вышел бы раньше, чем сел} neverLetOut {сядет и нигде не выйдет} overloaded {в машине нет места} mustRideAlone {должен ехать один, а едет не один} mustNotMeet {встретится с тем, с кем нельзя} wrongContract {договор машины на них не распространяется} noLift {нужен подъёмник, а в машине его нет} liftOverloaded {слишком тяжело для подъёмника} skillMissing {у водителя или машины нет того, что нужно} shiftNotAllowed {с этой машиной ехать нельзя} aboardAnotherVehicle {уже едет в другой машине} groupParted {едет отдельно от своей группы} placedNowhere {машина назначена, но нигде за ними не заедет} stopOfNobody {машина едет за ними, хотя поездки нет} leftOnEndedRun {остался на закончившейся смене} ledgerBroken {обещанное записано по-разному} promiseLeftOpen {поездка окончена, а обещание открыто} placedUnpromised {машина есть, обещания нет} other {что-то не так}}",
  "dispatcher.trouble.text.invariantBroken":
    "Запись дня говорит то, чего быть не может. Обнаружено в {time}, исчезнет отсюда, когда будет исправлено. Перенесите поездку или позвоните; сообщите тому, кто сопровождает программу.",
  "dispatcher.trouble.stranded": "{name}: автомобиль выбыл, другого нет",
  "dispatcher.trouble.text.stranded": "Без автомобиля с {time}. Обещанное остаётся в силе.",
  "dispatcher.trouble.readyOverdue": "{name}: всё ещё не готов(а), и никто не знает почему",
  "dispatcher.trouble.text.readyOverdue":
    "Готовность ожидалась давно, к {time} вестей не было: позвоните пассажиру или туда, где он. Машина его не ждёт.",
  "dispatcher.trouble.readyWaiting": "{name}: готов(а), а машины скоро не будет",
  "dispatcher.trouble.text.readyWaiting":
    "Готов(а) ехать обратно с {time}; в нормативное время машина не придёт.",
  "dispatcher.withdraw.why": "Почему",
  "dispatcher.withdraw.ended": "Снова в работе.",
  "dispatcher.withdraw.back.vehicle": "Автомобиль снова едет",
  "dispatcher.withdraw.back.lift": "Подъёмник снова работает",
  "dispatcher.withdraw.back.driver": "Водитель снова едет",
  "dispatcher.withdrawn.vehicle": "Автомобиль недоступен с {from} до {until}: «{why}»",
  "dispatcher.withdrawn.driver": "Водитель недоступен с {from} до {until}: «{why}»",
  "dispatcher.withdrawn.vehicleOpen": "Автомобиль недоступен с {from}: «{why}»",
  "dispatcher.withdrawn.lift": "Подъёмник не работает с {from} до {until}: «{why}»",
  "dispatcher.withdrawn.liftOpen": "Подъёмник не работает с {from}: «{why}»",
  "dispatcher.withdrawn.driverOpen": "Водитель недоступен с {from}: «{why}»",
  "dispatcher.trouble.text.roomFound":
    "С {time} {plate} может взять эту поездку так, как просили. Спросите, нужна ли она ещё.",
  "dispatcher.trouble.nobody": "Его никто не ждёт.",
  "dispatcher.trouble.promised": "обещано {window}",
  "dispatcher.trouble.expected": "ожидается {time}",
  "dispatcher.trouble.wished": "просили {window}",
  "dispatcher.trouble.giveRoom": "Отдать {plate}",
  "dispatcher.trouble.callDriver": "Позвонить: {name}",
  "dispatcher.trouble.openRun": "Открыть рейс",
  "dispatcher.run.start": "Начинает",
  "dispatcher.run.start.home": "со своего места, {place}",
  "dispatcher.run.start.lastRide": "там, где закончится последняя поездка, {place}",
  "dispatcher.run.start.parked": "там, где автомобиль видели в последний раз",
  "dispatcher.offer.open": "Предложить поездки {plate} другим",
  "dispatcher.offer.title": "Поездки {plate}: кто ещё может их взять",
  "dispatcher.offer.accept":
    "{count, plural, =0 {Нечего передать} one {Передать # поездку} few {Передать # поездки} many {Передать # поездок} other {Передать # поездки}}",
  "dispatcher.offer.done": "Поездки переданы другим автомобилям.",
  "dispatcher.offer.moves":
    "{count, plural, one {# поездку может взять другой автомобиль} few {# поездки могут взять другие автомобили} many {# поездок могут взять другие автомобили} other {# поездки могут взять другие автомобили}}",
  "dispatcher.offer.move": "{name}: на {plate}, посадка {pickup} ({minutes, number, +0;-0} мин)",
  "dispatcher.offer.stillLate": "всё равно с опозданием",
  "dispatcher.offer.staying":
    "{count, plural, one {# поездку никто не может взять, позвоните} few {# поездки никто не может взять, позвоните} many {# поездок никто не может взять, позвоните} other {# поездки никто не может взять, позвоните}}",
  "dispatcher.proposal.list": "Предложенные изменения",
  "dispatcher.proposal.title":
    "{count, plural, one {# пассажир получит другой автомобиль} few {# пассажира получат другой автомобиль} many {# пассажиров получат другой автомобиль} other {# пассажира получат другой автомобиль}}, {minutes, plural, =0 {езды столько же} one {езды меньше на # минуту} few {езды меньше на # минуты} many {езды меньше на # минут} other {езды меньше на # минуты}}",
  "dispatcher.proposal.because.justTold":
    "Кому-то из них только что сообщили, какой автомобиль приедет. До {until}.",
  "dispatcher.proposal.because.manyChanges": "Сразу больше людей, чем можно менять без вас. До {until}.",
  "dispatcher.proposal.because.promise": "Затронуто обещание. До {until}.",
  "dispatcher.proposal.move": "{name}: {from} → {to}",
  "dispatcher.proposal.newcomer": "{name}: получит автомобиль {to}",
  "dispatcher.proposal.pickup": "посадка {time}",
  "dispatcher.proposal.accept": "Принять изменение",
  "dispatcher.proposal.decline": "Оставить как есть",
  "dispatcher.proposal.accepted": "Изменение сделано; тем, к кому приедет другой автомобиль, сообщено.",
  "dispatcher.proposal.declined": "План остаётся как есть.",
  "dispatcher.proposal.stale": "День ушёл дальше, предложение больше не подходит.",
};
