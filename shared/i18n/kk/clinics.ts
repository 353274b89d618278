import type { clinics as english, ownShift as englishOwn } from "../en/clinics.ts";

export const clinics: Record<keyof typeof english, string> = {
  "dispatcher.clinics.minutes": "{count, plural, other {# минут}}",
  "dispatcher.clinics.toAsk": "{count, plural, other {# адамнан сұрау керек}}",
  "dispatcher.clinics.title": "Кешігетін емханалар",
  "dispatcher.clinics.open": "Емхана кешігеді",
  "dispatcher.clinics.list": "Бүгін белгіленген",
  "dispatcher.clinics.say": "Емханадағы ауысым бүгін кеш бітеді",
  "dispatcher.clinics.clinic": "Емхана",
  "dispatcher.clinics.noneToday": "Бүгін белгілі орыннан үйге қайтатын ешкім жоқ.",
  "dispatcher.clinics.returns": "{count, plural, other {# адам үйге қайтады}}",
  "dispatcher.clinics.later": "Қаншаға кеш",
  "dispatcher.clinics.by": "{minutes} мин кеш",
  "dispatcher.clinics.sum":
    "{held, plural, =0 {Дайын болғанда үйге қайтатын ешкім жоқ} other {# адамның болжамы жылжиды}}{missed, plural, =0 {, ешкімнен сұраудың қажеті жоқ.} other {, # адамнан сұрау керек.}}",
  "dispatcher.clinics.ask": "Олардан сұрау керек",
  "dispatcher.clinics.ask.what":
    "Оларға уәде етілген уақытта дайын болмайды. Басқа уақытқа келіскенше ол сақталады: қоңырау шалып, сапарды өзгертіңіз.",
  "dispatcher.clinics.readyAt": "шамамен {time} дайын",
  "dispatcher.clinics.held": "Дайын болғанда үйге қайтады",
  "dispatcher.clinics.forecast": "шамамен {from} → {to} дайын",
  "dispatcher.clinics.kept": "{count, plural, other {Уәде етілген # уақыт орындалады.}}",
  "dispatcher.clinics.why": "Неге? (міндетті емес)",
  "dispatcher.clinics.accept": "{minutes} минутқа жылжыту",
  "dispatcher.clinics.said": "{count, plural, =0 {болжам жылжымады} other {# болжам жылжыды}}",
  "dispatcher.clinics.undone": "қайтарылды",
};

export const ownShift: Record<keyof typeof englishOwn, string> = {
  "facility.shift.forecast": "шамамен {from} → {to} дайын",
  "facility.shift.undone": "Қайтарылды.",
  "facility.shift.undo": "Қайтару ({time} дейін)",
  "facility.shift.title": "Біздің ауысым бүгін кеш бітеді",
  "facility.shift.laterNamed": "{place}: {minutes} минут кеш",
  "facility.shift.ask": "Барлығын {minutes} минутқа кешіктіру керек пе?",
  "facility.shift.confirm": "Иә, кешірек",
  "facility.shift.fixed":
    "Уақыты белгіленгендердікі басқасына келіскенше сақталады: диспетчер қоңырау шалады.",
  "facility.shift.said":
    "{moved, plural, other {# адам кешірек қайтады.}}{toAsk, plural, =0 {} other { Диспетчер # адамға қоңырау шалады.}}",
};
