import type { find as english } from "../en/find.ts";

/** The search for trips of any day. Part of `dispatcher.ts`. */
export const find: Record<keyof typeof english, string> = {
  "dispatcher.find.open": "Сапарды табу",
  "dispatcher.find.title": "Кез келген күннің сапарын табу",
  "dispatcher.find.audit": "Көрсетілген әр сапар журналға жазылады.",
  "dispatcher.find.who": "Кім: аты-жөні немесе телефоны",
  "dispatcher.find.whoHint": "Кез келген ретпен, кез келген әліпбимен; бір бөлігі жеткілікті",
  "dispatcher.find.place": "Қайда: қайдан немесе қайда",
  "dispatcher.find.plate": "Көлік нөмірі",
  "dispatcher.find.from": "Қай күннен",
  "dispatcher.find.until": "Қай күнге дейін",
  "dispatcher.find.status": "Күйі",
  "dispatcher.find.anyStatus": "Кез келген",
  "dispatcher.find.find": "Табу",
  "dispatcher.find.count":
    "{count, plural, =0 {Ештеңе табылмады} one {# сапар табылды} other {# сапар табылды}}",
  "dispatcher.find.none": "Сәйкес сапар жоқ. Азырақ немесе басқаша жазып көріңіз.",
  "dispatcher.find.list": "Табылған сапарлар",
  "dispatcher.find.later": "Кейінгілері",
  "dispatcher.find.earlier": "Бұрынғылары",
  "dispatcher.keys.find": "Кез келген күннің сапарын табу",
};
