import type { standingNeeds as english } from "../en/standingNeeds.ts";

/** What somebody always needs, as dispatchers read it. */
export const standingNeeds: Record<keyof typeof english, string> = {
  "need.chair.manual": "Қол арба",
  "need.chair.power": "Электрлі арба",
  "need.chair.scooter": "Скутер",
  "need.folds": "жиналады",
  "need.foldsNot": "жиналмайды",
  "need.width": "ені {cm} см",
  "need.mayNotBeLeftAlone": "Жалғыз қалдыруға болмайды",
  "need.deaf": "Естімейді",
  "need.blind": "Көрмейді",
  "need.speech": "Қиналып сөйлейді",
  "need.ridesAlone": "Басқа жолаушысыз барады",
  "need.longestRide": "Жолда ең көбі {minutes} минут ({source})",
  "need.longestRideUntil": "Жолда ең көбі {minutes} минут, {until} дейін ({source})",
  "need.notWith": "{count} адаммен бірге болмайды",
  "need.onlyVehicles": "Тек {count} көлікпен",
  "need.neverVehicles": "{count} көлікпен ешқашан",
};
