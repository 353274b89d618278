import type { dispatcher as english } from "../en/dispatcher.ts";
import { appeals } from "./appeals.ts";
import { breaks } from "./breaks.ts";
import { callers } from "./callers.ts";
import { clinics } from "./clinics.ts";
import { closing } from "./closing.ts";
import { contact } from "./contact.ts";
import { days } from "./days.ts";
import { desk } from "./desk.ts";
import { deskHandover } from "./deskHandover.ts";
import { doors } from "./doors.ts";
import { doorsKept } from "./doorsKept.ts";
import { driverSos } from "./driverSos.ts";
import { driverTalk } from "./driverTalk.ts";
import { find } from "./find.ts";
import { help } from "./help.ts";
import { incidents } from "./incidents.ts";
import { keys } from "./keys.ts";
import { locks } from "./locks.ts";
import { offers } from "./offers.ts";
import { outing } from "./outing.ts";
import { ownPlaces } from "./ownPlaces.ts";
import { placeQuestion } from "./placeQuestion.ts";
import { placing } from "./placing.ts";
import { printed } from "./printed.ts";
import { promises } from "./promises.ts";
import { questions } from "./questions.ts";
import { relief } from "./relief.ts";
import { reportWords } from "./reportWords.ts";
import { rescue } from "./rescue.ts";
import { returns } from "./returns.ts";
import { roads } from "./roads.ts";
import { runChanges } from "./runChanges.ts";
import { standingLoad } from "./standingLoad.ts";
import { timelines } from "./timelines.ts";
import { told } from "./told.ts";
import { troubleDesk } from "./troubleDesk.ts";
import { troubleKinds } from "./troubleKinds.ts";
import { troubles } from "./troubles.ts";
import { vehicleChecks } from "./vehicleChecks.ts";
import { weather, weatherKinds } from "./weather.ts";

