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

/** The dispatcher's screens. ICU message syntax. */
export const dispatcher = {
  ...incidents,
  ...driverSos,
  ...driverTalk,
  ...reportWords,
  ...outing,
  "dispatcher.call.back": "Way back",
  "dispatcher.call.back.none": "None",
  "dispatcher.call.back.leaveAt": "At a time",
  "dispatcher.call.back.whenReady": "When they are ready",
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
  "dispatcher.title": "Dispatch",
  "dispatcher.map": "Map of vehicles",
  "dispatcher.map.hint": "Everything on the map is also in the lists.",
  "dispatcher.map.noPositions":
    "Where the vehicles are cannot be shown at the moment. Trips and runs are up to date.",
  "dispatcher.tab.requests": "Requests",
  "dispatcher.tab.troubles": "Troubles",
  "dispatcher.tab.runs": "Runs",
  "dispatcher.tab.unassigned": "Unassigned",
  "dispatcher.tab.codes": "Codes",
  "dispatcher.count.questions": "{count, plural, one {# question} other {# questions}}",
  "dispatcher.count.requests": "{count, plural, one {# request} other {# requests}}",
  "dispatcher.count.onRoad": "{count, plural, one {# on shift} other {# on shift}}",
  "dispatcher.count.unassigned": "{count, plural, one {# without a vehicle} other {# without a vehicle}}",
  "dispatcher.count.late": "{count, plural, one {# late} other {# late}}",
  "dispatcher.clock.now": "Service time",
  "dispatcher.clock.speed": "Demo speed",
  "dispatcher.clock.times": "{speed}×",
  "dispatcher.clock.pause": "Pause the demo",
  "dispatcher.clock.resume": "Resume the demo",
  "dispatcher.clock.paused": "Demo paused",
  "dispatcher.filter.search": "Name, phone, place",
  "dispatcher.filter.status": "Status",
  "dispatcher.filter.district": "District",
  "dispatcher.filter.waiting": "Waiting",
  "dispatcher.filter.active": "Under way",
  "dispatcher.filter.done": "Ended",
  "dispatcher.filter.late": "Late",
  "dispatcher.filter.none": "Nothing matches these filters.",
  "dispatcher.filter.clear": "Clear filters",
  "dispatcher.requests.empty": "No requests for this day yet.",
  "dispatcher.runs.empty": "No shifts on this day.",
  "dispatcher.codes.empty": "No codes were issued yet.",
  "dispatcher.codes.note":
    "Demo only: one-time codes that riders asked for. The real service sends them by message.",
  "dispatcher.codes.phone": "Phone",
  "dispatcher.codes.code": "Code",
  "dispatcher.codes.issued": "Issued",
  "dispatcher.list.showing": "Showing {shown} of {total}",
  "dispatcher.list.more": "Show more",
  "dispatcher.trip.missedHint":
    "Call the passenger. A new request can be taken for them at once, by the button for a caller.",
  "dispatcher.trip.title": "Request",
  "dispatcher.trip.rider": "Passenger",
  "dispatcher.trip.phone": "Phone",
  "dispatcher.trip.from": "From",
  "dispatcher.trip.to": "To",
  "dispatcher.trip.requested": "Asked for",
  "dispatcher.trip.leaveAt": "leave at {time}",
  "dispatcher.trip.arriveBy": "be there by {time}",
  "dispatcher.trip.promise": "Promised pickup",
  "dispatcher.trip.latestArrival": "Promised arrival by",
  "dispatcher.chance": "{percent} % sure to be kept",
  "dispatcher.chance.short": "{percent} %",
  "dispatcher.trip.chance": "Promise kept",
  "dispatcher.trip.chance.pickup": "pick-up {percent} %",
  "dispatcher.trip.chance.dropoff": "drop-off {percent} %",
  "dispatcher.trip.estimated": "Expected now",
  "dispatcher.trip.actual": "Actual",
  "dispatcher.trip.pickupDropoff": "pickup {pickup}, drop-off {dropoff}",
  "dispatcher.trip.vehicle": "Vehicle",
  "dispatcher.trip.needs": "Needs",
  "dispatcher.trip.companions": "{count, plural, =0 {no companions} one {# companion} other {# companions}}",
  "dispatcher.trip.note": "Note",
  "dispatcher.trip.reason": "Reason",
  "dispatcher.trip.bookedBy.rider": "booked by the passenger",
  "dispatcher.trip.bookedBy.dispatcher": "booked by a dispatcher",
  "dispatcher.trip.story": "What happened",
  "dispatcher.trip.story.by.rider": "passenger",
  "dispatcher.trip.story.by.driver": "driver",
  "dispatcher.trip.story.by.dispatcher": "dispatcher",
  "dispatcher.trip.story.by.guardian": "guardian",
  "dispatcher.trip.story.by.facility": "institution",
  "dispatcher.trip.story.by.system": "system",
  "dispatcher.trip.late": "{count, plural, one {# minute late} other {# minutes late}}",
  "dispatcher.trip.lateShort": "+{count} min",
  "dispatcher.trip.why": "Why not",
  "dispatcher.trip.blocking": "Vehicle by vehicle",
  "dispatcher.trip.kept": "{count, plural, one {# vehicle} other {# vehicles}}: {reason}",
  "dispatcher.trip.whyThis": "Why this vehicle",
  "dispatcher.trip.whyGone": "The trip is under way or has no vehicle any more.",
  "dispatcher.queues": "Queues",
  "dispatcher.trip.nearest": "Nearest way out",
  "dispatcher.trip.fits": "By now there is room for it. Search for a vehicle again.",
  "dispatcher.trip.relaxation": "What would help",
  "dispatcher.trip.openRecord": "Open the passenger’s record",
  "dispatcher.cancelTrip": "Cancel for the passenger",
  "dispatcher.cancelTrip.confirm":
    "Cancel this trip? The passenger and the driver see it on their open pages; nobody is called.",
  "dispatcher.trip.provisional": "Vehicle provisional: the passenger reads it from the evening before.",
  "dispatcher.done.unassigned": "Taken off the vehicle.",
  "dispatcher.done.refused": "Refused; the passenger sees it on their page.",
  "dispatcher.done.cancelled": "Cancelled.",
  "dispatcher.done.retried": "Searching again.",
  "dispatcher.count.leftOver": "{count, plural, one {# shift left open} other {# shifts left open}}",
  "dispatcher.run.status.leftOver": "left open",
  "dispatcher.run.leftOver": "Left open: {day}",
  "dispatcher.done.corrected": "Corrected.",
  "dispatcher.endShift": "End the shift",
  "dispatcher.done.reported": "Reported.",
  "dispatcher.done.shiftEnded": "The shift is ended.",
  "dispatcher.run.title": "Run of {plate}",
  "dispatcher.run.driver": "Driver",
  "dispatcher.run.shift": "Shift {from}–{until}",
  "dispatcher.run.status.planned": "not started",
  "dispatcher.run.status.started": "on shift",
  "dispatcher.run.status.ended": "ended",
  "dispatcher.run.stops": "{count, plural, =0 {no stops} one {# stop} other {# stops}}",
  "dispatcher.run.next": "Next: {label} at {time}",
  "dispatcher.run.noNext": "No stops left",
  "dispatcher.run.timeline": "Timeline of the runs",
  "dispatcher.stop.pickup": "Pickup",
  "dispatcher.stop.dropoff": "Drop-off",
  "dispatcher.stop.status.planned": "planned",
  "dispatcher.stop.status.onTheWay": "on the way",
  "dispatcher.stop.status.arrived": "arrived",
  "dispatcher.stop.status.done": "done",
  "dispatcher.stop.status.noShow": "did not meet",
  "dispatcher.stop.status.cancelled": "cancelled",
  "dispatcher.vehicle.lift": "with lift",
  "dispatcher.vehicle.noLift": "without lift",
  "dispatcher.vehicle.noPosition": "No position yet",
  "dispatcher.vehicle.stale": "Last position {time}",
  "dispatcher.vehicle.free": "free",
  "dispatcher.vehicle.busy": "with passengers",
  "dispatcher.vehicle.toPickup": "driving to a pickup",
  "dispatcher.vehicle.off": "not on shift",
  "dispatcher.count.attention":
    "{count, plural, =0 {Nothing needs attention} one {# needs attention} other {# need attention}}",
  "dispatcher.filter.anyStatus": "Any status",
  "dispatcher.filter.anyDistrict": "Any district",
  "dispatcher.filter.shift": "Shift",
  "dispatcher.filter.anyShift": "Any shift",
  "dispatcher.cancelTrip.note": "Reason",
  "dispatcher.bar.planned": "planned",
  "dispatcher.bar.late": "late",
  "dispatcher.bar.aboard": "on board",
  "dispatcher.bar.done": "completed",
  "dispatcher.bar.noShow": "no-show",
  "dispatcher.bar.cancelled": "cancelled",
  "dispatcher.bar.missed": "missed by us",
  "dispatcher.bar.legend": "Colours of the bars",
  "dispatcher.bar.count": "{state}: {count}",
  "dispatcher.demo.tools": "Demo",
} as const;
