import type { officeHandover as en } from "../en/officeHandover.ts";

export const officeHandover: Record<keyof typeof en, string> = {
  "officeHandover.open": "Тапсыру",
  "officeHandover.of": "Кімнен тапсыру: {name}",
  "officeHandover.intro":
    "Көліктер мен жүргізушілер көрсетілген күннен бастап басқа шартқа өтеді. Оған дейінгі күндерде ештеңе өзгермейді, сол күн келгенше бәрін қайтаруға болады.",
  "officeHandover.to": "Қай шартқа",
  "officeHandover.to.none":
    "Бұл ауданда басқа шарт жоқ. Алдымен жаңа тасымалдаушы мен оның шартын енгізіңіз.",
  "officeHandover.day": "Жаңа шарттың бірінші күні",
  "officeHandover.vehicles": "Өтетін көліктер",
  "officeHandover.drivers": "Өтетін жүргізушілер",
  "officeHandover.old": "Бұрынғы шарт",
  "officeHandover.ends": "Бұрынғы шарт бір күн бұрын аяқталады",
  "officeHandover.effect": "Нәтижесі",
  "officeHandover.move.vehicles": "{count, plural, other {# көлік өтеді}}",
  "officeHandover.move.drivers": "{count, plural, other {# жүргізуші өтеді}}",
  "officeHandover.move.riders": "{count, plural, other {Шартпен бірге # жолаушы өтеді}}",
  "officeHandover.move.templates": "{count, plural, other {# ауысым үлгісі жалғасады}}",
  "officeHandover.move.shifts": "{count, plural, other {Жоспарланған # ауысым бірге өтеді}}",
  "officeHandover.end.shifts": "{count, plural, other {Жоспарланған # ауысым алынады}}",
  "officeHandover.stay": "Не қалады",
  "officeHandover.stay.riders":
    "{name}: сол күннен бастап {count, plural, other {# жолаушыға}} ешбір шарт қызмет көрсетпейді",
  "officeHandover.ending": "Аяқталатын ауысым үлгілері",
  "officeHandover.why.notChosen": "таңдалмаған",
  "officeHandover.why.vehicleStays": "жүргізуші өтеді, көлік қалады",
  "officeHandover.why.driverStays": "көлік өтеді, жүргізуші қалады",
  "officeHandover.why.contractEnds": "шарт аяқталады",
  "officeHandover.touched": "{count, plural, other {# сапарға басқа көлік ізделеді}}",
  "officeHandover.touched.shiftEnds": "{name}, {time}: ауысым болмайды",
  "officeHandover.touched.notServed": "{name}, {time}: жаңа шарт бұл санатқа қызмет көрсетпейді",
  "officeHandover.touched.nobody": "Ешбір сапарға басқа көлік керек емес.",
  "officeHandover.make": "Тапсыру",
  "officeHandover.made":
    "{count, plural, =0 {Тапсыру жасалды.} other {Тапсыру жасалды; # сапарға көлік ізделуде.}}",
  "officeHandover.list": "Тапсырулар",
  "officeHandover.line": "{from} → {to}, {day} бастап",
  "officeHandover.state.ahead": "алда",
  "officeHandover.state.done": "өтті",
  "officeHandover.state.undone": "болдырылмады",
  "officeHandover.undo": "Болдырмау",
  "officeHandover.undo.of": "Тапсыруды болдырмау: {name}",
  "officeHandover.undone":
    "{lost, plural, =0 {Болдырылмады: бәрі бұрынғыдай.} other {Болдырылмады; # ауысымды қайтару мүмкін болмады.}}",
};
