import type { placing as english } from "../en/placing.ts";

export const placing: Record<keyof typeof english, string> = {
  "dispatcher.unassigned.empty": "У каждой заявки есть автомобиль.",
  "dispatcher.concede": "Посмотреть и согласовать",
  "dispatcher.concede.title": "{plate}: с уступкой",
  "dispatcher.concede.agreed": "Согласовано с пассажиром",
  "dispatcher.concede.layout": "Водителю нужно переставить места: сообщите ему.",
  "dispatcher.concede.lend": "Автомобиль другого договора: он передаётся на эту поездку.",
  "dispatcher.concede.confirm": "Назначить так",
  "dispatcher.assign": "Назначить автомобиль",
  "dispatcher.move": "Передать другому автомобилю",
  "dispatcher.unassign": "Снять с автомобиля",
  "dispatcher.unassign.confirm":
    "Пассажир останется без этого автомобиля, заявка попадёт в список «Без автомобиля». Продолжить?",
  "dispatcher.retry": "Искать автомобиль снова",
  "dispatcher.refuse": "Отказать",
  "dispatcher.refuse.note": "Причина, которую прочтёт пассажир",
  "dispatcher.assign.choose": "Выберите автомобиль, чтобы увидеть последствия",
  "dispatcher.assign.checking": "Проверяем последствия…",
  "dispatcher.assign.feasible": "Так можно.",
  "dispatcher.assign.infeasible": "Так не получится:",
  "dispatcher.assign.times": "Посадка {pickup}, высадка {dropoff}",
  "dispatcher.assign.extraKm": "Пробег: {km} км",
  "dispatcher.assign.extraDrive":
    "{minutes, plural, one {+# минута езды} few {+# минуты езды} many {+# минут езды} other {+# минуты езды}}",
  "dispatcher.assign.others": "Другие пассажиры",
  "dispatcher.assign.nobodyElse": "Больше никого не затронет.",
  "dispatcher.assign.effect": "посадка {pickup, number, +0;-#} мин, высадка {dropoff, number, +0;-#} мин",
  "dispatcher.assign.promiseKept": "обещание выполняется",
  "dispatcher.assign.promiseBroken":
    "обещание нарушено на {minutes, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}}",
  "dispatcher.assign.harmed": "Обещания, которые были бы нарушены",
  "dispatcher.assign.confirm": "Назначить",
  "dispatcher.assign.done": "Назначено.",
  "dispatcher.stale": "План тем временем изменился. Вот последствия на сейчас.",
  "dispatcher.assign.despiteDoubt": "Всё равно назначить",
};
