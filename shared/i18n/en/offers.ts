/** Times before promises, as riders and dispatchers read them. */
export const offers = {
  "offers.title": "Choose a time",
  "offers.titleChange": "Choose the new time",
  "offers.lead": "What you choose is promised at once. These times can be had until {time}.",
  "offers.leadChangeFor":
    "The trip stays as it is until a time is taken. These times can be had until {time}.",
  "offers.leadChange": "Your trip stays as it is until you choose. These times can be had until {time}.",
  "offers.search": "Show the times",
  "offers.searching": "Looking for times…",
  "offers.choose": "Take this time",
  "offers.chooseNamed": "Take this time: {from} to {until}",
  "offers.confirming": "Promising…",
  "offers.window": "Be ready between {from} and {until}",
  "offers.arrival": "There by {time} at the latest",
  "offers.margin":
    "{minutes, plural, =0 {without time to spare} one {with # minute to spare} other {with # minutes to spare}}",
  "offers.ride":
    "{minutes, plural, one {About # minute aboard} other {About # minutes aboard}}, {longest} at most",
  "offers.sharing.alone": "You ride alone",
  "offers.sharing.shared": "Others may ride along",
  "offers.vehicle.lift": "Vehicle with a lift",
  "offers.vehicle.car": "Vehicle without a lift",
  "offers.plate": "Which vehicle comes you read the evening before.",
  "offers.reason.asYouAsked": "As you asked",
  "offers.reason.soonest": "The soonest",
  "offers.reason.shortestRide": "The shortest ride: {minutes, plural, one {# minute} other {# minutes}} less",
  "offers.reason.laterNobodyWaits":
    "{minutes, plural, one {# minute} other {# minutes}} later, and nobody else has to wait",
  "offers.reason.earlierNobodyWaits":
    "{minutes, plural, one {# minute} other {# minutes}} earlier, and nobody else has to wait",
  "offers.reason.later": "{minutes, plural, one {# minute} other {# minutes}} later",
  "offers.reason.earlier": "{minutes, plural, one {# minute} other {# minutes}} earlier",
  "offers.onward.home": "Back between {from} and {until}",
  "offers.onward.on": "On to {place} between {from} and {until}",
  "offers.onward.homeReady": "Back when you say you are ready, expected about {time}",
  "offers.onward.onReady": "On to {place} when you say you are ready, expected about {time}",
  "offers.firstAlone": "The way there alone: for the way on no vehicle is free.",
  "offers.firstAlone.take": "Take the way there alone",
  "offers.firstAlone.title": "Only the way there can be had",
  "offers.firstAlone.text":
    "You can take it knowing that nobody fetches you, choose another time, or ask for all of it all the same.",
  "offers.quota.trips":
    "{left} of {of, plural, one {# trip} other {# trips}} left in {month}, this one not counted",
  "offers.quota.hours": "{left} of {of} hours of driving left in {month}, this trip not counted",
  "offers.record": "Of such promises we have kept about {tenths} in 10 ({kept} of {of} in {days} days).",
  "offers.none": "No vehicle can come within two hours of this time.",
  "offers.asSoon": "As soon as possible",
  "offers.noneSoon": "No vehicle can come today or on the coming two days. Call the dispatcher.",
  "offers.noneChange": "There is no such time. Your trip stays as it is.",
  "offers.askAnyway": "Ask all the same",
  "offers.askAnywayText":
    "You can ask all the same. Then we look whether others can make room, and whether a vehicle comes free. What comes of it you read on the page of the trip.",
  "offers.other": "None of these? Ask for the time you wanted all the same.",
  "offers.keys": "Keys 1 to {count} take a time.",
} as const;