export const dispatcher: Record<keyof typeof english, string> = {
  ...incidents,
  ...driverSos,
  ...driverTalk,
  ...reportWords,
  ...outing,
  "dispatcher.call.back": "Қайту жолы",
  "dispatcher.call.back.none": "Керек емес",
  "dispatcher.call.back.leaveAt": "Белгілі уақытта",
  "dispatcher.call.back.whenReady": "Дайын болғанда",
  ...callers,
  ...appeals,
  ...contact,
  ...help,
  ...breaks,
  ...printed,
  ...runChanges,
  ...vehicleChecks,
  ...clinics,
  ...closing,
  ...days,
  ...doors,
  ...doorsKept,
  ...ownPlaces,
  ...placeQuestion,
  ...locks,
  ...questions,
  ...rescue,
  ...relief,
  ...roads,
  ...weather,
  ...weatherKinds,
  ...returns,
  ...offers,
  ...standingLoad,
  ...placing,
  ...promises,
  ...timelines,
  ...told,
  ...{ ...troubles, ...troubleDesk, ...troubleKinds, ...deskHandover },
  ...desk,
  ...find,
  ...keys,
  "dispatcher.title": "Диспетчерлік",
  "dispatcher.map": "Көліктер картасы",
  "dispatcher.map.hint": "Картадағының бәрі тізімдерде де бар.",
  "dispatcher.map.noPositions":
    "Көліктердің қайда екенін қазір көрсету мүмкін емес. Сапарлар мен рейстер өзекті.",
  "dispatcher.tab.requests": "Өтінімдер",
  "dispatcher.tab.troubles": "Мәселелер",
  "dispatcher.tab.runs": "Рейстер",
  "dispatcher.tab.unassigned": "Көліксіз",
  "dispatcher.tab.codes": "Кодтар",
  "dispatcher.count.questions": "{count, plural, one {# сұрақ} other {# сұрақ}}",
  "dispatcher.count.requests": "{count, plural, one {# өтінім} other {# өтінім}}",
  "dispatcher.count.onRoad": "{count, plural, one {# ауысымда} other {# ауысымда}}",
  "dispatcher.count.unassigned": "{count, plural, one {# көліксіз} other {# көліксіз}}",
  "dispatcher.count.late": "{count, plural, one {# кешігуде} other {# кешігуде}}",
  "dispatcher.clock.now": "Қызмет уақыты",
  "dispatcher.clock.speed": "Демо жылдамдығы",
  "dispatcher.clock.times": "{speed}×",
  "dispatcher.clock.pause": "Демоны тоқтата тұру",
  "dispatcher.clock.resume": "Демоны жалғастыру",
  "dispatcher.clock.paused": "Демо тоқтатылды",
  "dispatcher.filter.search": "Аты, телефоны, орны",
  "dispatcher.filter.status": "Күйі",
  "dispatcher.filter.district": "Аудан",
  "dispatcher.filter.waiting": "Күтуде",
  "dispatcher.filter.active": "Орындалуда",
  "dispatcher.filter.done": "Аяқталған",
  "dispatcher.filter.late": "Кешігетіндер",
  "dispatcher.filter.none": "Бұл сүзгілерге сай ештеңе жоқ.",
  "dispatcher.filter.clear": "Сүзгілерді тазалау",
  "dispatcher.requests.empty": "Бұл күнге әзірше өтінім жоқ.",
  "dispatcher.runs.empty": "Бұл күні ауысым жоқ.",
  "dispatcher.codes.empty": "Кодтар әлі берілген жоқ.",
  "dispatcher.codes.note":
    "Тек демо: жолаушылар сұраған бір реттік кодтар. Нақты қызметте олар хабарламамен жіберіледі.",
  "dispatcher.codes.phone": "Телефон",
  "dispatcher.codes.code": "Код",
  "dispatcher.codes.issued": "Берілген уақыты",
  "dispatcher.list.showing": "{total} ішінен {shown} көрсетілді",
  "dispatcher.list.more": "Тағы көрсету",
  "dispatcher.trip.missedHint":
    "Жолаушыға қоңырау шалыңыз. Жаңа өтінімді қоңырау шалушыға арналған батырмамен бірден қабылдауға болады.",
  "dispatcher.trip.title": "Өтінім",
  "dispatcher.trip.rider": "Жолаушы",
  "dispatcher.trip.phone": "Телефон",
  "dispatcher.trip.from": "Қайдан",
  "dispatcher.trip.to": "Қайда",
  "dispatcher.trip.requested": "Сұраған уақыт",
  "dispatcher.trip.leaveAt": "шығу уақыты {time}",
  "dispatcher.trip.arriveBy": "жету мерзімі {time}",
  "dispatcher.trip.promise": "Уәде етілген отырғызу",
  "dispatcher.trip.latestArrival": "Жеткізу мерзімі",
  "dispatcher.chance": "уәденің орындалу ықтималдығы {percent} %",
  "dispatcher.chance.short": "{percent} %",
  "dispatcher.trip.chance": "Уәде орындалады",
  "dispatcher.trip.chance.pickup": "отырғызу {percent} %",
  "dispatcher.trip.chance.dropoff": "жеткізу {percent} %",
  "dispatcher.trip.estimated": "Қазір күтілетіні",
  "dispatcher.trip.actual": "Іс жүзінде",
  "dispatcher.trip.pickupDropoff": "отырғызу {pickup}, түсіру {dropoff}",
  "dispatcher.trip.vehicle": "Көлік",
  "dispatcher.trip.needs": "Қажеттіліктер",
  "dispatcher.trip.companions":
    "{count, plural, =0 {сүйемелдеушісіз} one {# сүйемелдеуші} other {# сүйемелдеуші}}",
  "dispatcher.trip.note": "Ескертпе",
  "dispatcher.trip.reason": "Себебі",
  "dispatcher.trip.bookedBy.rider": "жолаушы рәсімдеді",
  "dispatcher.trip.bookedBy.dispatcher": "диспетчер рәсімдеді",
  "dispatcher.trip.story": "Сапар барысы",
  "dispatcher.trip.story.by.rider": "жолаушы",
  "dispatcher.trip.story.by.driver": "жүргізуші",
  "dispatcher.trip.story.by.dispatcher": "диспетчер",
  "dispatcher.trip.story.by.guardian": "қамқоршы",
  "dispatcher.trip.story.by.facility": "мекеме",
  "dispatcher.trip.story.by.system": "жүйе",
  "dispatcher.trip.late": "{count, plural, one {# минут кешігу} other {# минут кешігу}}",
  "dispatcher.trip.lateShort": "+{count} мин",
  "dispatcher.trip.why": "Неге жоқ",
  "dispatcher.trip.blocking": "Әр көлік бойынша",
  "dispatcher.trip.kept": "{count, plural, one {# көлік} other {# көлік}}: {reason}",
  "dispatcher.trip.whyThis": "Неге осы көлік",
  "dispatcher.trip.whyGone": "Сапар басталып кетті немесе көліксіз қалды.",
  "dispatcher.queues": "Кезектер",
  "dispatcher.trip.nearest": "Ең жақын шешім",
  "dispatcher.trip.fits": "Қазір орын табылар еді. Көлікті қайта іздеңіз.",
  "dispatcher.trip.relaxation": "Не көмектеседі",
  "dispatcher.trip.openRecord": "Жолаушы карточкасын ашу",
  "dispatcher.cancelTrip": "Жолаушының сұрауымен тоқтату",
  "dispatcher.cancelTrip.confirm":
    "Сапарды тоқтату керек пе? Жолаушы мен жүргізуші мұны ашық тұрған бетінен көреді; оларға ешкім қоңырау шалмайды.",
  "dispatcher.trip.provisional": "Көлік алдын ала белгіленген: жолаушы оны бір күн бұрын кешке көреді.",
  "dispatcher.done.unassigned": "Көліктен алынды.",
  "dispatcher.done.refused": "Қабылданбады; жолаушы мұны өз бетінен көреді.",
  "dispatcher.done.cancelled": "Тоқтатылды.",
  "dispatcher.done.retried": "Қайта іздеудеміз.",
  "dispatcher.count.leftOver": "{count, plural, one {# жабылмаған ауысым} other {# жабылмаған ауысым}}",
  "dispatcher.run.status.leftOver": "жабылмаған",
  "dispatcher.run.leftOver": "Жабылмаған: {day}",
  "dispatcher.done.corrected": "Түзетілді.",
  "dispatcher.endShift": "Ауысымды аяқтау",
  "dispatcher.done.reported": "Белгіленді.",
  "dispatcher.done.shiftEnded": "Ауысым аяқталды.",
  "dispatcher.run.title": "{plate} рейсі",
  "dispatcher.run.driver": "Жүргізуші",
  "dispatcher.run.shift": "Ауысым {from}–{until}",
  "dispatcher.run.status.planned": "басталмаған",
  "dispatcher.run.status.started": "ауысымда",
  "dispatcher.run.status.ended": "аяқталған",
  "dispatcher.run.stops": "{count, plural, =0 {аялдама жоқ} one {# аялдама} other {# аялдама}}",
  "dispatcher.run.next": "Келесі: {label}, {time}",
  "dispatcher.run.noNext": "Басқа аялдама жоқ",
  "dispatcher.run.timeline": "Рейстер шкаласы",
  "dispatcher.stop.pickup": "Отырғызу",
  "dispatcher.stop.dropoff": "Түсіру",
  "dispatcher.stop.status.planned": "жоспарланған",
  "dispatcher.stop.status.onTheWay": "жолда",
  "dispatcher.stop.status.arrived": "келді",
  "dispatcher.stop.status.done": "орындалды",
  "dispatcher.stop.status.noShow": "кездесу болмады",
  "dispatcher.stop.status.cancelled": "тоқтатылды",
  "dispatcher.vehicle.lift": "көтергіші бар",
  "dispatcher.vehicle.noLift": "көтергішсіз",
  "dispatcher.vehicle.noPosition": "Орны әлі белгісіз",
  "dispatcher.vehicle.stale": "Соңғы орны {time}",
  "dispatcher.vehicle.free": "бос",
  "dispatcher.vehicle.busy": "жолаушылармен",
  "dispatcher.vehicle.toPickup": "отырғызуға бара жатыр",
  "dispatcher.vehicle.off": "ауысымда емес",
  "dispatcher.count.attention":
    "{count, plural, =0 {Бәрі бақылауда} one {Назар аударыңыз: #} other {Назар аударыңыз: #}}",
  "dispatcher.filter.anyStatus": "Кез келген күй",
  "dispatcher.filter.anyDistrict": "Кез келген аудан",
  "dispatcher.filter.shift": "Ауысым",
  "dispatcher.filter.anyShift": "Кез келген ауысым",
  "dispatcher.cancelTrip.note": "Себебі",
  "dispatcher.bar.planned": "жоспарланған",
  "dispatcher.bar.late": "кешігуде",
  "dispatcher.bar.aboard": "көлікте",
  "dispatcher.bar.done": "аяқталды",
  "dispatcher.bar.noShow": "кездесу болмады",
  "dispatcher.bar.cancelled": "тоқтатылды",
  "dispatcher.bar.missed": "біздің кінәмізден орындалмады",
  "dispatcher.bar.legend": "Жолақтардың түстері",
  "dispatcher.bar.count": "{state}: {count}",
  "dispatcher.demo.tools": "Демо",
};
