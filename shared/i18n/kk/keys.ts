import type { keys as english } from "../en/keys.ts";

export const keys: Record<keyof typeof english, string> = {
  "dispatcher.keys.title": "Пернелер",
  "dispatcher.keys.on": "Бір пернелі командалар қосулы",
  "dispatcher.keys.note": "Өріске жазып жатқанда немесе терезе ашық тұрғанда олар істемейді.",
  "dispatcher.keys.call": "Қоңырау бойынша жаңа өтінім",
  "dispatcher.keys.search": "Тізімнің іздеу өрісіне өту",
  "dispatcher.keys.trouble": "Назар аударуды қажет ететін келесі өтінім",
  "dispatcher.keys.help": "Осы тізім",
  "dispatcher.keys.rows": "Жолдан жолға; бірінші, соңғы",
  "dispatcher.keys.escape": "Ашылғанды жауып, ашылған жерге қайту",
};
