import type { rescue as english } from "../en/rescue.ts";

export const rescue: Record<keyof typeof english, string> = {
  "dispatcher.rescue.do.vehicle": "Көлік жүре алмайды",
  "dispatcher.rescue.do.driver": "Жүргізуші жүре алмайды",
  "dispatcher.rescue.do.lift": "Көтергіш істемейді",
  "dispatcher.rescue.title.vehicle": "{plate}: көлік жүре алмайды",
  "dispatcher.rescue.title.driver": "{plate}: жүргізуші жүре алмайды",
  "dispatcher.rescue.title.lift": "{plate}: көтергіш істемейді",
  "dispatcher.rescue.sum":
    "{moved, plural, =0 {Ешкім басқа көлікке ауыспайды} other {# адам басқа көлікпен барады}}{left, plural, =0 {, көліксіз ешкім қалмайды.} other {, # адам көліксіз қалады.}}",
  "dispatcher.rescue.notYet": "Қабылданғанша ештеңе өзгермейді.",
  "dispatcher.rescue.left": "Оларды ешкім ала алмайды",
  "dispatcher.rescue.left.what":
    "Оларға қоңырау шалыңыз. Жоспар қабылданған соң қалай шешілгенін айтыңыз: жедел жәрдем, туысы, әдеттегі такси немесе сол жерде қалады.",
  "dispatcher.rescue.moved": "Басқа көліктермен",
  "dispatcher.rescue.nobody.vehicle": "Бұл көлікті ешкім күтіп тұрған жоқ.",
  "dispatcher.rescue.nobody.driver": "Бұл жүргізушіні ешкім күтіп тұрған жоқ.",
  "dispatcher.rescue.nobody.lift": "Бұл рейсте көтергіш ешкімге керек емес.",
  "dispatcher.rescue.state.aboard": "көлікте отыр",
  "dispatcher.rescue.state.outdoors": "оған бара жатқан, далада тұруы мүмкін",
  "dispatcher.rescue.isChanged": "көрсетілгеннен бері өзгерді",
  "dispatcher.rescue.changed":
    "{count, plural, other {Жоспар өзгерді: # адам үшін басқаша шығады. Қайта қараңыз, ештеңе жасалған жоқ.}}",
  "dispatcher.rescue.was": "{time} алып кетуге тиіс еді.",
  "dispatcher.rescue.stuck": "Көлікте қалады: көтергішсіз түсуге көмек керек.",
  "dispatcher.rescue.vehicle": "{from} → {to}, {driver}",
  "dispatcher.rescue.onward": "Басқа көлік отырған жеріне {time} келеді",
  "dispatcher.rescue.pickup": "Отырғызу {from} → {to}",
  "dispatcher.rescue.broken": "Уәде орындалмайды",
  "dispatcher.rescue.others": "{count, plural, other {Тағы # адамның уақыты жылжиды}}",
  "dispatcher.rescue.span": "Дәл қазірден қайтып оралғанша емес пе?",
  "dispatcher.rescue.from": "Бастап (бос: қазір)",
  "dispatcher.rescue.until": "Дейін (бос: оралғанша)",
  "dispatcher.rescue.look": "Осы уақытқа көрсету",
  "dispatcher.rescue.accept": "{count, plural, =0 {Қабылдау} other {Қабылдау: # адамды ауыстыру}}",
  "dispatcher.rescue.done": "Орындалды. Барлығына хабарланып жатыр.",
  "dispatcher.rescue.accepted":
    "{count, plural, =0 {Қабылданды. Ешкім ауыспайды.} other {Қабылданды. # адам басқа көлікпен барады, хабарланып жатыр.}}",
  "dispatcher.rescue.stillAboard": "Көлікте отыр.",
  "dispatcher.rescue.settled": "Шешілді.",
  "dispatcher.rescue.undo": "Қайтару ({time} дейін)",
  "dispatcher.rescue.undone": "Қайтарылды: барлығы қайтадан осы рейсте.",
  "dispatcher.rescue.blocked":
    "Бұл рейс өз жолаушыларын енді ала алмайды. Әрқайсысына көлікті қолмен беріңіз.",
  "dispatcher.rescue.acted":
    "Жоспар орындала бастады, сондықтан ештеңе қайтарылған жоқ. Мына адамдар үшін өзгермейді:",
  "dispatcher.rescue.acted.onTheWay": "{plate} оған шықты",
  "dispatcher.rescue.acted.aboard": "{plate} ішінде отыр",
  "dispatcher.rescue.acted.settled": "басқаша шешілді",
  "dispatcher.rescue.acted.what":
    "Жүргізушілер қайтуы керек болса, қоңырау шалыңыз. Содан кейін рейсте оның қайта жүретінін айтып, қалғандарын қолмен қайтарыңыз.",
  "dispatcher.rescue.list": "Қабылданған ауыстыру жоспарлары",
  "dispatcher.rescue.open": "{count, plural, =0 {барлығы шешілді} other {# адам шешілмеді}}",
};
