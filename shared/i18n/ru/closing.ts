import type { closing as en } from "../en/closing.ts";

export const closing: Record<keyof typeof en, string> = {
  "dispatcher.closing.title": "Закрыть день: {day}",
  "dispatcher.closing.link": "Закрыть день",
  "dispatcher.closing.open": "Ещё не закончено",
  "dispatcher.closing.state.running": "Обслуживание этого дня не закончилось. Не закончено: {count}.",
  "dispatcher.closing.state.open":
    "{count, plural, =0 {Все дома или о каждом известно. День можно закрыть.} one {Осталось # дело, прежде чем день можно закрыть.} few {Осталось # дела, прежде чем день можно закрыть.} many {Осталось # дел, прежде чем день можно закрыть.} other {Осталось # дела, прежде чем день можно закрыть.}}",
  "dispatcher.closing.state.closed": "Закрыт {at} {by}. Исправления показаны ниже и запись не меняют.",
  "dispatcher.closing.nothingOpen": "Все дома или о каждом известно.",
  "dispatcher.closing.aboard": "{name}: в машине {plate}",
  "dispatcher.closing.underWay": "{name}: ждёт {plate}",
  "dispatcher.closing.noVehicle": "{name}: без машины",
  "dispatcher.closing.notHome": "{name}: увезли и не вернули",
  "dispatcher.closing.shiftOpen": "{plate}: смена не закончена",
  "dispatcher.closing.do.aboard":
    "В машине с {time}. Позвоните водителю, затем отметьте, где и когда человек вышел.",
  "dispatcher.closing.do.underWay":
    "Обещано на {time}. Отметьте, что сделал водитель, или скажите, как решено.",
  "dispatcher.closing.do.noVehicle": "Просили на {time}. Дайте машину, откажите или скажите, как решено.",
  "dispatcher.closing.do.notHome":
    "Обратный путь просили на {time}, он не состоялся. Позвоните и отметьте, как человек добрался домой.",
  "dispatcher.closing.do.shiftOpen":
    "Должна была закончиться в {time}. Позвоните водителю или закончите смену за него.",
  "dispatcher.closing.solve": "Решено иначе",
  "dispatcher.closing.solve.how": "Как",
  "dispatcher.closing.solve.note": "Что об этом известно",
  "dispatcher.closing.solved": "Записано. О человеке известно.",
  "dispatcher.closing.how.ambulance": "Скорой помощью",
  "dispatcher.closing.how.relative": "Родственником",
  "dispatcher.closing.how.taxi": "Обычным такси",
  "dispatcher.closing.how.stays": "Остаётся на месте",
  "dispatcher.closing.how.other": "Другим способом",
  "dispatcher.closing.sum": "День в цифрах",
  "dispatcher.closing.sum.trips":
    "Поездки: {completed}; не пришли: {noShow}; отменено: {cancelled}; отказано: {refused}; не выполнено нами: {missed}",
  "dispatcher.closing.sum.promises":
    "Обещания: {given}; сдержано: {kept}; нарушено: {broken}; не выполнено: {missed}",
  "dispatcher.closing.sum.runs": "Рейсы: {runs}; {kilometers, number} км; {hours, number} ч",
  "dispatcher.closing.doubts": "Сомнительно",
  "dispatcher.closing.doubt.question": "спросили, ответа нет",
  "dispatcher.closing.doubt.evidence": "отметка не сходится с положением машины, путём или обещанием",
  "dispatcher.closing.doubt.unheard": "о машине больше ничего не слышно",
  "dispatcher.closing.solvedList": "Решено иначе",
  "dispatcher.closing.amendments": "Изменено после закрытия",
  "dispatcher.closing.close": "Закрыть день",
  "dispatcher.closing.done": "День закрыт.",
  "dispatcher.closing.reopen": "Снова открыть день",
  "dispatcher.closing.reopen.why": "Почему день открывают снова",
};
