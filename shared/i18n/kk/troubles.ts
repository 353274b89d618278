import type { troubles as english } from "../en/troubles.ts";

/** What needs a dispatcher: troubles, from where runs set out, and what can be offered to others. */
export const troubles: Record<keyof typeof english, string> = {
  "dispatcher.troubles.empty": "Қазір араласуды қажет ететін ештеңе жоқ.",
  "dispatcher.trouble.neverBegun": "{plate}: ауысымды ешкім бастаған жоқ",
  "dispatcher.trouble.silent": "{plate}: хабар жоқ",
  "dispatcher.trouble.outage": "{district}: бірден {count} көліктен хабар жоқ",
  "dispatcher.trouble.pickupEndangered": "{name}: көлік тым кеш келеді",
  "dispatcher.trouble.arrivalEndangered": "{name}: тым кеш жетеді",
  "dispatcher.trouble.roomFound": "{name}: енді орын бар",
  "dispatcher.trouble.text.neverBegun": "Ауысым {time} басталуы керек еді, бірақ көліктен хабар жоқ.",
  "dispatcher.trouble.text.silent": "Көлік аялдамада болуы керек еді, бірақ {time} бері одан хабар жоқ.",
  "dispatcher.trouble.text.outage":
    "{time} бері. Себебі жүргізушілерде емес, байланыста немесе паркте болуы мүмкін.",
  "dispatcher.trouble.text.pickupEndangered":
    "Қазіргі болжам бойынша уәде етілген уақытта алып кету мүмкін болмайды. {time} бері белгілі.",
  "dispatcher.trouble.text.arrivalEndangered":
    "Қазіргі болжам бойынша уәде етілген уақытта жеткізу мүмкін болмайды. {time} бері белгілі.",
  "dispatcher.trouble.queueAged":
    "{job, select, assignTrip {Өтінімдер өңдеуді күтіп тұр} refreshEstimates {Күтілетін уақыт жаңармай тұр} missOverdueTrip {Мерзімі келген істер орындалмай тұр} other {Жұмыс кезекте тұр}}",
  "dispatcher.trouble.text.queueAged":
    "Күтіп тұрғаны: {count}, ең ескісі {minutes} минут бұрын келген. Ештеңе жоғалған жоқ; серверлерге жауапты адамға хабарлаңыз.",
  "dispatcher.trouble.jobDied":
    "{job, select, assignTrip {Өтінімдерді өңдеу мүмкін болмады} refreshEstimates {Күтілетін уақытты жаңарту мүмкін болмады} missOverdueTrip {Мерзімі келген істерді орындау мүмкін болмады} other {Жұмыс орындалмады}}",
  "dispatcher.trouble.text.jobDied":
    "{count} тапсырма қайта-қайта қатемен аяқталды, алғашқысы {minutes} минут бұрын. Ол өзі қайталанады; серверлерге жауапты адамға хабарлаңыз.",
  "dispatcher.trouble.partWrong":
    "{job, select, redisAway {Redis жауап бермейді} roleMissing {Өтінімдер өңделмей тұр: worker процесі жоқ} diskLow {Диск толуға жақын} databaseCrowded {Дерекқорда бос байланыс қалмай барады} clocksDiffer {Машинаның сағаты дұрыс емес} zonesWrong {Машина облыс уақытын қате біледі} other {Қызметтің өзінде ақау бар}}",
  "dispatcher.trouble.text.partWrong":
    "{minutes} минуттан бері. Серверлерге жауапты адамға хабарлаңыз; не істеу керегі кеңседегі «Қызметтің жай-күйі» бетінде жазылған.",
  "dispatcher.trouble.invariantBroken":
    "{who}: {broken, select, servedTwice {екі рет жоспарланған} shiftPlannedTwice {рейстің екі бағыты бар} dropoffBeforePickup {отырмай тұрып түсуге тиіс} neverLetOut {отырады, бірақ еш жерде түспейді} overloaded {көлікте орын жоқ} mustRideAlone {жалғыз баруға тиіс, бірақ жалғыз емес} mustNotMeet {кездеспеуге тиіс адаммен бірге барады} wrongContract {көліктің шарты бұл адамға жүрмейді} noLift {көтергіш керек, көлікте ол жоқ} liftOverloaded {көтергіш үшін тым ауыр} skillMissing {жүргізушіде не көлікте керегі жоқ} shiftNotAllowed {бұл көлікпен баруға болмайды} aboardAnotherVehicle {басқа көлікте отыр} groupParted {өз тобынан бөлек барады} placedNowhere {көлік тағайындалған, бірақ еш жерге келмейді} stopOfNobody {сапар жоқ, бірақ көлік барады} leftOnEndedRun {аяқталған ауысымда қалып қойған} ledgerBroken {уәде екі түрлі жазылған} promiseLeftOpen {сапар бітті, уәде ашық тұр} placedUnpromised {көлік бар, уәде жоқ} other {бірдеңе дұрыс емес}}",
  "dispatcher.trouble.text.invariantBroken":
    "Күн жазбасында болмауға тиіс жағдай бар. {time} анықталды, түзетілгенде осы жерден кетеді. Сапарды ауыстырыңыз не қоңырау шалыңыз; бағдарламаны жүргізетін адамға айтыңыз.",
  "dispatcher.trouble.stranded": "{name}: көлік шыға алмайды, басқасы жоқ",
  "dispatcher.trouble.text.stranded": "{time} бері көліксіз. Уәде күшінде қалады.",
  "dispatcher.trouble.readyOverdue": "{name}: әлі дайын емес, себебі белгісіз",
  "dispatcher.trouble.text.readyOverdue":
    "Әлдеқашан дайын болуы керек еді, {time} дейін хабар болмады: өзіне немесе барған жеріне қоңырау шалыңыз. Көлік оны күтіп тұрған жоқ.",
  "dispatcher.trouble.readyWaiting": "{name}: дайын, бірақ көлік жақын арада келмейді",
  "dispatcher.trouble.text.readyWaiting":
    "Сағат {time} бастап қайтуға дайын; көлік белгіленген уақытта келмейді.",
  "dispatcher.withdraw.why": "Себебі",
  "dispatcher.withdraw.ended": "Қайта жұмыста.",
  "dispatcher.withdraw.back.vehicle": "Көлік қайта жүреді",
  "dispatcher.withdraw.back.lift": "Көтергіш қайта істейді",
  "dispatcher.withdraw.back.driver": "Жүргізуші қайта жүреді",
  "dispatcher.withdrawn.vehicle": "Көлік {from} – {until} аралығында жұмыста болмайды: «{why}»",
  "dispatcher.withdrawn.driver": "Жүргізуші {from} – {until} аралығында жұмыста болмайды: «{why}»",
  "dispatcher.withdrawn.vehicleOpen": "Көлік {from} бастап жұмыста болмайды: «{why}»",
  "dispatcher.withdrawn.lift": "Көтергіш {from} бастап {until} дейін істемейді: «{why}»",
  "dispatcher.withdrawn.liftOpen": "Көтергіш {from} бастап істемейді: «{why}»",
  "dispatcher.withdrawn.driverOpen": "Жүргізуші {from} бастап жұмыста болмайды: «{why}»",
  "dispatcher.trouble.text.roomFound":
    "{time} бері {plate} бұл сапарды сұралған уақытында орындай алады. Әлі керек пе екенін сұраңыз.",
  "dispatcher.trouble.nobody": "Оны ешкім күтіп тұрған жоқ.",
  "dispatcher.trouble.promised": "уәде етілген {window}",
  "dispatcher.trouble.expected": "күтілетін уақыт {time}",
  "dispatcher.trouble.wished": "сұралған уақыты {window}",
  "dispatcher.trouble.giveRoom": "{plate} көлігіне беру",
  "dispatcher.trouble.callDriver": "Қоңырау шалу: {name}",
  "dispatcher.trouble.openRun": "Рейсті ашу",
  "dispatcher.run.start": "Басталатын жері",
  "dispatcher.run.start.home": "өз орнынан, {place}",
  "dispatcher.run.start.lastRide": "соңғы сапар аяқталатын жерден, {place}",
  "dispatcher.run.start.parked": "көлік соңғы рет көрінген жерден",
  "dispatcher.offer.open": "{plate} сапарларын басқаларға ұсыну",
  "dispatcher.offer.title": "{plate} сапарлары: оларды тағы кім ала алады",
  "dispatcher.offer.accept": "{count, plural, =0 {Беретін ештеңе жоқ} other {# сапарды беру}}",
  "dispatcher.offer.done": "Сапарлар басқа көліктерге берілді.",
  "dispatcher.offer.moves": "{count} сапарды басқа көліктер ала алады",
  "dispatcher.offer.move": "{name}: {plate} көлігімен, алып кету {pickup} ({minutes, number, +0;-0} мин)",
  "dispatcher.offer.stillLate": "бәрібір кешігеді",
  "dispatcher.offer.staying": "{count} сапарды ешкім ала алмайды, қоңырау шалыңыз",
  "dispatcher.proposal.list": "Ұсынылған өзгерістер",
  "dispatcher.proposal.title":
    "{count, plural, one {# жолаушыға басқа көлік келеді} other {# жолаушыға басқа көлік келеді}}, {minutes, plural, =0 {жүріс сонша} one {жүріс # минутқа аз} other {жүріс # минутқа аз}}",
  "dispatcher.proposal.because.justTold":
    "Олардың біріне қай көлік келетіні жаңа ғана айтылған. {until} дейін.",
  "dispatcher.proposal.because.manyChanges":
    "Сізсіз өзгертуге болатыннан көп адамға бірден қатысты. {until} дейін.",
  "dispatcher.proposal.because.promise": "Уәдеге әсер етеді. {until} дейін.",
  "dispatcher.proposal.move": "{name}: {from} → {to}",
  "dispatcher.proposal.newcomer": "{name}: көлік алады, {to}",
  "dispatcher.proposal.pickup": "отырғызу {time}",
  "dispatcher.proposal.accept": "Өзгерісті қабылдау",
  "dispatcher.proposal.decline": "Сол күйінде қалдыру",
  "dispatcher.proposal.accepted": "Өзгеріс жасалды; басқа көлік келетін жолаушыларға хабарланды.",
  "dispatcher.proposal.declined": "Жоспар сол күйінде қалады.",
  "dispatcher.proposal.stale": "Күн ілгері кетті, бұл ұсыныс енді келмейді.",
};
