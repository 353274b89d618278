import type { desk as english } from "../en/desk.ts";

/** What is done with a trip at the desk, and what was promised of it. Part of `dispatcher.ts`. */
export const desk: Record<keyof typeof english, string> = {
  "dispatcher.change": "Уақытын, орнын немесе қажеттіліктерін өзгерту",
  "dispatcher.change.lead": "Қоңырау шалушы жаңа уақытты таңдағанша, бұрынғы уәде күшінде қалады.",
  "dispatcher.change.done": "Сапар жолаушының келісімімен өзгертілді",
  "dispatcher.break": "Кейінірек уақыт беру",
  "dispatcher.break.lead": "Уәде бұзылады: ешкімнен сұралмады. Қоңырау шалушы келіссе, сапарды өзгертіңіз.",
  "dispatcher.break.minutes": "Қаншаға кейін",
  "dispatcher.break.later": "{minutes} минут кейін",
  "dispatcher.break.reason": "Себебі",
  "dispatcher.break.times":
    "Уәде бойынша {was} дейін, енді {is} дейін. Жолаушыға екі уақыт пен себебі айтылады; ол келісе алады немесе қоңырау шалуды сұрай алады.",
  "dispatcher.break.confirm": "Уәдені бұзу",
  "dispatcher.break.done": "Енді кейінгі уақыт күшінде; жолаушыға хабарланады",
  "dispatcher.count.kept": "{over} уәденің {kept} орындалды",
  "dispatcher.call.door.pickup": "Кіреберісті қалай табуға болады: қайдан",
  "dispatcher.call.door.dropoff": "Кіреберісті қалай табуға болады: қайда",
  "dispatcher.undo": "Тағайындауды қайтару ({time} дейін)",
  "dispatcher.undo.done": "Қайтарылды: сапар бұрынғы күйінде",
};
