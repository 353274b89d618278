import type { standingNeeds as english } from "../en/standingNeeds.ts";

/** What somebody always needs, as dispatchers read it. */
export const standingNeeds: Record<keyof typeof english, string> = {
  "need.chair.manual": "Ручная коляска",
  "need.chair.power": "Электроколяска",
  "need.chair.scooter": "Скутер",
  "need.folds": "складывается",
  "need.foldsNot": "не складывается",
  "need.width": "ширина {cm} см",
  "need.mayNotBeLeftAlone": "Нельзя оставлять без присмотра",
  "need.deaf": "Не слышит",
  "need.blind": "Не видит",
  "need.speech": "Говорит с трудом",
  "need.ridesAlone": "Едет без попутчиков",
  "need.longestRide":
    "В пути не дольше {minutes, plural, one {# минуты} few {# минут} many {# минут} other {# минуты}} ({source})",
  "need.longestRideUntil":
    "В пути не дольше {minutes, plural, one {# минуты} few {# минут} many {# минут} other {# минуты}}, действует до {until} ({source})",
  "need.notWith":
    "{count, plural, one {Не вместе с # человеком} few {Не вместе с # людьми} many {Не вместе с # людьми} other {Не вместе с # людьми}}",
  "need.onlyVehicles":
    "{count, plural, one {Только на # автомобиле} few {Только на # автомобилях} many {Только на # автомобилях} other {Только на # автомобилях}}",
  "need.neverVehicles":
    "{count, plural, one {Никогда на # автомобиле} few {Никогда на # автомобилях} many {Никогда на # автомобилях} other {Никогда на # автомобилях}}",
};
