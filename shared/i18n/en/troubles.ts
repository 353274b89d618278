/** What needs a dispatcher: troubles, from where runs set out, and what can be offered to others. */
export const troubles = {
  "dispatcher.troubles.empty": "Nothing needs you now.",
  "dispatcher.trouble.neverBegun": "{plate}: nobody has begun the shift",
  "dispatcher.trouble.silent": "{plate}: not heard of",
  "dispatcher.trouble.outage":
    "{district}: {count, plural, one {# vehicle} other {# vehicles}} not heard of at once",
  "dispatcher.trouble.pickupEndangered": "{name}: the vehicle will come too late",
  "dispatcher.trouble.arrivalEndangered": "{name}: will arrive too late",
  "dispatcher.trouble.roomFound": "{name}: there is room now",
  "dispatcher.trouble.text.neverBegun":
    "The shift should have begun at {time}, and nothing has been heard of the vehicle.",
  "dispatcher.trouble.text.silent":
    "Nothing has been heard of the vehicle since {time}, although it should have been at a stop.",
  "dispatcher.trouble.text.outage": "Since {time}. Probably the network or the depot, not the drivers.",
  "dispatcher.trouble.text.pickupEndangered":
    "By what is expected now, the promised pickup will be missed. Known since {time}.",
  "dispatcher.trouble.text.arrivalEndangered":
    "By what is expected now, the promised arrival will be missed. Known since {time}.",
  "dispatcher.trouble.queueAged":
    "{job, select, assignTrip {Requests wait for the worker} refreshEstimates {Expected times are not said anew} missOverdueTrip {What comes due is not done} other {Work waits in a queue}}",
  "dispatcher.trouble.text.queueAged":
    "{count, plural, one {# waits} other {# wait}}, the oldest since {minutes, plural, one {# minute} other {# minutes}}. Nothing is lost; tell whoever looks after the machines.",
  "dispatcher.trouble.jobDied":
    "{job, select, assignTrip {Requests could not be dealt with} refreshEstimates {Expected times could not be said anew} missOverdueTrip {What came due could not be done} other {Work has failed}}",
  "dispatcher.trouble.text.jobDied":
    "{count, plural, one {# job has failed} other {# jobs have failed}} again and again, the first {minutes, plural, one {# minute} other {# minutes}} ago. It is tried again by itself; tell whoever looks after the machines.",
  "dispatcher.trouble.partWrong":
    "{job, select, redisAway {Redis does not answer} roleMissing {Requests are not dealt with: no worker process runs} diskLow {A disk is nearly full} databaseCrowded {The database has hardly any connection left} clocksDiffer {A machine’s clock is wrong} zonesWrong {A machine has the region’s time wrong} other {Something is wrong with the service itself}}",
  "dispatcher.trouble.text.partWrong":
    "For {minutes, plural, one {# minute} other {# minutes}}. Tell whoever looks after the machines; the office’s page “Health of the service” says what to do.",
  "dispatcher.trouble.invariantBroken":
    "{who}: {broken, select, servedTwice {planned twice} shiftPlannedTwice {a run has two routes} dropoffBeforePickup {would get out before getting in} neverLetOut {gets in and never out} overloaded {no place in the vehicle} mustRideAlone {must ride alone and does not} mustNotMeet {would meet somebody they must not meet} wrongContract {the vehicle’s contract does not serve them} noLift {needs a lift, and the vehicle has none} liftOverloaded {too heavy for the lift} skillMissing {driver or vehicle lacks what they need} shiftNotAllowed {may not go with this vehicle} aboardAnotherVehicle {is aboard another vehicle} groupParted {goes apart from their group} placedNowhere {has a vehicle by name only: it stops nowhere for them} stopOfNobody {a vehicle goes for them although there is no ride} leftOnEndedRun {still on a shift that has ended} ledgerBroken {what was promised is written in two ways} promiseLeftOpen {the ride is over and its promise still open} placedUnpromised {has a vehicle and no promise} other {something is wrong}}",
  "dispatcher.trouble.text.invariantBroken":
    "The day’s record says what may never be. Found at {time}, gone from here when it is put right. Move the trip or call; tell whoever keeps the program.",
  "dispatcher.trouble.stranded": "{name}: the vehicle is not available, and no other was found",
  "dispatcher.trouble.text.stranded": "Without a vehicle since {time}. What was promised still holds.",
  "dispatcher.trouble.readyOverdue": "{name}: not ready yet, and nobody knows why",
  "dispatcher.trouble.text.readyOverdue":
    "Expected to be ready long ago. Nothing more was heard by {time}: ring them or the place. No vehicle waits for them.",
  "dispatcher.trouble.readyWaiting": "{name}: ready, and no vehicle comes soon",
  "dispatcher.trouble.text.readyWaiting":
    "Ready to go back since {time}; no vehicle comes within the standard.",
  "dispatcher.withdraw.why": "Why",
  "dispatcher.withdraw.ended": "Back again.",
  "dispatcher.withdraw.back.vehicle": "The vehicle drives again",
  "dispatcher.withdraw.back.lift": "The lift works again",
  "dispatcher.withdraw.back.driver": "The driver drives again",
  "dispatcher.withdrawn.vehicle": "The vehicle is not available from {from} until {until}: “{why}”",
  "dispatcher.withdrawn.driver": "The driver is not available from {from} until {until}: “{why}”",
  "dispatcher.withdrawn.vehicleOpen": "The vehicle is not available from {from} on: “{why}”",
  "dispatcher.withdrawn.lift": "The lift does not work from {from} until {until}: “{why}”",
  "dispatcher.withdrawn.liftOpen": "The lift does not work from {from} on: “{why}”",
  "dispatcher.withdrawn.driverOpen": "The driver is not available from {from} on: “{why}”",
  "dispatcher.trouble.text.roomFound":
    "Since {time} {plate} could take this trip as it was asked for. Ask whether it is still wanted.",
  "dispatcher.trouble.nobody": "Nobody is waiting for it.",
  "dispatcher.trouble.promised": "promised {window}",
  "dispatcher.trouble.expected": "expected {time}",
  "dispatcher.trouble.wished": "asked for {window}",
  "dispatcher.trouble.giveRoom": "Give it to {plate}",
  "dispatcher.trouble.callDriver": "Call {name}",
  "dispatcher.trouble.openRun": "Open the run",
  "dispatcher.run.start": "Starts",
  "dispatcher.run.start.home": "at its own place, {place}",
  "dispatcher.run.start.lastRide": "where the last ride ends, {place}",
  "dispatcher.run.start.parked": "where the vehicle was last seen",
  "dispatcher.offer.open": "Offer the trips of {plate} to others",
  "dispatcher.offer.title": "Trips of {plate}: who else could take them",
  "dispatcher.offer.accept": "{count, plural, =0 {Nothing to move} one {Move # trip} other {Move # trips}}",
  "dispatcher.offer.done": "The trips have other vehicles.",
  "dispatcher.offer.moves":
    "{count, plural, one {# trip can go with another vehicle} other {# trips can go with other vehicles}}",
  "dispatcher.offer.move": "{name}: with {plate}, pickup {pickup} ({minutes, number, +0;-0} min)",
  "dispatcher.offer.stillLate": "late all the same",
  "dispatcher.offer.staying":
    "{count, plural, one {Nobody can take # trip: call} other {Nobody can take # trips: call}}",
  "dispatcher.proposal.list": "Proposed changes",
  "dispatcher.proposal.title":
    "{count, plural, one {# passenger gets another vehicle} other {# passengers get another vehicle}}, {minutes, plural, =0 {as much driving} one {# minute less driving} other {# minutes less driving}}",
  "dispatcher.proposal.because.justTold":
    "Somebody among them has only just heard which vehicle comes. Until {until}.",
  "dispatcher.proposal.because.manyChanges":
    "More people at once than may change by themselves. Until {until}.",
  "dispatcher.proposal.because.promise": "A promise would be touched. Until {until}.",
  "dispatcher.proposal.move": "{name}: {from} → {to}",
  "dispatcher.proposal.newcomer": "{name}: gets a vehicle, {to}",
  "dispatcher.proposal.pickup": "pickup {time}",
  "dispatcher.proposal.accept": "Make the change",
  "dispatcher.proposal.decline": "Leave it as it is",
  "dispatcher.proposal.accepted": "The change is made; those who get another vehicle are told.",
  "dispatcher.proposal.declined": "The plan stays as it is.",
  "dispatcher.proposal.stale": "The day has gone past this proposal.",
} as const;
