import type { ServiceRules } from "../../../shared/schemas/serviceRules.ts";
import { minutes } from "../../../shared/time/index.ts";

export const priorityClasses: ServiceRules["priorityClasses"] = {
  value: [
    {
      level: 0,
      name: { kk: "Жұмыс және оқу", ru: "Работа и учёба", en: "Work and study" },
      purposes: ["work", "study"],
    },
    {
      level: 1,
      name: { kk: "Өтінім беру кезегімен", ru: "В порядке подачи заявок", en: "In order of application" },
      purposes: ["dialysis", "medical", "rehabilitation", "publicService", "sport", "other"],
    },
  ],
  unverified: false,
  source:
    "gov.kz, life situation 678: working and studying people first, the rest in order of application; no legal priority of dialysis or hospital was found",
};

export const heldForWork: ServiceRules["heldForWork"] = {
  value: {
    peaks: [
      { from: minutes(7 * 60), until: minutes(9 * 60) },
      { from: minutes(16 * 60), until: minutes(18 * 60) },
    ],
    ...{ held: 0, perVehicle: 2 },
  },
  unverified: true,
  note: "That work and study come first is law (gov.kz, life situation 678); nobody says how much of a vehicle's time is kept for them until requests close, so nothing is. Hours by when people go to work and home; two trips an hour by what vehicles of such services do",
};
