/** Times before promises, as riders and dispatchers read them. */
export const offers = {
  "offers.title": "Выберите время",
  "offers.titleChange": "Выберите новое время",
  "offers.lead": "Выбранное время обещаем сразу. Эти варианты действуют до {time}.",
  "offers.leadChangeFor":
    "Поездка остаётся прежней, пока не выбрано новое время. Это время можно выбрать до {time}.",
  "offers.leadChange":
    "Ваша поездка остаётся прежней, пока вы не выберете. Эти варианты действуют до {time}.",
  "offers.search": "Показать время",
  "offers.searching": "Ищем время…",
  "offers.choose": "Выбрать это время",
  "offers.chooseNamed": "Выбрать это время: с {from} до {until}",
  "offers.confirming": "Подтверждаем…",
  "offers.window": "Будьте готовы с {from} до {until}",
  "offers.arrival": "На месте не позже {time}",
  "offers.margin":
    "{minutes, plural, =0 {без запаса} one {запас # минута} few {запас # минуты} many {запас # минут} other {запас # минуты}}",
  "offers.ride":
    "В пути около {minutes, plural, one {# минуты} few {# минут} many {# минут} other {# минуты}}, самое большее {longest}",
  "offers.sharing.alone": "Вы едете без других пассажиров",
  "offers.sharing.shared": "С вами могут ехать другие",
  "offers.vehicle.lift": "Машина с подъёмником",
  "offers.vehicle.car": "Машина без подъёмника",
  "offers.plate": "Какая машина приедет, вы узнаете накануне вечером.",
  "offers.reason.asYouAsked": "Как вы просили",
  "offers.reason.soonest": "Самое раннее",
  "offers.reason.shortestRide":
    "Самая короткая дорога: на {minutes, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}} меньше",
  "offers.reason.laterNobodyWaits":
    "На {minutes, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}} позже, и никому не придётся ждать",
  "offers.reason.earlierNobodyWaits":
    "На {minutes, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}} раньше, и никому не придётся ждать",
  "offers.reason.later":
    "На {minutes, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}} позже",
  "offers.reason.earlier":
    "На {minutes, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}} раньше",
  "offers.onward.home": "Обратно — между {from} и {until}",
  "offers.onward.on": "Дальше, {place} — между {from} и {until}",
  "offers.onward.homeReady": "Обратно — когда вы скажете, что готовы, примерно в {time}",
  "offers.onward.onReady": "Дальше, {place} — когда вы скажете, что готовы, примерно в {time}",
  "offers.firstAlone": "Только дорога туда: на дальнейшую дорогу свободной машины нет.",
  "offers.firstAlone.take": "Взять только дорогу туда",
  "offers.firstAlone.title": "Есть только дорога туда",
  "offers.firstAlone.text":
    "Её можно взять, зная, что обратно никто не отвезёт, выбрать другое время или всё же запросить весь выезд.",
  "offers.quota.trips": "{month}: осталось поездок {left} из {of}, не считая этой",
  "offers.quota.hours": "{month}: осталось часов в пути {left} из {of}, не считая этой поездки",
  "offers.record":
    "Из таких обещаний мы выполнили примерно {tenths} из 10 ({kept} из {of} за {days, plural, one {# день} few {# дня} many {# дней} other {# дня}}).",
  "offers.none": "В пределах двух часов от этого времени ни одна машина приехать не может.",
  "offers.asSoon": "Как можно скорее",
  "offers.noneSoon": "Сегодня и в ближайшие два дня ни одна машина приехать не может. Позвоните диспетчеру.",
  "offers.noneChange": "Такого времени нет. Ваша поездка остаётся прежней.",
  "offers.askAnyway": "Всё равно попросить",
  "offers.askAnywayText":
    "Можно всё равно попросить. Тогда мы посмотрим, можно ли передвинуть других и освободится ли машина. Что получилось, будет на странице поездки.",
  "offers.other": "Ничего не подходит? Попросите то время, которое хотели.",
  "offers.keys": "Клавиши от 1 до {count} выбирают время.",
} as const;
