import type { office as english } from "../en/office.ts";

export const office: Record<keyof typeof english, string> = {
  "office.title": "Кеңсе",
  "office.home.title": "Мұнда не жүргізіледі",
  "office.notHere": "Бұл бетте ештеңе жоқ: ол көшкен болуы мүмкін.",
  "office.wrongRole": "Сіз {name} болып кірдіңіз; бұл рөлге кеңсе жабық.",
};
