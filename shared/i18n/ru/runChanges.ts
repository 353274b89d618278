import type { runChanges as english } from "../en/runChanges.ts";

export const runChanges: Record<keyof typeof english, string> = {
  "changes.added.pickup": "Новое: забрать — {name}, {time}",
  "changes.added.dropoff": "Новое: высадить — {name}, {time}",
  "changes.gone.pickup": "Снято: {name}, {time}. Туда не ехать",
  "changes.gone.dropoff": "Снято: высадка — {name}, {time}",
  "changes.retimed.pickup": "Другое время: забрать — {name}, теперь {time}, было {was}",
  "changes.retimed.dropoff": "Другое время: довезти — {name}, теперь {time}, было {was}",
  "changes.moved.pickup": "Другой порядок: забрать — {name}, ожидается {time}",
  "changes.moved.dropoff": "Другой порядок: высадить — {name}, ожидается {time}",
  "changes.none": "без точного времени",
  "driver.changes.title": "Ваш маршрут изменился",
  "driver.changes.understood": "Понятно",
  "dispatcher.trouble.changesMissed": "{plate}: водитель не подтвердил изменение маршрута",
  "dispatcher.trouble.understood": "{name}: сообщено по телефону, понял",
  "dispatcher.trouble.text.changesMissed":
    "Изменено в {time}, водитель не нажал «Понятно». Позвоните и скажите, что изменилось. Запись исчезнет, когда водитель подтвердит или начнёт это выполнять.",
};
