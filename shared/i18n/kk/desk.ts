import type { desk as english } from "../en/desk.ts";

/** What is done with a trip at the desk, and what was promised of it. Part of `dispatcher.ts`. */
export const desk: Record<keyof typeof english, string> = {
  "dispatcher.change": "Уақытын, орнын немесе қажеттіліктерін өзгерту",
  "dispatcher.change.lead": "Қоңырау шалушы жаңа уақытты таңдағанша, бұрынғы уәде күшінде қалады.",
  "dispatcher.change.done": "Сапар жолаушының келісімімен өзгертілді",
};
