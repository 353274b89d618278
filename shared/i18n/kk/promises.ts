import type { promises as english } from "../en/promises.ts";

/** What was promised of a trip and what became of it, as riders and dispatchers read it. */
export const promises: Record<keyof typeof english, string> = {
  "promises.title": "Не уәде етілді",
  "promises.none": "Әзірге ештеңе уәде етілген жоқ.",
  "promises.given": "Уәде етілді: көлік {is}",
  "promises.arrival": "{time} дейін жеткізу",
  "promises.changed":
    "{consent, select, guardian {Өкілінің келісімімен өзгертілді} other {Жолаушының келісімімен өзгертілді}}: {was} орнына {is}",
  "promises.broken":
    "Бұрынғыша сақталмады: {was} орнына {is}, ешкімнен сұралмады. Себебі: {reason, select, vehicle {көлік ақауы} driver {жүргізуші келе алмайды} lift {көтергіш ақауы} road {жол жабық} clinic {баратын жер} other {алдыңғы сапар ұзаққа созылды}}",
  "promises.improved": "Уәде етілгеннен ертерек: {was} орнына {is}",
  "promises.released": "Алынды: енді ештеңе уәде етілмейді",
  "promises.kept": "Орындалды",
  "promises.missed": "Орындалмады",
  "promises.missedBy":
    "{what, select, pickup {көлік {minutes} мин кешікті} arrival {жеткізу {minutes} мин кешікті} other {сапар {minutes} мин ұзақ болды}}",
  "promises.by": "{by, select, rider {жолаушы} driver {жүргізуші} dispatcher {диспетчер} other {қызмет}}",
  "promises.reason":
    "{reason, select, vehicle {Көлік ақауы} driver {Жүргізуші келе алмайды} lift {Көтергіш ақауы} road {Жол жабық} clinic {Баратын жер} other {Алдыңғы сапар ұзаққа созылды}}",
};
