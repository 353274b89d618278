/** Handing vehicles and drivers over to another contract. */
export const officeHandover = {
  "officeHandover.open": "Hand over",
  "officeHandover.of": "Hand over from: {name}",
  "officeHandover.intro":
    "Vehicles and drivers go to another contract on a day. Nothing changes on the days before it, and until it comes all of it can be undone.",
  "officeHandover.to": "To which contract",
  "officeHandover.to.none":
    "There is no other contract in this district. Enter the new operator and its contract first.",
  "officeHandover.day": "First day of the new contract",
  "officeHandover.vehicles": "Vehicles that go",
  "officeHandover.drivers": "Drivers who go",
  "officeHandover.old": "The old contract",
  "officeHandover.ends": "The old contract ends on the day before",
  "officeHandover.effect": "What it comes to",
  "officeHandover.move.vehicles": "{count, plural, one {# vehicle goes} other {# vehicles go}}",
  "officeHandover.move.drivers": "{count, plural, one {# driver goes} other {# drivers go}}",
  "officeHandover.move.riders":
    "{count, plural, one {# rider goes with the contract} other {# riders go with the contract}}",
  "officeHandover.move.templates":
    "{count, plural, one {# shift template goes on} other {# shift templates go on}}",
  "officeHandover.move.shifts":
    "{count, plural, one {# planned shift goes along} other {# planned shifts go along}}",
  "officeHandover.end.shifts":
    "{count, plural, one {# planned shift is taken out} other {# planned shifts are taken out}}",
  "officeHandover.stay": "What stays",
  "officeHandover.stay.riders":
    "{name}: {count, plural, one {# rider is} other {# riders are}} served by no contract from that day on",
  "officeHandover.ending": "Shift templates that end",
  "officeHandover.why.notChosen": "not chosen",
  "officeHandover.why.vehicleStays": "the driver goes, the vehicle stays",
  "officeHandover.why.driverStays": "the vehicle goes, the driver stays",
  "officeHandover.why.contractEnds": "the contract ends",
  "officeHandover.touched":
    "{count, plural, one {Another vehicle is searched for # trip} other {Another vehicle is searched for # trips}}",
  "officeHandover.touched.shiftEnds": "{name}, {time}: the shift ends",
  "officeHandover.touched.notServed": "{name}, {time}: the new contract does not serve them",
  "officeHandover.touched.nobody": "No trip needs another vehicle.",
  "officeHandover.make": "Hand over",
  "officeHandover.made":
    "{count, plural, =0 {Handed over.} one {Handed over; a vehicle is searched for # trip.} other {Handed over; a vehicle is searched for # trips.}}",
  "officeHandover.list": "Handovers",
  "officeHandover.line": "{from} → {to}, from {day}",
  "officeHandover.state.ahead": "ahead",
  "officeHandover.state.done": "done",
  "officeHandover.state.undone": "undone",
  "officeHandover.undo": "Undo",
  "officeHandover.undo.of": "Undo the handover: {name}",
  "officeHandover.undone":
    "{lost, plural, =0 {Undone: everything is as before.} one {Undone; # shift could not be put back.} other {Undone; # shifts could not be put back.}}",
} as const;
