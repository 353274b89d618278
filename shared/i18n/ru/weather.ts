import type {
  weather as english,
  weatherAhead as englishAhead,
  weatherKinds as englishKinds,
} from "../en/weather.ts";

export const weatherKinds: Record<keyof typeof englishKinds, string> = {
  "weather.kind.heat": "Жара",
  "weather.kind.frost": "Сильный мороз",
  "weather.kind.ice": "Гололёд",
  "weather.kind.dust": "Пыльная буря",
};

export const weather: Record<keyof typeof english, string> = {
  "dispatcher.weather.open": "Режим погоды и жары",
  "dispatcher.weather.title": "Режим погоды и жары",
  "dispatcher.weather.about":
    "Пока режим включён, время в пути считается с запасом, пассажиров раньше предупреждают о машине, и никому не нужно ждать на улице.",
  "dispatcher.weather.list": "Сейчас, позже и ранее сегодня",
  "dispatcher.weather.none": "Режим не включён: поездки и сообщения как обычно.",
  "dispatcher.weather.state.planned": "запланирован",
  "dispatcher.weather.state.on": "включён",
  "dispatcher.weather.state.over": "завершён",
  "dispatcher.weather.span": "{from} – {until}",
  "dispatcher.weather.said": "{by}: «{note}»",
  "dispatcher.weather.by": "включено: {by}",
  "dispatcher.weather.slower": "дорога занимает на {percent} % больше времени",
  "dispatcher.weather.asFast": "дорога занимает столько же времени, как обычно",
  "dispatcher.weather.earlier":
    "«машина скоро будет» приходит на {minutes, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}} раньше",
  "dispatcher.weather.indoors": "пассажиры ждут в помещении, водитель подходит к двери или звонит",
  "dispatcher.weather.form": "Включить режим",
  "dispatcher.weather.kind": "Какая погода?",
  "dispatcher.weather.from": "С",
  "dispatcher.weather.from.hint": "Пусто: с этого момента",
  "dispatcher.weather.until": "До",
  "dispatcher.weather.until.hint": "Пусто: до конца рабочих суток",
  "dispatcher.weather.note": "Примечание (необязательно)",
  "dispatcher.weather.look": "Показать, что изменится",
  "dispatcher.weather.sum":
    "{later, plural, =0 {Время поездок не изменится} one {Изменится время # поездки} few {Изменится время # поездок} many {Изменится время # поездок} other {Изменится время # поездки}}{late, plural, =0 {; все обещания выполнимы.} one {; # из них опоздает.} few {; # из них опоздают.} many {; # из них опоздают.} other {; # из них опоздают.}}",
  "dispatcher.weather.notYet": "Пока ничего не сделано.",
  "dispatcher.weather.nobodyMoved":
    "Другую машину из-за этого никому не назначают. Кто опоздал бы, тому сразу ищется помощь; если приехать некому, он попадёт в список внимания.",
  "dispatcher.weather.accept": "Включить",
  "dispatcher.weather.change": "Сменить режим на этот",
  "dispatcher.weather.done": "Режим включён. Время пересчитывается.",
  "dispatcher.weather.end": "Завершить режим",
  "dispatcher.weather.ended": "Режим завершён. Время считается как обычно.",
  "dispatcher.weather.banner": "{kind} до {until}",
  "dispatcher.weather.more": "Режим погоды",
};

export const weatherAhead: Record<keyof typeof englishAhead, string> = {
  "driver.weather.title": "{kind} до {until}",
  "driver.weather.from": "{kind} с {from} до {until}",
  "driver.weather.slower": "Езжайте медленнее.",
  "driver.weather.indoors": "Пассажиры ждут в помещении: подойдите к двери или позвоните.",
};
