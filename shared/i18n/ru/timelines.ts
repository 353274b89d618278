import type { timelines as english } from "../en/timelines.ts";

/** The timelines of all runs, and what lists and map say of slack and load. */
export const timelines: Record<keyof typeof english, string> = {
  "dispatcher.timelines": "Шкалы рейсов",
  "dispatcher.timelines.lists": "Списки и карта",
  "dispatcher.timelines.hint":
    "Стрелки ведут от рейса к рейсу и от остановки к остановке. Enter открывает, M передаёт поездку другому автомобилю, + и − меняют масштаб.",
  "dispatcher.timelines.seen": "Видно часов",
  "dispatcher.timelines.zoom.day": "весь день",
  "dispatcher.timelines.zoom.hours":
    "{count, plural, one {# час} few {# часа} many {# часов} other {# часа}}",
  "dispatcher.timelines.group": "Группировка",
  "dispatcher.timelines.group.none": "без группировки",
  "dispatcher.timelines.group.district": "по районам",
  "dispatcher.timelines.group.contract": "по договорам",
  "dispatcher.timelines.group.trouble": "по затруднениям",
  "dispatcher.timelines.concern.trouble": "Требует внимания",
  "dispatcher.timelines.concern.late": "Обещание уже не сдержать",
  "dispatcher.timelines.concern.silent": "Нет связи",
  "dispatcher.timelines.concern.none": "В порядке",
  "dispatcher.timelines.ofGroup":
    "{name}: {count, plural, one {# рейс} few {# рейса} many {# рейсов} other {# рейса}}",
  "dispatcher.timelines.nowAt": "Сейчас {now}; что начинается до {until}, остаётся как запланировано.",
  "dispatcher.timelines.planned": "по плану, если отличается",
  "dispatcher.timelines.due": "ещё может сдвинуться",
  "dispatcher.timelines.fixed": "зафиксировано вручную",
  "dispatcher.timelines.load": "В машине {aboard}, не больше {most}",
  "dispatcher.timelines.breakFrom": "Перерыв с {from} до {until}",
  "dispatcher.timelines.stays": "Эту поездку уже не передать.",
  "dispatcher.stop.at": "{kind} {time}",
  "dispatcher.stop.scheduled": "по плану {time}",
  "dispatcher.stop.slack":
    "{count, plural, =0 {обещание нарушается в эту минуту} one {# минута до нарушения обещания} few {# минуты до нарушения обещания} many {# минут до нарушения обещания} other {# минуты до нарушения обещания}}",
  "dispatcher.stop.broken":
    "{count, plural, one {обещание нарушено на # минуту} few {обещание нарушено на # минуты} many {обещание нарушено на # минут} other {обещание нарушено на # минуты}}",
  "dispatcher.run.tightest": "Меньше всего запаса: {time}, {slack}",
  "dispatcher.run.breaks":
    "{count, plural, one {# перерыв} few {# перерыва} many {# перерывов} other {# перерыва}}",
  "dispatcher.run.locks": "Зафиксировано вручную: {count}",
  "dispatcher.keys.timelines": "Шкалы всех рейсов или списки и карта",
  "dispatcher.map.jump": "Показать на карте",
  "dispatcher.map.region": "вся область",
  "dispatcher.map.aboardNumber": "людей в машине",
};
