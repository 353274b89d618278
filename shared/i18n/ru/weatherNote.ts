import type { weatherNote as english } from "../en/weatherNote.ts";
import { weatherKinds } from "./weather.ts";

export const weatherNote: Record<keyof typeof english, string> = {
  ...weatherKinds,
  "weather.note.indoors":
    "{kind} до {until}. Пожалуйста, ждите в помещении: водитель подойдёт к двери или позвонит.",
  "weather.note.only": "{kind} до {until}. Машины едут медленнее; время, которое вы видите, это учитывает.",
};
