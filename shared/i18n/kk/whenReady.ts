import type { whenReady as english } from "../en/whenReady.ts";

export const whenReady: Record<keyof typeof english, string> = {
  "ready.means": "Дайын болғанда түймені басыңыз. Көлік мүмкіндігінше тез келеді, уақыты осында көрсетіледі.",
  "ready.expected": "Қайту – дайын болғанда, күтілетін уақыты: {day}, шамамен {time}",
  "ready.say": "Қайтуға дайынмын",
  "ready.later": "Әлі жоқ: {minutes} минуттан кейін",
  "ready.looking":
    "Сағат {time} дайын екеніңізді айттыңыз. Көлік іздеп жатырмыз, диспетчер күтіп тұрғаныңызды көреді.",
};
