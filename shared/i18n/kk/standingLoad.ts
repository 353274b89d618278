import type { standingLoad as english } from "../en/standingLoad.ts";

export const standingLoad: Record<keyof typeof english, string> = {
  "load.title": "Тұрақты сапарлар: жүктеме",
  "load.about":
    "Апта күні бойынша барлық тұрақты сапарлар: сағат сайынғы жүктеме мен көлік, емханалар бойынша ауысымдар. Жаңасын қабылдамас бұрын қараңыз.",
  "load.open": "Тұрақты сапарлар",
  "load.weekday": "Апта күні",
  "load.hours": "Сағат бойынша; көліктер {day} күні бойынша",
  "load.places": "Емханалар мен ауысымдар бойынша",
  "load.places.none": "Бұл күні ешкім келмейді.",
  "load.column.hour": "Сағат",
  "load.column.trips": "Сапарлар",
  "load.column.vehicles": "Ауысымдағы көліктер",
  "load.column.inChairs": "Арбамен",
  "load.column.chairPlaces": "Арба орындары",
  "load.column.place": "Орын",
  "load.column.shift": "Келу уақыты",
  "load.column.people": "Адамдар",
  "load.flagged": "Назар аударуды қажет етеді",
  "load.flagged.none": "Барлық күндер қалпында.",
  "load.flag.eligibilityEnds": "Құқығы {day} күні аяқталады",
  "load.flag.notEntitled": "Қызмет алу құқығы жоқ",
  "load.flag.otherAid": "Қозғалу құралы өзгерген: тапсырыс бұрынғысынша",
  "load.flag.refused": "{count, plural, one {# күн болмайды} other {# күн болмайды}}, {day} бастап: {reason}",
  "load.flag.noVehicle":
    "{count, plural, one {# сапарға көлік жоқ} other {# сапарға көлік жоқ}}, {day} бастап",
};
