/** Weather in which the service goes on otherwise. Part of `dispatcher.ts` and `driver.ts`. */
export const weatherKinds = {
  "weather.kind.heat": "Heat",
  "weather.kind.frost": "Hard frost",
  "weather.kind.ice": "Ice",
  "weather.kind.dust": "Dust storm",
} as const;

export const weather = {
  "dispatcher.weather.open": "Weather and heat mode",
  "dispatcher.weather.title": "Weather and heat mode",
  "dispatcher.weather.about":
    "While it is on, drives are counted slower, riders are told sooner that the vehicle comes, and nobody has to wait outside.",
  "dispatcher.weather.list": "Now, later and earlier today",
  "dispatcher.weather.none": "No mode is on: drives and messages are as on other days.",
  "dispatcher.weather.state.planned": "planned",
  "dispatcher.weather.state.on": "on",
  "dispatcher.weather.state.over": "over",
  "dispatcher.weather.span": "{from} – {until}",
  "dispatcher.weather.said": "{by}: “{note}”",
  "dispatcher.weather.by": "turned on by {by}",
  "dispatcher.weather.slower": "drives take {percent} % longer",
  "dispatcher.weather.asFast": "drives take as long as usual",
  "dispatcher.weather.earlier":
    "“the vehicle comes soon” is told {minutes, plural, one {# minute} other {# minutes}} sooner",
  "dispatcher.weather.indoors": "riders wait indoors, the driver comes to the door or rings",
  "dispatcher.weather.form": "Turn a mode on",
  "dispatcher.weather.kind": "What is the weather?",
  "dispatcher.weather.from": "From",
  "dispatcher.weather.from.hint": "Empty: from now on",
  "dispatcher.weather.until": "Until",
  "dispatcher.weather.until.hint": "Empty: until the service day ends",
  "dispatcher.weather.note": "Note (optional)",
  "dispatcher.weather.look": "Show what it does",
  "dispatcher.weather.sum":
    "{later, plural, =0 {Nobody’s times change} one {The times of # trip change} other {The times of # trips change}}{late, plural, =0 {; every promise holds.} one {; # of them would be late.} other {; # of them would be late.}}",
  "dispatcher.weather.notYet": "Nothing is done yet.",
  "dispatcher.weather.nobodyMoved":
    "Nobody is given another vehicle by this. Who would be late is looked after at once, and is a trouble where nobody else can come.",
  "dispatcher.weather.accept": "Turn it on",
  "dispatcher.weather.change": "Change the mode to this",
  "dispatcher.weather.done": "The mode is on. Times are reckoned anew.",
  "dispatcher.weather.end": "End the mode",
  "dispatcher.weather.ended": "The mode is over. Times are as on other days.",
  "dispatcher.weather.banner": "{kind} until {until}",
  "dispatcher.weather.more": "Weather mode",
} as const;

export const weatherAhead = {
  "driver.weather.title": "{kind} until {until}",
  "driver.weather.from": "{kind} from {from} until {until}",
  "driver.weather.slower": "Drive slower.",
  "driver.weather.indoors": "Riders wait indoors: go to the door or ring.",
} as const;
