import type { officeHandover as en } from "../en/officeHandover.ts";

export const officeHandover: Record<keyof typeof en, string> = {
  "officeHandover.open": "Передать",
  "officeHandover.of": "Передать от: {name}",
  "officeHandover.intro":
    "Машины и водители переходят к другому договору с указанного дня. До этого дня ничего не меняется, и пока он не наступил, всё можно отменить.",
  "officeHandover.to": "Какому договору",
  "officeHandover.to.none":
    "В этом районе нет другого договора. Сначала внесите нового перевозчика и его договор.",
  "officeHandover.day": "Первый день нового договора",
  "officeHandover.vehicles": "Какие машины переходят",
  "officeHandover.drivers": "Какие водители переходят",
  "officeHandover.old": "Прежний договор",
  "officeHandover.ends": "Прежний договор заканчивается накануне",
  "officeHandover.effect": "Что получится",
  "officeHandover.move.vehicles":
    "{count, plural, one {Переходит # машина} few {Переходят # машины} many {Переходят # машин} other {Переходят # машины}}",
  "officeHandover.move.drivers":
    "{count, plural, one {Переходит # водитель} few {Переходят # водителя} many {Переходят # водителей} other {Переходят # водителя}}",
  "officeHandover.move.riders":
    "{count, plural, one {Вместе с договором переходит # пассажир} few {Вместе с договором переходят # пассажира} many {Вместе с договором переходят # пассажиров} other {Вместе с договором переходят # пассажира}}",
  "officeHandover.move.templates":
    "{count, plural, one {Продолжает действовать # шаблон смен} few {Продолжают действовать # шаблона смен} many {Продолжают действовать # шаблонов смен} other {Продолжают действовать # шаблона смен}}",
  "officeHandover.move.shifts":
    "{count, plural, one {Переходит # запланированная смена} few {Переходят # запланированные смены} many {Переходят # запланированных смен} other {Переходят # запланированной смены}}",
  "officeHandover.end.shifts":
    "{count, plural, one {Снимается # запланированная смена} few {Снимаются # запланированные смены} many {Снимаются # запланированных смен} other {Снимаются # запланированной смены}}",
  "officeHandover.stay": "Что остаётся",
  "officeHandover.stay.riders":
    "{name}: с этого дня ни один договор не обслуживает {count, plural, one {# пассажира} few {# пассажиров} many {# пассажиров} other {# пассажира}}",
  "officeHandover.ending": "Шаблоны смен, которые закончатся",
  "officeHandover.why.notChosen": "не выбрано",
  "officeHandover.why.vehicleStays": "водитель переходит, машина остаётся",
  "officeHandover.why.driverStays": "машина переходит, водитель остаётся",
  "officeHandover.why.contractEnds": "договор заканчивается",
  "officeHandover.touched":
    "{count, plural, one {Для # поездки ищется другая машина} few {Для # поездок ищется другая машина} many {Для # поездок ищется другая машина} other {Для # поездки ищется другая машина}}",
  "officeHandover.touched.shiftEnds": "{name}, {time}: смены больше нет",
  "officeHandover.touched.notServed": "{name}, {time}: новый договор не обслуживает эту категорию",
  "officeHandover.touched.nobody": "Ни одной поездке другая машина не нужна.",
  "officeHandover.make": "Передать",
  "officeHandover.made":
    "{count, plural, =0 {Передача оформлена.} one {Передача оформлена; для # поездки ищется машина.} few {Передача оформлена; для # поездок ищется машина.} many {Передача оформлена; для # поездок ищется машина.} other {Передача оформлена; для # поездки ищется машина.}}",
  "officeHandover.list": "Передачи",
  "officeHandover.line": "{from} → {to}, с {day}",
  "officeHandover.state.ahead": "предстоит",
  "officeHandover.state.done": "состоялась",
  "officeHandover.state.undone": "отменена",
  "officeHandover.undo": "Отменить",
  "officeHandover.undo.of": "Отменить передачу: {name}",
  "officeHandover.undone":
    "{lost, plural, =0 {Отменено: всё как прежде.} one {Отменено; # смену вернуть не удалось.} few {Отменено; # смены вернуть не удалось.} many {Отменено; # смен вернуть не удалось.} other {Отменено; # смены вернуть не удалось.}}",
};
