import type { callers as english } from "../en/callers.ts";
import { calls } from "./calls.ts";
import { needs } from "./needs.ts";
import { share } from "./share.ts";
import { standing } from "./standing.ts";
import { standingNeeds } from "./standingNeeds.ts";

/** Whoever is on the telephone: their request, their record, a code to sign in with. Part of `dispatcher.ts`. */
export const callers: Record<keyof typeof english, string> = {
  ...needs,
  ...standing,
  ...share,
  ...calls,
  ...standingNeeds,
  "dispatcher.call.open": "Қоңырау бойынша жаңа өтінім",
  "dispatcher.call.find": "Жолаушыны аты немесе телефоны бойынша табыңыз",
  "dispatcher.call.overQuota": "Нормадан тыс қабылдау",
  "dispatcher.call.notEligible": "Қызметке құқығы жарамсыз",
  "dispatcher.call.change": "Басқа жолаушы",
  "dispatcher.call.promised": "Жазылды: уақытына уәде берілді.",
  "dispatcher.call.booked": "Рәсімделді. Көлік іздеу басталды.",
  "dispatcher.call.when": "Қай уақыт",
  "dispatcher.call.leaveAt": "шығу",
  "dispatcher.call.arriveBy": "жету",
  "dispatcher.call.companions": "Сүйемелдеушілер",
  "dispatcher.call.assistance": "Көмек",
  "dispatcher.call.purpose": "Мақсаты",
  "dispatcher.call.aid": "Қозғалу тәсілі",
  "dispatcher.call.note": "Жүргізушіге ескертпе",
  "dispatcher.call.choosePlace": "Тізімнен орынды таңдаңыз.",
  "dispatcher.vouch.title": "Жолаушы кіре алмай ма?",
  "dispatcher.vouch.make": "Кіру кодын жасау",
  "dispatcher.vouch.check":
    "Алдымен кім қоңырау шалып тұрғанына көз жеткізіңіз. Кодты кім жасағаны жазылады.",
  "dispatcher.vouch.tell":
    "Осы кодты жолаушыға айтыңыз. Ол бір рет, кез келген құрылғыда {minutes, plural, one {# минут} other {# минут}} жарамды, қайта көрсетілмейді.",
  "dispatcher.rider.title": "Жолаушы карточкасы",
  "dispatcher.rider.audit": "Карточканы ашу журналға жазылады.",
  "dispatcher.rider.category": "Санаты",
  "dispatcher.rider.eligibleUntil": "Құқық мерзімі",
  "dispatcher.rider.noEnd": "мерзімсіз",
  "dispatcher.rider.chairWeight": "Адам арбасымен",
  "dispatcher.rider.kg": "{kg} кг",
  "dispatcher.rider.guardians": "Заңды өкілдер",
  "dispatcher.rider.recent": "Соңғы сапарлар",
  "dispatcher.call.timeIsOver": "Бұл уақыт өтіп кетті. Кейінірек уақытты таңдаңыз.",
  "dispatcher.call.dayIsOver": "Бұл күн өтіп кетті. Кейінірек күнді таңдаңыз.",
  "dispatcher.call.tooFarAhead":
    "{days, plural, one {Өтінімдер ең көбі # күн бұрын қабылданады.} other {Өтінімдер ең көбі # күн бұрын қабылданады.}}",
  "dispatcher.call.outsideHours":
    "Қызмет {from}–{until} аралығында жұмыс істейді. Осы аралықтан уақыт таңдаңыз.",
  "dispatcher.call.samePlace": "«Қайдан» мен «Қайда» — бір орын.",
  "dispatcher.call.leadTimeShort":
    "Жолаушының өзі үшін енді кеш; диспетчер рәсімдей алады, ерекше жағдай журналға жазылады.",
  "dispatcher.draft.discard": "Өтінімді жою керек пе?",
  "dispatcher.draft.discardFor": "{name} үшін өтінім басталды, бірақ әлі рәсімделген жоқ.",
  "dispatcher.draft.edit": "Жалғастыру",
  "dispatcher.draft.keep": "Сақтап, жабу",
  "dispatcher.draft.drop": "Жою",
  "dispatcher.draft.begun": "Басталған, бірақ рәсімделмеген",
  "dispatcher.draft.continue": "Жалғастыру",
  "dispatcher.draft.dropNamed": "Басталған өтінімді жою: {name}",
  "dispatcher.draft.continueNamed": "Басталған өтінімді жалғастыру: {name}",
  "dispatcher.rider.home": "Үйі",
  "dispatcher.rider.noCategory": "санаты көрсетілмеген",
  "dispatcher.group.open": "Топпен сапар",
  "dispatcher.group.title": "Топ",
};
