import type { doorsFound as english } from "../en/doorsFound.ts";

export const doorsFound: Record<keyof typeof english, string> = {
  "driver.door.otherwise": "Здесь по-другому",
  "driver.door.stopsHere": "Машина останавливается здесь",
  "driver.door.takePhoto": "Сфотографировать вход",
  "driver.door.said": "Спасибо. Диспетчер посмотрит.",
  "driver.door.noPosition": "Телефон не знает, где он. Включите геолокацию и нажмите ещё раз.",
};
