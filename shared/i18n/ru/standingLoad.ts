import type { standingLoad as english } from "../en/standingLoad.ts";

export const standingLoad: Record<keyof typeof english, string> = {
  "load.title": "Регулярные поездки: нагрузка",
  "load.about":
    "Все регулярные поездки дня недели: нагрузка по часам и автомобили, смены по клиникам. Посмотрите, прежде чем принять ещё одну.",
  "load.open": "Регулярные поездки",
  "load.weekday": "День недели",
  "load.hours": "По часам; автомобили на {day}",
  "load.places": "По клиникам и сменам",
  "load.places.none": "В этот день никто не едет.",
  "load.column.hour": "Час",
  "load.column.trips": "Поездки",
  "load.column.vehicles": "Автомобили на смене",
  "load.column.inChairs": "На коляске",
  "load.column.chairPlaces": "Места для колясок",
  "load.column.place": "Место",
  "load.column.shift": "К какому времени",
  "load.column.people": "Люди",
  "load.flagged": "Требуют внимания",
  "load.flagged.none": "Со всеми датами всё в порядке.",
  "load.flag.eligibilityEnds": "Право заканчивается {day}",
  "load.flag.notEntitled": "Нет права на услугу",
  "load.flag.otherAid": "Средство передвижения изменилось, а в заказе прежнее",
  "load.flag.refused":
    "{count, plural, one {# дата невозможна} few {# даты невозможны} many {# дат невозможны} other {# даты невозможны}}, первая {day}: {reason}",
  "load.flag.noVehicle":
    "{count, plural, one {# поездка без автомобиля} few {# поездки без автомобиля} many {# поездок без автомобиля} other {# поездки без автомобиля}}, первая {day}",
};
