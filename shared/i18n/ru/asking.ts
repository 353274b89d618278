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
  "ask.from": "Откуда",
  "ask.to": "Куда",
  "ask.placeHint": "Улица, учреждение или место",
  "ask.fromHome": "Из дома",
  "ask.toHome": "Домой",
  "ask.entrance": "Как найти вход (необязательно)",
  "ask.entranceHint": "Например: подъезд 2, пандус слева",
  "ask.kind": "Время",
  "ask.leaveAt": "Выехать в это время",
  "ask.arriveBy": "Быть на месте к этому времени",
  "ask.checkTitle": "Всё верно?",
  "ask.time": "Время",
  "ask.missingPlace": "Выберите место из подсказок или на карте.",
  "ask.samePlace": "Начало и конец поездки совпадают.",
  "ask.past": "Это время уже прошло. Выберите более позднее.",
  "ask.tooSoon":
    "Это слишком скоро: самое раннее время {time}. Выберите более позднее или обратитесь к диспетчеру.",
  "ask.problems": "Исправьте, пожалуйста, отмеченное.",
  "ask.titleChange": "Изменить поездку",
  "ask.leadChange": "Поездка остаётся прежней, пока вы не выберете новое время.",
} as const;
