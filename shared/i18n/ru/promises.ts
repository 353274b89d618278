import type { promises as english } from "../en/promises.ts";

/** What was promised of a trip and what became of it, as riders and dispatchers read it. */
export const promises: Record<keyof typeof english, string> = {
  "promises.title": "Что было обещано",
  "promises.none": "Пока ничего не обещано.",
  "promises.given": "Обещано: подача {is}",
  "promises.arrival": "на месте не позже {time}",
  "promises.changed":
    "{consent, select, guardian {Изменено с согласия представителя} other {Изменено с согласия пассажира}}: {is} вместо {was}",
  "promises.broken":
    "Не сохранено как было: {is} вместо {was}, никого не спросили. Причина: {reason, select, vehicle {неисправность автомобиля} driver {водитель не может приехать} lift {неисправность подъёмника} road {дорога закрыта} clinic {место визита} other {предыдущая поездка заняла больше времени}}",
  "promises.improved": "Раньше, чем обещано: подача {is} вместо {was}",
  "promises.released": "Снято: больше ничего не обещано",
  "promises.kept": "Выполнено",
  "promises.missed": "Не выполнено",
  "promises.missedBy":
    "{what, select, pickup {подача позже на {minutes} мин} arrival {прибытие позже на {minutes} мин} other {поездка дольше на {minutes} мин}}",
  "promises.by": "{by, select, rider {пассажир} driver {водитель} dispatcher {диспетчер} other {служба}}",
  "promises.reason":
    "{reason, select, vehicle {Неисправность автомобиля} driver {Водитель не может приехать} lift {Неисправность подъёмника} road {Дорога закрыта} clinic {Место визита} other {Предыдущая поездка заняла больше времени}}",
};
