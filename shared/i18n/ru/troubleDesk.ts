import type { troubleDesk as english } from "../en/troubleDesk.ts";

export const troubleDesk: Record<keyof typeof english, string> = {
  "dispatcher.trouble.latePullOut": "{plate}: ещё не выехала",
  "dispatcher.trouble.standsStill": "{plate}: стоит не на остановке",
  "dispatcher.trouble.wrongPlace": "{plate}: не там, где сообщил водитель",
  "dispatcher.trouble.overHours": "{plate}: водитель работает дольше смены",
  "dispatcher.trouble.reliefLapsed": "{plate}: рейс никто не принял",
  "dispatcher.trouble.boardedNoEnd": "{name}: слишком долго в машине",
  "dispatcher.trouble.overdueReturn": "{name}: не едет домой",
  "dispatcher.trouble.placeClosed": "{name}: ждёт там, где уже закрыто",
  "dispatcher.trouble.receiverAbsent": "{name}: никто не встречает",
  "dispatcher.trouble.noticeUnread": "{name}: ещё не знает",
  "dispatcher.trouble.refusedUnseen": "{name}: машины нет, и никто не смотрел",
  "dispatcher.trouble.text.latePullOut":
    "Должна была выехать до {time}, чтобы успеть к первой остановке; всё ещё стоит там, где началась смена.",
  "dispatcher.trouble.text.standsStill":
    "Не двигается с {time}: кто-то в машине или ждёт, а остановки там нет.",
  "dispatcher.trouble.text.wrongPlace":
    "В {time} сообщено, что машина на остановке; по координатам она в другом месте.",
  "dispatcher.trouble.text.overHours":
    "Смена заканчивается в {time}; по ожидаемому остановки будут намного позже.",
  "dispatcher.trouble.text.reliefLapsed":
    "В {time} рейс должен был принять другой водитель, но не может. С тех пор от нынешнего водителя ничего нет.",
  "dispatcher.trouble.text.boardedNoEnd":
    "По обещанию — на месте не позже {time}. О высадке никто не сообщил.",
  "dispatcher.trouble.text.overdueReturn": "Мы отвезли, и забрать должны были до {time}.",
  "dispatcher.trouble.text.placeClosed": "Мы отвезли, и пассажир всё ещё ждёт там; закрывается в {time}.",
  "dispatcher.trouble.text.receiverAbsent": "У двери с {time}. Одного оставлять нельзя, а принять некому.",
  "dispatcher.trouble.text.noticeUnread": "С {time} должен сообщить человек: ни одно сообщение не прочитано.",
  "dispatcher.trouble.text.refusedUnseen":
    "В {time} машины не нашлось, и с тех пор никто из диспетчеров не открывал поездку.",
  "dispatcher.trouble.otherwise.neverBegun": "Если ничего не сделать: её будут ждать напрасно.",
  "dispatcher.trouble.otherwise.silent":
    "Если ничего не сделать: никто не знает, где её пассажиры, и ждать могут напрасно.",
  "dispatcher.trouble.otherwise.outage": "Если ничего не сделать: целый район ждёт без вестей.",
  "dispatcher.trouble.otherwise.pickupEndangered":
    "Если ничего не сделать: обещанное время посадки будет нарушено.",
  "dispatcher.trouble.otherwise.arrivalEndangered":
    "Если ничего не сделать: пассажир опоздает туда, где его ждут.",
  "dispatcher.trouble.otherwise.changesMissed": "Если ничего не сделать: водитель поедет по-старому.",
  "dispatcher.trouble.otherwise.queueAged": "Если ничего не сделать: заявки и ожидаемые времена стоят.",
  "dispatcher.trouble.otherwise.jobDied":
    "Если ничего не сделать: попытка повторится и может снова не удаться.",
  "dispatcher.trouble.otherwise.partWrong": "Если ничего не сделать: поездки могут сорваться.",
  "dispatcher.trouble.otherwise.invariantBroken":
    "Если ничего не сделать: поездка не состоится так, как записано.",
  "dispatcher.trouble.otherwise.stranded":
    "Если ничего не сделать: обещание нарушено, и человек ждёт напрасно.",
  "dispatcher.trouble.otherwise.readyOverdue": "Если ничего не сделать: машину для них не держат.",
  "dispatcher.trouble.otherwise.readyWaiting": "Если ничего не сделать: ждать придётся дольше нормы.",
  "dispatcher.trouble.otherwise.roomFound": "Если ничего не сделать: место достанется другому.",
  "dispatcher.trouble.otherwise.latePullOut":
    "Если ничего не сделать: опоздает первая посадка, а за ней и следующие.",
  "dispatcher.trouble.otherwise.standsStill":
    "Если ничего не сделать: кто в машине — сидит, кто ждёт — ждёт дольше.",
  "dispatcher.trouble.otherwise.wrongPlace":
    "Если ничего не сделать: человека могут записать как неявившегося, а он ждёт.",
  "dispatcher.trouble.otherwise.overHours":
    "Если ничего не сделать: поедет уставший водитель, или последних не заберут.",
  "dispatcher.trouble.otherwise.reliefLapsed":
    "Если ничего не сделать: водитель может уехать домой, и ожидающих не заберут.",
  "dispatcher.trouble.otherwise.boardedNoEnd": "Если ничего не сделать: сообщат близким, затем старшему.",
  "dispatcher.trouble.otherwise.overdueReturn":
    "Если ничего не сделать: сообщат близким, затем старшему. День не закрыть.",
  "dispatcher.trouble.otherwise.placeClosed":
    "Если ничего не сделать: ждут на улице; сообщат близким, затем старшему.",
  "dispatcher.trouble.otherwise.receiverAbsent":
    "Если ничего не сделать: водитель не может ехать дальше; сообщат близким, затем старшему.",
  "dispatcher.trouble.otherwise.noticeUnread":
    "Если ничего не сделать: человек рассчитывает на то, чего уже нет.",
  "dispatcher.trouble.otherwise.refusedUnseen": "Если ничего не сделать: поездка не состоится.",
  "dispatcher.trouble.since":
    "с {time}, {minutes, plural, one {# минута} few {# минуты} many {# минут} other {# минуты}}",
  "dispatcher.trouble.take": "Взять себе",
  "dispatcher.trouble.giveBack": "Вернуть",
  "dispatcher.trouble.mine": "Вы занимаетесь этим с {time}",
  "dispatcher.trouble.held": "{name} занимается этим с {time}",
  "dispatcher.trouble.takeOver": "Забрать себе",
  "dispatcher.trouble.conflict": "Пока вы смотрели, это взял другой",
  "dispatcher.trouble.conflict.who":
    "{name} взял(а) это, пока вы смотрели. Оставить или забрать себе? Это будет видно.",
  "dispatcher.trouble.leave": "Оставить: {name}",
  "dispatcher.trouble.new": "Новая проблема: {title}",
  "dispatcher.trouble.newMany":
    "{count, plural, one {# новая проблема} few {# новые проблемы} many {# новых проблем} other {# новой проблемы}}",
  "dispatcher.trouble.escalated.rider": "Человека спросили, всё ли в порядке.",
  "dispatcher.trouble.escalated.contact": "Человека спросили, близким сообщили.",
  "dispatcher.trouble.escalated.dispatcher": "Никто ничего не знает: диспетчер должен действовать сейчас.",
  "dispatcher.trouble.escalated.chief": "Никто не решил: сообщили старшему диспетчеру.",
  "dispatcher.trouble.callContact": "Позвонить: {name}, близкий",
  "dispatcher.trouble.move": "Найти машину: {name}",
  "dispatcher.colleagues": "За пультом",
  "dispatcher.colleagues.here": "{name} тоже смотрит это.",
  "dispatcher.colleagues.day": "день {day}",
  "dispatcher.colleagues.trip": "поездка: {name}",
  "dispatcher.colleagues.tripOther": "поездка",
  "dispatcher.colleagues.run": "рейс {plate}",
  "dispatcher.colleagues.runOther": "рейс",
  "dispatcher.colleagues.call": "звонок",
  "dispatcher.meanwhile": "Изменилось за это время",
};
