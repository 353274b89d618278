import type { closing as en } from "../en/closing.ts";

export const closing: Record<keyof typeof en, string> = {
  "dispatcher.closing.title": "Күнді жабу: {day}",
  "dispatcher.closing.link": "Күнді жабу",
  "dispatcher.closing.open": "Әлі аяқталмаған",
  "dispatcher.closing.state.running": "Бұл күннің қызметі әлі аяқталған жоқ. Аяқталмағаны: {count}.",
  "dispatcher.closing.state.open":
    "{count, plural, =0 {Бәрі үйінде не әрқайсысы туралы белгілі. Күнді жабуға болады.} other {Күнді жабу үшін # іс қалды.}}",
  "dispatcher.closing.state.closed":
    "Жабылды: {at} {by}. Кейінгі түзетулер төменде көрінеді, жазбаны өзгертпейді.",
  "dispatcher.closing.nothingOpen": "Бәрі үйінде не әрқайсысы туралы белгілі.",
  "dispatcher.closing.aboard": "{name}: {plate} көлігінде",
  "dispatcher.closing.underWay": "{name}: {plate} көлігін күтіп отыр",
  "dispatcher.closing.noVehicle": "{name}: көліксіз",
  "dispatcher.closing.notHome": "{name}: апарылды, қайтарылмады",
  "dispatcher.closing.shiftOpen": "{plate}: ауысым аяқталмаған",
  "dispatcher.closing.do.aboard":
    "Көлікке {time} отырды. Жүргізушіге қоңырау шалыңыз, содан кейін қайда және қашан түскенін белгілеңіз.",
  "dispatcher.closing.do.underWay":
    "Уәде етілген уақыт: {time}. Жүргізуші не істегенін белгілеңіз не қалай шешілгенін жазыңыз.",
  "dispatcher.closing.do.noVehicle":
    "Сұралған уақыт: {time}. Көлік беріңіз, бас тартыңыз не қалай шешілгенін жазыңыз.",
  "dispatcher.closing.do.notHome":
    "Қайту сұралған уақыт: {time}, болған жоқ. Қоңырау шалып, үйіне қалай жеткенін белгілеңіз.",
  "dispatcher.closing.do.shiftOpen":
    "Аяқталуға тиіс уақыты: {time}. Жүргізушіге қоңырау шалыңыз не ауысымды ол үшін аяқтаңыз.",
  "dispatcher.closing.solve": "Басқаша шешілді",
  "dispatcher.closing.solve.how": "Қалай",
  "dispatcher.closing.solve.note": "Бұл туралы не белгілі",
  "dispatcher.closing.solved": "Жазылды. Адам туралы белгілі.",
  "dispatcher.closing.how.ambulance": "Жедел жәрдем",
  "dispatcher.closing.how.relative": "Туысы",
  "dispatcher.closing.how.taxi": "Әдеттегі такси",
  "dispatcher.closing.how.stays": "Сол жерде қалады",
  "dispatcher.closing.how.other": "Басқа жолмен",
  "dispatcher.closing.sum": "Күн сандармен",
  "dispatcher.closing.sum.trips":
    "Сапар: {completed}; келмеді: {noShow}; күші жойылды: {cancelled}; бас тартылды: {refused}; біз орындамадық: {missed}",
  "dispatcher.closing.sum.promises":
    "Уәде: {given}; орындалды: {kept}; бұзылды: {broken}; орындалмады: {missed}",
  "dispatcher.closing.sum.runs": "Рейс: {runs}; {kilometers, number} км; {hours, number} сағат",
  "dispatcher.closing.doubts": "Күмәнді",
  "dispatcher.closing.doubt.question": "сұралды, жауап жоқ",
  "dispatcher.closing.doubt.evidence": "белгі көліктің орнына, жолға не уәдеге сәйкес емес",
  "dispatcher.closing.doubt.unheard": "көлік туралы бұдан кейін ештеңе естілмеді",
  "dispatcher.closing.solvedList": "Басқаша шешілді",
  "dispatcher.closing.amendments": "Жабылғаннан кейін өзгерді",
  "dispatcher.closing.close": "Күнді жабу",
  "dispatcher.closing.done": "Күн жабылды.",
  "dispatcher.closing.reopen": "Күнді қайта ашу",
  "dispatcher.closing.reopen.why": "Неге қайта ашылады",
};
