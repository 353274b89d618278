import type { backups as english } from "../en/backups.ts";

export const backups: Record<keyof typeof english, string> = {
  "backups.title": "Сақтық көшірмелер",
  "backups.about": "Машина істен шықса, қызмет білетін дерек сақтала ма",
  "backups.last": "Соңғы көшірме",
  "backups.made": "{at}, {size} МБ ({age})",
  "backups.age.minutes": "{count, plural, other {# минут}} бұрын",
  "backups.age.hours": "{count, plural, other {# сағат}} бұрын",
  "backups.age.days": "{count, plural, other {# күн}} бұрын",
  "backups.fresh": "Тиісті мерзімнен ескі емес.",
  "backups.old":
    "Соңғы көшірме тым ескі. Серверде npm run backup орындап, түнгісі неге жасалмағанын анықтаңыз.",
  "backups.none": "Сақтық көшірме жоқ. Машина істен шықса, бәрі жоғалады.",
  "backups.none.do":
    "Серверде BACKUP_FOLDER арқылы басқа дискідегі не машинадағы қалтаны көрсетіп, қызметті қайта іске қосыңыз да, npm run backup орындаңыз. Жасалған кілтті басқа жерде сақтаңыз.",
  "backups.log": "Көшірмелер арасында",
  "backups.log.on": "Әр өзгеріс бір минут ішінде сақталады. Соңғы рет сақталған уақыты: {at}.",
  "backups.log.waits": "Әр өзгеріс бір минут ішінде сақталады; әзірге сақтайтын ештеңе болған жоқ.",
  "backups.log.off": "Соңғы көшірмеден кейінгі өзгерістер сақталмайды: машинамен бірге жоғалады.",
  "backups.log.failing":
    "{at} уақытынан бері өзгерістер сақталмай тұр. Көшірмелер орнына қол жете ме, бос орын бар ма, тексеріңіз.",
  "backups.rehearsal": "Қалпына келтіріп тексеру",
  "backups.rehearsal.about":
    "Түн сайын ең жаңа көшірме уақытша орынға қалпына келтіріліп, қызмет жазбаларымен салыстырылады.",
  "backups.rehearsal.none":
    "Сынап қалпына келтіру әлі болған жоқ, сондықтан оның мүмкіндігі белгісіз: серверде npm run rehearse орындаңыз.",
  "backups.rehearsal.passed":
    "{at}: қалпына келтірілді, бәрі бүтін ({trips, plural, other {# сапар}}, {facts, plural, other {# дерек}}, {until} сәтіндегі күйі).",
  "backups.rehearsal.failed": "{at}: сәтсіз аяқталды.",
  "backups.rehearsal.untried": "{at}: мұнда тексерілмеді, себебі:",
  "backups.rehearsal.old":
    "Бұл көптен бері болмаған: worker рөліндегі процесс жұмыс істеп тұр ма, тексеріңіз.",
};
