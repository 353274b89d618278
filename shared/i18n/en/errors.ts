import type { ErrorCode } from "../../errors/index.ts";
import { coverageErrors } from "./coverageErrors.ts";
import { officeErrors } from "./officeErrors.ts";
import { runErrors } from "./runErrors.ts";

/** One sentence per error code: what happened, with all that the error knows (its `values`), and the way out. */
export const errors: Record<`error.${ErrorCode}`, string> = {
  ...runErrors,
  ...officeErrors,
  ...coverageErrors,
  "error.request.invalid": "Something in the form is not right. Check the marked fields and send it again.",
  "error.request.notJson": "The request could not be read. Reload the page and try again.",
  "error.request.tooLarge": "That is too much text for one request. Shorten it and send it again.",
  "error.request.unknownPath": "There is nothing at this address. Go back to the start page.",
  "error.request.idempotencyKeyMissing":
    "The request came without its key, so it was not taken. Reload the page and send it again.",
  "error.request.idempotencyKeyReused":
    "A different request was already sent with this key. Reload the page and fill in the form anew.",
  "error.phone.tooShort": "Digits are missing in the number. Write all of it, for example +7 700 000 12 34.",
  "error.phone.tooLong": "The number has too many digits. Write one number, for example +7 700 000 12 34.",
  "error.phone.notANumber":
    "This does not look like a phone number. Write it in digits, for example +7 700 000 12 34.",
  "error.iin.length": "An IIN has 12 digits. Check it against the document.",
  "error.iin.letters": "An IIN consists of digits only. Check it against the document.",
  "error.iin.date": "The first six digits of the IIN are no date of birth. Check them against the document.",
  "error.iin.century": "The seventh digit of an IIN is 1 to 6. Check it against the document.",
  "error.iin.checkDigit":
    "The last digit does not fit the others: one digit of the IIN is wrong. Check it against the document.",
  "error.session.missing": "You are not signed in. Sign in and try again.",
  "error.session.expired": "Your session has ended. Sign in again.",
  "error.session.wrongCredentials": "The sign-in details do not match. Check them and try again.",
  "error.session.codeExpired": "The code is no longer valid. Ask for a new one.",
  "error.session.factorNeeded": "The password is right. Type the code of your app as well.",
  "error.session.wrongFactor":
    "This code does not fit, or was used already. Wait for the next one, or take a recovery code.",
  "error.link.unusable":
    "This link opens nothing any more: it was used, has run out, or a newer one was made. Ask for a new link.",
  "error.password.tooShort":
    "The password is too short. Take at least 12 characters, for example four words that have nothing to do with each other.",
  "error.password.tooCommon":
    "This password is easy to guess. Take longer or less usual words, and not your name.",
  "error.pin.tooSimple": "This PIN is easy to guess. Choose other digits.",
  "error.factor.wrongCode":
    "This code does not fit. Scan the picture again and type the code that the app shows now.",
  "error.passkey.refused": "The key could not be used here. Sign in by name and password.",
  "error.staff.unknown": "There is no such account. Look at the list again.",
  "error.staff.nameTaken": "This user name is taken. Choose another one.",
  "error.staff.yourself": "Nobody changes their own duties here. Ask another administrator.",
  "error.staff.closed": "This account is closed. Open it first.",
  "error.staff.wrongScope":
    "An operator or district is missing or unknown. A manager needs at least one operator.",
  "error.session.wrongOrigin":
    "The request came from another site and was refused. Open our own page and try there.",
  "error.session.forbidden":
    "Your account may not do this. Sign in with the right account or ask the dispatcher.",
  "error.rate.limited": "Too many attempts in a short time. Wait a little and try again.",
  "error.rider.unknown": "There is no such passenger. Search again.",
  "error.rider.notEligible":
    "The record shows no right to the service on that day. Contact the dispatcher to have it checked.",
  "error.rider.stale":
    "Somebody else has changed this record meanwhile. Look at it as it is now and decide which is right.",
  "error.rider.iinTaken": "There is a record with this IIN already. Search for it by the IIN.",
  "error.rider.phoneTaken":
    "Another passenger has this phone. Search by the phone, or enter it as that of a contact.",
  "error.rider.outsideScope":
    "By category and home this passenger is not served by your operator. Check both, or ask the chief dispatcher.",
  "error.rider.stateOrder": "The stay in hospital ends before it begins, or it is none. Check the dates.",
  "error.rider.mergeSame": "These are one and the same record.",
  "error.eligibility.overlaps": "Two periods overlap. Let the earlier one end before the later one begins.",
  "error.eligibility.endsFirst": "A period ends before it begins. Check its dates.",
  "error.category.unknown": "There is no such category. Choose one from the list.",
  "error.trip.unknown": "There is no such trip. Go back to the list of trips.",
  "error.trip.samePlace": "Pickup and drop-off are the same place. Choose another place for one of them.",
  "error.trip.placeDoubtful":
    "Is the point right? It is far from a road or from the street that is named. Look at the map, then say that it is meant so, or choose another place.",
  "error.trip.outsideArea": "The service does not go to this place. Choose a place inside the service area.",
  "error.trip.unknownPlace":
    "This place is not in our list. Choose one of the suggested places or a point on the map.",
  "error.trip.inThePast": "This time is too soon or already over. Choose a later time.",
  "error.trip.tooFarAhead":
    "Trips can be asked for at most {days, plural, one {# day} other {# days}} ahead. Choose an earlier day.",
  "error.trip.noServiceThatDay": "The service does not run on that day. Choose another day.",
  "error.trip.outsideServiceHours": "The service runs from {from} to {until}. Choose a time between them.",
  "error.trip.leadTimeTooShort":
    "Trips are asked for at least {minutes, plural, one {# minute} other {# minutes}} ahead. Choose a later time or contact the dispatcher.",
  "error.trip.dayAheadOnly":
    "Trips are asked for until {until} of the day before, and it is too late for this one. Choose a later day or contact the dispatcher.",
  "error.regular.unknown": "There is no such request.",
  "error.regular.decided": "This request has been decided already.",
  "error.regular.noHome": "The passenger's home is not known. Enter it in the record first.",
  "error.standing.unknown": "There is no such standing order.",
  "error.standing.datesOrder": "The last day is before the first.",
  "error.standing.over": "This day is over already. Choose today or a later one.",
  "error.standing.replaced": "Another order has come in the place of this one. Open the list again.",
  "error.trip.overlapsOwnTrip": "You already have a trip at this time. Cancel it or choose another time.",
  "error.trip.tooFarFromOwnTrip":
    "There is not enough time to get from one of your trips to the other. Choose another time or change a place.",
  "error.trip.apartFromOwnTrip":
    "This trip does not fit where your other trip begins or ends. Check places and times, or confirm that it is meant so.",
  "error.trip.notWaiting": "This trip does not wait for anybody to be ready.",
  "error.trip.illegalChange":
    "The trip {status, select, requested {still has no vehicle} assigned {has a vehicle} unassigned {has no vehicle} onTheWay {already has its vehicle on the way} arrived {already has its vehicle at the door} boarded {is under way} completed {is over} cancelled {was cancelled} noShow {was closed: you did not meet} refused {was refused} missed {was missed} other {has moved on}}, so it can no longer be {event, select, assign {given a vehicle} failToAssign {left without a vehicle} unassign {taken off its vehicle} retry {searched for again} depart {set out for} arrive {arrived at} board {boarded} dropOff {ended} noShow {closed as not met} cancel {cancelled} refuse {refused} miss {counted as missed} other {changed like this}}. Look at its present state.",
  "error.share.unusable": "This link opens nothing (any more).",
  "error.share.unknown": "There is no such link to this trip.",
  "error.share.tooMany": "There are {most} links to this trip already. End one first.",
  "error.share.over": "The trip is over, and its page can be read no more.",
  "error.telephone.keyRefused": "This key opens nothing.",
  "error.call.unknown": "There is no such call.",
  "error.trip.consentMissing": "Another time or a longer ride has to be agreed with the passenger first.",
  "error.offer.unknown": "There is no such offer (any more). Ask anew.",
  "error.offer.expired": "The time to confirm this offer is over. These can be had now.",
  "error.offer.outdated": "The day has changed meanwhile: this time is gone. These can be had now.",
  "error.offer.otherChosen": "Another of these times was confirmed already.",
  "error.deed.unknown": "There is nothing that could be undone here.",
  "error.deed.undoOver": "It is too late to undo this. Change what is now instead.",
  "error.offer.firstAlone":
    "This is the way there alone: for the way on no vehicle is free. Say that you want it all the same, or look for other times.",
  "error.outing.tooEarly": "The way on begins before you are there. Choose a later time.",
  "error.outing.hasOtherWays":
    "This trip already has another way of its outing. Change that one, or cancel it first.",
  "error.outing.undecided":
    "This trip belongs to an outing with {count, plural, one {# other way} other {# other ways}}. Say whether {count, plural, one {it is} other {they are}} cancelled as well, or this one alone.",
  "error.trip.notChangeable":
    "This trip cannot be changed here: its vehicle is on the way, it is over, or a dispatcher has fixed it. Call the dispatcher.",
  "error.trip.linkedDay":
    "This trip goes together with another one of its day. Ask the dispatcher to move both to another day.",
  "error.group.unknown": "There is no such group, or somebody else leads it.",
  "error.group.noHome":
    "No home address is known of this person. Say from where they are fetched, or ask the dispatcher.",
  "error.trip.tooManyCompanions":
    "At most {most, plural, =0 {nobody} one {# companion} other {# companions}} can come along. Reduce their number or contact the dispatcher.",
  "error.house.unknown": "There is no such house any more. Open the list again.",
  "error.house.same": "These are one house already. Open the list again.",
  "error.placeName.unknown": "This name is no longer there. Open the list again.",
  "error.placeName.unknownPlace": "There is no such place or street any more. Search for it again.",
  "error.entrance.unknown": "This entrance or its picture is no longer there. Open the list again.",
  "error.entrance.placeUnknown":
    "This is neither a known place nor a house, so nothing can be kept about its entrance. Tell the dispatcher where it is.",
  "error.entrance.tooFar":
    "This is more than 500 m from the place. Say it when the vehicle stands there, or tell the dispatcher.",
  "error.correction.unknown": "This has been decided already.",
  "error.photo.unreadable": "This is no picture that can be read. Send a JPEG, PNG or WebP.",
  "error.photo.tooLarge": "This picture is too large. Send one of at most 15 MB.",
  "error.appeal.nothing": "There is nothing here to put before a person any more.",
  "error.help.unknown": "This call for help is unknown.",
  "error.message.unknown": "There is no such message.",
  "error.sos.unknown": "There is no such SOS. Look at the list again.",
  "error.sos.notOnTheRoad": "This trip is not on the road. Call the dispatcher, or ring 112.",
  "error.incident.unknown": "There is no such incident. Look at the list again.",
  "error.incident.closed": "This incident is closed: nothing can be added. Write up another one.",
  "error.break.unknown": "This shift has no such break.",
  "error.manifests.notPrepared": "Manifests are not ready yet: print them now.",
  "error.shift.unchecked": "Look the vehicle over first: then the shift can be started.",
  "error.appeal.unknown": "This appeal has been answered already.",
  "error.question.unknown": "This question has been answered already.",
  "error.report.unreadable": "The report was sealed in another way and cannot be read by the service.",
  "error.day.notOver": "The service of this day is not over yet.",
  "error.day.notAllHome":
    "{count, plural, one {# person or shift is} other {# people or shifts are}} still open on this day.",
  "error.day.notClosed": "This day is not closed.",
  "error.trip.stillAboard": "The passenger is aboard: report first where and when they got out.",
  "error.run.doubted":
    "Nothing has been heard of this vehicle. Look at the warning and confirm that it is to have the trip all the same.",
  "error.lock.unknown": "There is no such lock. Look at the run again.",
  "error.lock.nothingToHold": "There is nothing ahead that could be locked. Look at the trip again.",
  "error.lock.alreadyOver": "That time is over. Choose a later one.",
  "error.plan.locked":
    "{by} has locked {what, select, rider {this vehicle for the trip} vehicle {the trips of this vehicle} order {the order of the stops} time {the time of this trip} other {this}} until {until}: “{why}”. Unlock it first, or choose otherwise.",
  "error.vehicle.unknown": "There is no such vehicle. Look at the list again.",
  "error.driver.unknown": "There is no such driver. Look at the list again.",
  "error.withdrawal.unknown": "There is no such withdrawal. Look at the run again.",
  "error.withdrawal.alreadyOver": "That time is over. Choose a later one.",
  "error.run.withdrawn": "The vehicle or its driver is not available then. Choose another vehicle.",
  "error.trouble.unknown": "This trouble is gone. Look at the list again.",
  "error.trouble.held": "{name} looks after it now. Leave it to them, or take it over.",
  "error.deskHandover.unknown": "There is no such hand-over. Look at the list again.",
  "error.relief.already": "This run is to be handed over already. Take that back first.",
  "error.relief.outsideShift": "Choose a time that is still to come and before the shift ends.",
  "error.rescue.already":
    "That is known already, and its people have been looked after. Look at the run again.",
  "error.clinic.unknown": "This place is not known. Choose one from the list.",
  "error.clinic.delayUnknown": "There is no such delay today. Look at the list again.",
  "error.road.unknown": "There is no such street or bridge. Choose one from the list.",
  "error.road.noStretch": "These two points are not joined by this road. Choose two others.",
  "error.road.closesNothing": "No road is there that could be closed. Choose another place, or a larger one.",
  "error.closure.unknown": "There is no such closure. Look at the list again.",
  "error.closure.alreadyOver": "That time is over. Choose a later one.",
  "error.weather.unknown": "There is no such mode. Look at the list again.",
  "error.weather.alreadyOver": "That time is over. Choose a later one.",
  "error.weather.already": "Another mode holds at that time. Look at it, then change or end it.",
  "error.weather.otherwise": "Somebody has changed or ended the mode meanwhile. Look at it again.",
  "error.link.unknown": "These trips are not linked. Look at the trip again.",
  "error.link.impossible":
    "These trips cannot be linked: they are of two days, one is over or linked already, or they have two vehicles.",
  "error.plan.stale": "The plan has changed meanwhile. Look at the effect again and confirm anew.",
  "error.proposal.unknown": "There is no such proposal.",
  "error.proposal.closed": "This proposal has been decided about or is over.",
  "error.plan.violation":
    "This vehicle cannot take the trip without breaking a rule. Choose another vehicle.",
  "error.contract.unknown": "There is no such contract, or it is not yours. Choose one from the list.",
  "error.operator.unknown": "There is no such operator, or it is not yours. Choose one from the list.",
  "error.vehicle.plateTaken": "Another vehicle has this number plate. Check the plate.",
  "error.driver.phoneTaken": "Another driver has this phone number. Check the number.",
  "error.record.stale": "Somebody else has changed this meanwhile. Open it again and repeat your change.",
  "error.template.unknown": "There is no such template. Look at the list again.",
  "error.template.overlaps":
    "It overlaps a template of the same vehicle or driver: {plate}, {from}–{until}. Choose other weekdays, times or dates.",
  "error.contract.otherOperator": "A contract keeps its operator and district. End it and enter a new one.",
  "error.district.unknown": "There is no such district. Choose one from the list.",
  "error.rule.unknown": "There is no such rule on that day.",
  "error.rule.wrong": "This cannot hold. {rule}: {why}",
  "error.rule.inThePast": "What is past stays as it was: choose today or a later day.",
  "error.position.implausible":
    "The position does not make sense and was left out. Check the phone's location and clock.",
  "error.notice.unknown": "This message is no longer kept.",
  "error.channel.missing": "This service does not send messages that way.",
  "error.channel.unknown": "It is linked no more.",
  "error.channel.contactUnknown": "This contact may not be told, or is in the record no more.",
  "error.channel.wrongCode": "The code is not right.",
  "error.channel.codeExpired": "The code has run out. Have a new one sent.",
  "error.demo.off": "This works only in the demo, which is off.",
  "error.service.unavailable":
    "The service cannot be reached at the moment. Nothing was lost; try again in a moment.",
  "error.internal": "Something went wrong on our side. Try again; if it stays so, contact the dispatcher.",
  "error.rider.restricted":
    "What may be done with this record is restricted, so no new trips are taken. Ask the office.",
  "error.erasure.aboard": "The person is on the road just now. Erase when the trip is over.",
  "error.erasure.tripsChanged": "Meanwhile other trips are ahead. Look again which would be called off.",
  "error.breach.order": "The time ends before it begins. Check it.",
};
