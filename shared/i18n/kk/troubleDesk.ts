import type { troubleDesk as english } from "../en/troubleDesk.ts";

export const troubleDesk: Record<keyof typeof english, string> = {
  "dispatcher.trouble.latePullOut": "{plate}: әлі шықпады",
  "dispatcher.trouble.standsStill": "{plate}: аялдамадан тыс жерде тұр",
  "dispatcher.trouble.wrongPlace": "{plate}: жүргізуші айтқан жерде емес",
  "dispatcher.trouble.overHours": "{plate}: жүргізуші ауысымнан артық жұмыс істейді",
  "dispatcher.trouble.reliefLapsed": "{plate}: рейсті ешкім алмады",
  "dispatcher.trouble.boardedNoEnd": "{name}: көлікте тым ұзақ",
  "dispatcher.trouble.overdueReturn": "{name}: үйіне қайтпай жатыр",
  "dispatcher.trouble.placeClosed": "{name}: жабық жерде күтіп тұр",
  "dispatcher.trouble.receiverAbsent": "{name}: ешкім қарсы алмады",
  "dispatcher.trouble.noticeUnread": "{name}: әлі білмейді",
  "dispatcher.trouble.refusedUnseen": "{name}: көлік жоқ, ешкім қарамады",
  "dispatcher.trouble.text.latePullOut":
    "Бірінші аялдамаға үлгеру үшін {time} дейін шығуы керек еді; әлі ауысым басталған жерде тұр.",
  "dispatcher.trouble.text.standsStill":
    "{time} бастап қозғалмайды: біреу көлікте не күтіп тұр, ал ол жерде аялдама жоқ.",
  "dispatcher.trouble.text.wrongPlace": "{time} аялдамада деп хабарланды; орны бойынша басқа жерде.",
  "dispatcher.trouble.text.overHours":
    "Ауысым {time} аяқталады; болжам бойынша аялдамалар одан әлдеқайда кеш.",
  "dispatcher.trouble.text.reliefLapsed":
    "Рейсті {time} басқа жүргізуші алуы керек еді, бірақ ала алмайды. Содан бері қазіргі жүргізушіден хабар жоқ.",
  "dispatcher.trouble.text.boardedNoEnd":
    "Уәде бойынша {time} дейін жетуі керек еді. Түскенін ешкім хабарламады.",
  "dispatcher.trouble.text.overdueReturn": "Біз апардық, {time} дейін алып кетуіміз керек еді.",
  "dispatcher.trouble.text.placeClosed": "Біз апардық, әлі сонда күтіп тұр; {time} жабылады.",
  "dispatcher.trouble.text.receiverAbsent":
    "{time} бастап есік алдында. Жалғыз қалдыруға болмайды, ал қарсы алатын ешкім жоқ.",
  "dispatcher.trouble.text.noticeUnread": "{time} бастап адам хабарлауы керек: бірде-бір хабарлама оқылмады.",
  "dispatcher.trouble.text.refusedUnseen":
    "{time} көлік табылмады, содан бері ешбір диспетчер сапарды ашпады.",
  "dispatcher.trouble.otherwise.neverBegun": "Ешкім әрекет етпесе: оны бекер күтеді.",
  "dispatcher.trouble.otherwise.silent":
    "Ешкім әрекет етпесе: жолаушылары қайда екенін ешкім білмейді, күткендер бекер күтуі мүмкін.",
  "dispatcher.trouble.otherwise.outage": "Ешкім әрекет етпесе: бүкіл аудан хабарсыз күтеді.",
  "dispatcher.trouble.otherwise.pickupEndangered": "Ешкім әрекет етпесе: уәде етілген уақытта алып кетпейді.",
  "dispatcher.trouble.otherwise.arrivalEndangered": "Ешкім әрекет етпесе: күтіп отырған жеріне кешігеді.",
  "dispatcher.trouble.otherwise.changesMissed": "Ешкім әрекет етпесе: жүргізуші бұрынғысынша жүреді.",
  "dispatcher.trouble.otherwise.queueAged":
    "Ешкім әрекет етпесе: өтінімдер мен болжамды уақыттар тұрып қалады.",
  "dispatcher.trouble.otherwise.jobDied": "Ешкім әрекет етпесе: қайта тырысады, тағы сәтсіз болуы мүмкін.",
  "dispatcher.trouble.otherwise.partWrong": "Ешкім әрекет етпесе: сапарлар үзілуі мүмкін.",
  "dispatcher.trouble.otherwise.invariantBroken": "Ешкім әрекет етпесе: сапар жазылғандай өтпейді.",
  "dispatcher.trouble.otherwise.stranded": "Ешкім әрекет етпесе: уәде бұзылады, адам бекер күтеді.",
  "dispatcher.trouble.otherwise.readyOverdue": "Ешкім әрекет етпесе: оларға көлік сақталмайды.",
  "dispatcher.trouble.otherwise.readyWaiting": "Ешкім әрекет етпесе: нормадан ұзақ күтеді.",
  "dispatcher.trouble.otherwise.roomFound": "Ешкім әрекет етпесе: орын басқаға кетеді.",
  "dispatcher.trouble.otherwise.latePullOut":
    "Ешкім әрекет етпесе: бірінші жолаушыға, одан кейін келесілеріне де кешігеді.",
  "dispatcher.trouble.otherwise.standsStill":
    "Ешкім әрекет етпесе: көліктегілер отыра береді, күткендер ұзақ күтеді.",
  "dispatcher.trouble.otherwise.wrongPlace":
    "Ешкім әрекет етпесе: күтіп тұрған адам келмеді деп жазылуы мүмкін.",
  "dispatcher.trouble.otherwise.overHours":
    "Ешкім әрекет етпесе: шаршаған жүргізуші жүре береді, не соңғыларды алмайды.",
  "dispatcher.trouble.otherwise.reliefLapsed":
    "Ешкім әрекет етпесе: жүргізуші үйіне кетіп қалуы мүмкін, күткендерді ешкім алмайды.",
  "dispatcher.trouble.otherwise.boardedNoEnd":
    "Ешкім әрекет етпесе: жақындарына, содан кейін аға диспетчерге хабарланады.",
  "dispatcher.trouble.otherwise.overdueReturn":
    "Ешкім әрекет етпесе: жақындарына, содан кейін аға диспетчерге хабарланады. Күнді жабу мүмкін емес.",
  "dispatcher.trouble.otherwise.placeClosed":
    "Ешкім әрекет етпесе: далада күтеді; жақындарына, содан кейін аға диспетчерге хабарланады.",
  "dispatcher.trouble.otherwise.receiverAbsent":
    "Ешкім әрекет етпесе: жүргізуші әрі қарай жүре алмайды; жақындарына, содан кейін аға диспетчерге хабарланады.",
  "dispatcher.trouble.otherwise.noticeUnread": "Ешкім әрекет етпесе: адам енді дұрыс емес нәрсеге сенеді.",
  "dispatcher.trouble.otherwise.refusedUnseen": "Ешкім әрекет етпесе: сапар болмайды.",
  "dispatcher.trouble.since": "{time} бастап, {minutes, plural, other {# минут}}",
  "dispatcher.trouble.take": "Өзіме алу",
  "dispatcher.trouble.giveBack": "Қайтару",
  "dispatcher.trouble.mine": "{time} бастап сіз айналысып жатырсыз",
  "dispatcher.trouble.held": "{time} бастап {name} айналысып жатыр",
  "dispatcher.trouble.takeOver": "Өзіме ауыстыру",
  "dispatcher.trouble.conflict": "Бұл арада басқасы алды",
  "dispatcher.trouble.conflict.who":
    "Сіз қарағаннан бері {name} алды. Оған қалдырасыз ба, әлде өзіңізге ауыстырасыз ба? Ол мұны көреді.",
  "dispatcher.trouble.leave": "Қалдыру: {name}",
  "dispatcher.trouble.new": "Жаңа мәселе: {title}",
  "dispatcher.trouble.newMany": "{count, plural, other {# жаңа мәселе}}",
  "dispatcher.trouble.escalated.rider": "Адамнан бәрі жақсы ма деп сұралды.",
  "dispatcher.trouble.escalated.contact": "Адамнан сұралды, жақындарына хабарланды.",
  "dispatcher.trouble.escalated.dispatcher": "Ешкім білмейді: диспетчер қазір әрекет етуі керек.",
  "dispatcher.trouble.escalated.chief": "Ешкім шешпеді: аға диспетчерге хабарланды.",
  "dispatcher.trouble.callContact": "Қоңырау шалу: {name}, жақыны",
  "dispatcher.trouble.move": "Көлік табу: {name}",
  "dispatcher.colleagues": "Пульт басында",
  "dispatcher.colleagues.here": "{name} де осыны қарап отыр.",
  "dispatcher.colleagues.day": "{day} күні",
  "dispatcher.colleagues.trip": "{name} сапары",
  "dispatcher.colleagues.tripOther": "сапар",
  "dispatcher.colleagues.run": "{plate} рейсі",
  "dispatcher.colleagues.runOther": "рейс",
  "dispatcher.colleagues.call": "қоңырау",
  "dispatcher.meanwhile": "Осы аралықта өзгерді",
};
