import type { whenReady as english } from "../en/whenReady.ts";

export const whenReady: Record<keyof typeof english, string> = {
  "ready.means":
    "Когда будете готовы, нажмите кнопку. Машина приедет как можно скорее, и время появится здесь.",
  "ready.expected": "Обратно по готовности, ожидаем {day} около {time}",
  "ready.say": "Можно ехать обратно",
  "ready.later": "Ещё нет: через {minutes} минут",
  "ready.looking": "В {time} вы сообщили, что готовы. Ищем машину, диспетчер видит, что вы ждёте.",
};
