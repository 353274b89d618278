import type { today as english } from "../en/today.ts";

/** What happens next, on the rider's first page, and easy reading. */
export const today: Record<keyof typeof english, string> = {
  "today.title": "Енді не болады",
  "today.more": "Осы сапар туралы бәрі",
  "today.comes": "Көлік {from} мен {until} аралығында келеді.",
  "today.late": "Көлік кешігіп жатыр. Күтілетін уақыты: {time}.",
  "today.onTheWay": "Көлік сізге келе жатыр.",
  "today.onTheWayAt": "Көлік сізге келе жатыр. Шамамен {time} жетеді.",
  "today.atDoor": "Көлік келді. Шығыңыз.",
  "today.aboard": "Сіз жолдасыз.",
  "today.aboardUntil": "Сіз жолдасыз. Шамамен {time} жетесіз.",
  "today.sayReady": "Қайтуға дайын болғанда «Қайтуға дайынмын» түймесін басыңыз.",
  "today.readyLooking": "Дайын екеніңізді айттыңыз. Көлік іздеп жатырмыз.",
  "today.noVehicle": "{time} уақытына көлік табылмады. Диспетчер мұны көреді.",
  "today.looking": "{time} уақытына көлік іздеп жатырмыз.",
  "today.asked": "{time} уақытына сапар сұралды.",
  "today.easy.on": "Оқуға оңай, суреттермен",
  "today.easy.off": "Бәрін қайта көрсету",
};
