import type {
  weather as english,
  weatherAhead as englishAhead,
  weatherKinds as englishKinds,
} from "../en/weather.ts";

export const weatherKinds: Record<keyof typeof englishKinds, string> = {
  "weather.kind.heat": "Аптап ыстық",
  "weather.kind.frost": "Қатты аяз",
  "weather.kind.ice": "Көктайғақ",
  "weather.kind.dust": "Шаңды дауыл",
};

export const weather: Record<keyof typeof english, string> = {
  "dispatcher.weather.open": "Ауа райы және ыстық режимі",
  "dispatcher.weather.title": "Ауа райы және ыстық режимі",
  "dispatcher.weather.about":
    "Режим қосулы кезде жол уақыты ұзағырақ есептеледі, жолаушыларға көліктің келетіні ертерек айтылады, ешкім далада күтпейді.",
  "dispatcher.weather.list": "Қазір, кейін және бүгін бұрын",
  "dispatcher.weather.none": "Режим қосылмаған: жол уақыты мен хабарламалар әдеттегідей.",
  "dispatcher.weather.state.planned": "жоспарланған",
  "dispatcher.weather.state.on": "қосулы",
  "dispatcher.weather.state.over": "аяқталды",
  "dispatcher.weather.span": "{from} – {until}",
  "dispatcher.weather.said": "{by}: «{note}»",
  "dispatcher.weather.by": "қосқан: {by}",
  "dispatcher.weather.slower": "жол уақыты {percent} % ұзағырақ",
  "dispatcher.weather.asFast": "жол уақыты әдеттегідей",
  "dispatcher.weather.earlier":
    "«көлік жақын арада келеді» хабары {minutes, plural, one {# минут} other {# минут}} ертерек жіберіледі",
  "dispatcher.weather.indoors": "жолаушылар үй ішінде күтеді, жүргізуші есікке келеді немесе қоңырау шалады",
  "dispatcher.weather.form": "Режимді қосу",
  "dispatcher.weather.kind": "Ауа райы қандай?",
  "dispatcher.weather.from": "Басталуы",
  "dispatcher.weather.from.hint": "Бос: қазірден бастап",
  "dispatcher.weather.until": "Аяқталуы",
  "dispatcher.weather.until.hint": "Бос: жұмыс тәулігі аяқталғанша",
  "dispatcher.weather.note": "Ескертпе (міндетті емес)",
  "dispatcher.weather.look": "Не өзгеретінін көрсету",
  "dispatcher.weather.sum":
    "{later, plural, =0 {Сапар уақыттары өзгермейді} one {# сапардың уақыты өзгереді} other {# сапардың уақыты өзгереді}}{late, plural, =0 {; барлық уәде орындалады.} one {; оның #-і кешігеді.} other {; оның #-і кешігеді.}}",
  "dispatcher.weather.notYet": "Әзірге ештеңе жасалған жоқ.",
  "dispatcher.weather.nobodyMoved":
    "Бұдан ешкімге басқа көлік берілмейді. Кешігетін адамға бірден көмек ізделеді; ешкім келе алмаса, назар аударатындар тізіміне түседі.",
  "dispatcher.weather.accept": "Қосу",
  "dispatcher.weather.change": "Режимді осыған өзгерту",
  "dispatcher.weather.done": "Режим қосылды. Уақыттар қайта есептелуде.",
  "dispatcher.weather.end": "Режимді аяқтау",
  "dispatcher.weather.ended": "Режим аяқталды. Уақыттар әдеттегідей.",
  "dispatcher.weather.banner": "{kind}, аяқталуы: {until}",
  "dispatcher.weather.more": "Ауа райы режимі",
};

export const weatherAhead: Record<keyof typeof englishAhead, string> = {
  "driver.weather.title": "{kind}, аяқталуы: {until}",
  "driver.weather.from": "{kind}, басталуы: {from}, аяқталуы: {until}",
  "driver.weather.slower": "Баяу жүріңіз.",
  "driver.weather.indoors": "Жолаушылар үй ішінде күтеді: есікке барыңыз немесе қоңырау шалыңыз.",
};
