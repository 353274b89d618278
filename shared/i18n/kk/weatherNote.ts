import type { weatherNote as english } from "../en/weatherNote.ts";
import { weatherKinds } from "./weather.ts";

export const weatherNote: Record<keyof typeof english, string> = {
  ...weatherKinds,
  "weather.note.indoors":
    "{kind}, аяқталуы: {until}. Үй ішінде күтіңіз: жүргізуші есікке келеді немесе қоңырау шалады.",
  "weather.note.only": "{kind}, аяқталуы: {until}. Көліктер баяу жүреді; көрсетілген уақыт соны ескереді.",
};
