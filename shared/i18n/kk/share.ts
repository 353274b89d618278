import type { share as en } from "../en/share.ts";

export const share: Record<keyof typeof en, string> = {
  "share.title": "Жақындарыңызбен бөлісу",
  "share.about":
    "Сілтемесі бар адам осы сапардың барысын көреді: уақыты, көлігі және келе жатқанда қанша қалғаны. Аты-жөні де, мекенжайы да көрсетілмейді.",
  "share.make": "Сілтеме жасау",
  "share.made": "Сілтеме дайын. Ол тек қазір көрсетіледі.",
  "share.link": "Сілтеме",
  "share.send": "Жіберу",
  "share.copy": "Көшіру",
  "share.copied": "Көшірілді",
  "share.copyByHand": "Сілтемені белгілеп, көшіріп алыңыз.",
  "share.text": "Менің инватакси сапарымның барысы:",
  "share.inForce": "Жұмыс істеп тұрған сілтемелер",
  "share.none": "Бұл сапардың сілтемесі ешкімде жоқ.",
  "share.line": "{day}, {time} жасалды ({who}), {untilDay}, {untilTime} дейін жұмыс істейді",
  "share.by.rider": "жолаушы",
  "share.by.dispatcher": "диспетчер",
  "share.by.system": "қызмет, хабарламамен",
  "share.end": "Тоқтату",
  "share.endNamed": "{day}, {time} жасалған сілтемені тоқтату",
  "share.ended": "Тоқтатылды. Сілтеме енді ештеңе ашпайды.",
  "share.calendar": "Күнтізбеге қосу",
  "share.calendarSaved": "Сақталды. Файлды күнтізбеңізбен ашыңыз.",
};
