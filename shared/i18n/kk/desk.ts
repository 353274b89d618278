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
  "dispatcher.undo": "Қайтару ({time} дейін)",
  "dispatcher.undo.done": "Қайтарылды: сапар бұрынғы күйінде",
  "dispatcher.undo.acted":
    "Содан бері біреу әрекет етті, сондықтан ештеңе қайтарылмады. Бұл адамдар үшін бәрі сол күйінде:",
  "dispatcher.undo.acted.settled": "басқаша шешілді",
  "dispatcher.undo.acted.aboard": "{plate} ішінде отыр",
  "dispatcher.undo.acted.onTheWay": "{plate} оған шықты",
  "dispatcher.undo.acted.what":
    "Оларға қоңырау шалып, әрқайсысын қолмен түзетіңіз: сапарды ауыстырыңыз немесе қайта рәсімдеңіз.",
  "dispatcher.undo.blocked": "Берілген уәделер шегінде бұл енді мүмкін емес, сондықтан ештеңе қайтарылмады.",
  "dispatcher.undo.blocked.what":
    "Жолаушыға қоңырау шалып, басқа уақытқа келісіңіз: басқа көлік беріңіз немесе жаңа қоңырау рәсімдеңіз.",
  "dispatcher.undo.canBeHad": "Жолаушы мына уақытта бара алады:",
  "dispatcher.undo.time": "алып кету {window}, жету {arrival}",
  "dispatcher.undo.kind.placed": "Сапар қолмен тағайындалды.",
  "dispatcher.undo.kind.moved": "Сапар қолмен ауыстырылды.",
  "dispatcher.undo.kind.unassigned": "Сапар көліктен қолмен алынды.",
  "dispatcher.undo.kind.cancelled": "Сапардан диспетчер бас тартты.",
  "dispatcher.undo.kind.locked": "Бұл рейсте бірдеңе бекітілді.",
  "dispatcher.undo.kind.unlocked": "Бұл рейсте бекіту алынды.",
  "dispatcher.undo.kind.rescued": "Ауыстыру жоспары қабылданды.",
  "dispatcher.undo.kind.roadClosed": "Жол жабылды.",
  "dispatcher.undo.kind.clinicDelayed": "Емхананың кешігуі белгіленді.",
  "dispatcher.undo.kind.relieved": "Рейс басқа жүргізушіге берілді.",
  "dispatcher.takeOff.effect": "Бұл көліктегі басқаларға қалай әсер етеді",
};
