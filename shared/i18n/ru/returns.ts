import type { returns as english } from "../en/returns.ts";

export const returns: Record<keyof typeof english, string> = {
  "dispatcher.ready.list": "Кто ждёт дороги обратно",
  "dispatcher.ready.fact": "Обратно по готовности",
  "dispatcher.ready.waits": "ещё не готов(а), ожидаем около {time}",
  "dispatcher.ready.since": "готов(а) с {time}",
  "dispatcher.ready.fetched": "готов(а) с {time}, машина {window}",
  "dispatcher.ready.say": "Пассажир готов",
  "dispatcher.ready.later": "Позже: через {minutes} мин",
  "dispatcher.ready.done": "Записано: готов(а).",
  "dispatcher.ready.put": "Записано: позже.",
  "dispatcher.call.whenReady": "По готовности, около",
};
