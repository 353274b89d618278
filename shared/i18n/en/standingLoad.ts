/** What standing orders ask of a weekday. */
export const standingLoad = {
  "load.title": "Standing orders: load",
  "load.about":
    "All standing orders of a weekday: load and vehicles by hour, shifts by clinic. Look here before granting another.",
  "load.open": "Standing orders",
  "load.weekday": "Weekday",
  "load.hours": "By hour; vehicles as of {day}",
  "load.places": "By clinic and shift",
  "load.places.none": "Nobody comes on this weekday.",
  "load.column.hour": "Hour",
  "load.column.trips": "Trips",
  "load.column.vehicles": "Vehicles on shift",
  "load.column.inChairs": "In wheelchairs",
  "load.column.chairPlaces": "Wheelchair places",
  "load.column.place": "Place",
  "load.column.shift": "There by",
  "load.column.people": "People",
  "load.flagged": "Need attention",
  "load.flagged.none": "All dates are in order.",
  "load.flag.eligibilityEnds": "The right to ride ends on {day}",
  "load.flag.notEntitled": "No right to ride",
  "load.flag.otherAid": "Moves otherwise by now than the order says",
  "load.flag.refused":
    "{count, plural, one {# date is not possible} other {# dates are not possible}}, first {day}: {reason}",
  "load.flag.noVehicle":
    "{count, plural, one {# trip without a vehicle} other {# trips without a vehicle}}, first {day}",
} as const;
