import type { doorsFound as english } from "../en/doorsFound.ts";

export const doorsFound: Record<keyof typeof english, string> = {
  "driver.door.otherwise": "Мұнда басқаша",
  "driver.door.stopsHere": "Көлік осы жерде тоқтайды",
  "driver.door.takePhoto": "Кіреберісті суретке түсіру",
  "driver.door.said": "Рахмет. Диспетчер қарайды.",
  "driver.door.noPosition": "Телефон орнын анықтай алмады. Геолокацияны қосып, қайта басыңыз.",
};
