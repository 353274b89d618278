import type { days as english } from "../en/days.ts";

/** Which day the dispatcher's board shows, and how the others stand. Part of `dispatcher.ts`. */
export const days: Record<keyof typeof english, string> = {
  "dispatcher.day.choose": "Показанный день",
  "dispatcher.day.previous": "Предыдущий день",
  "dispatcher.day.next": "Следующий день",
  "dispatcher.day.tomorrow": "Завтра",
  "dispatcher.day.aheadCount":
    "{count, plural, =0 {впереди все с машинами} one {впереди # без машины} few {впереди # без машины} many {впереди # без машины} other {впереди # без машины}}",
  "dispatcher.day.list": "Сегодня и ближайшие дни",
  "dispatcher.day.unassigned":
    "{count, plural, one {# без автомобиля} few {# без автомобиля} many {# без автомобиля} other {# без автомобиля}}",
  "dispatcher.day.requests":
    "{count, plural, =0 {нет заявок} one {# заявка} few {# заявки} many {# заявок} other {# заявки}}",
  "dispatcher.day.another": "Другой день",
  "dispatcher.day.show": "Показать",
  "dispatcher.day.ahead": "Это не сегодня: {day}.",
  "dispatcher.day.past": "Это прошедший день: {day}. Здесь можно исправить только неверно отмеченное.",
  "dispatcher.day.back": "Вернуться к сегодня",
  "dispatcher.day.ofTrip": "День",
  "dispatcher.day.showOfTrip": "Показать этот день",
  "dispatcher.day.map":
    "Запланированные рейсы этого дня. Автомобили движутся только на карте сегодняшнего дня.",
  "dispatcher.keys.previousDay": "Предыдущий день",
  "dispatcher.keys.nextDay": "Следующий день",
  "dispatcher.keys.today": "Вернуться к сегодня",
};
