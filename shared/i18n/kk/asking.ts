import { askFlow } from "./askFlow.ts";
import { doors } from "./doors.ts";
import { offers } from "./offers.ts";
import { placeQuestion } from "./placeQuestion.ts";
import { promises } from "./promises.ts";
import { ward } from "./ward.ts";

/** Asking for a trip, and changing one: loaded with those screens. */
export const asking = {
  ...askFlow,
  ...offers,
  ...ward,
  ...promises,
  ...doors,
  ...placeQuestion,
  "ask.from": "Қайдан",
  "ask.to": "Қайда",
  "ask.placeHint": "Көше, мекеме немесе орын",
  "ask.fromHome": "Үйден",
  "ask.toHome": "Үйге",
  "ask.entrance": "Кіреберісті қалай табуға болады (міндетті емес)",
  "ask.entranceHint": "Мысалы: 2-кіреберіс, пандус сол жақта",
  "ask.kind": "Уақыты",
  "ask.leaveAt": "Осы уақытта шығу",
  "ask.arriveBy": "Осы уақытқа жету",
  "ask.checkTitle": "Бәрі дұрыс па?",
  "ask.time": "Уақыты",
  "ask.missingPlace": "Ұсыныстардан немесе картадан орын таңдаңыз.",
  "ask.samePlace": "Сапардың басы мен соңы бір жер.",
  "ask.past": "Бұл уақыт өтіп кетті. Кейінірек уақытты таңдаңыз.",
  "ask.tooSoon":
    "Сапар уақыты тым жақын: ең ертесі {time}. Кейінірек уақытты таңдаңыз немесе диспетчерге хабарласыңыз.",
  "ask.problems": "Белгіленгенді түзетіңіз.",
  "ask.titleChange": "Сапарды өзгерту",
  "ask.leadChange": "Жаңа уақытты таңдағанша сапар бұрынғысынша қалады.",
} as const;
