import type { today as english } from "../en/today.ts";

/** What happens next, on the rider's first page, and easy reading. */
export const today: Record<keyof typeof english, string> = {
  "today.title": "Что будет дальше",
  "today.more": "Всё об этой поездке",
  "today.comes": "Машина приедет с {from} до {until}.",
  "today.late": "Машина опаздывает. Ждём её в {time}.",
  "today.onTheWay": "Машина едет к вам.",
  "today.onTheWayAt": "Машина едет к вам. Будет примерно в {time}.",
  "today.atDoor": "Машина приехала. Выходите, пожалуйста.",
  "today.aboard": "Вы в пути.",
  "today.aboardUntil": "Вы в пути. Приедете примерно в {time}.",
  "today.sayReady": "Когда будете готовы ехать обратно, нажмите «Можно ехать обратно».",
  "today.readyLooking": "Вы сообщили, что готовы. Ищем машину.",
  "today.noVehicle": "Машина на {time} не найдена. Диспетчер это видит.",
  "today.looking": "Ищем машину на {time}.",
  "today.asked": "Поездка в {time} заказана.",
  "today.easy.on": "Проще читать, с картинками",
  "today.easy.off": "Показать всё снова",
};
