/** What somebody always needs, as dispatchers read it. */
export const standingNeeds = {
  "need.chair.manual": "Manual wheelchair",
  "need.chair.power": "Power wheelchair",
  "need.chair.scooter": "Scooter",
  "need.folds": "folds",
  "need.foldsNot": "does not fold",
  "need.width": "{cm} cm wide",
  "need.mayNotBeLeftAlone": "May not be left alone",
  "need.deaf": "Does not hear",
  "need.blind": "Does not see",
  "need.speech": "Speaks with effort",
  "need.ridesAlone": "Rides alone",
  "need.longestRide": "Rides at most {minutes, plural, one {# minute} other {# minutes}} ({source})",
  "need.longestRideUntil":
    "Rides at most {minutes, plural, one {# minute} other {# minutes}} until {until} ({source})",
  "need.notWith": "{count, plural, one {Not together with # person} other {Not together with # people}}",
  "need.onlyVehicles": "{count, plural, one {Only with # vehicle} other {Only with # vehicles}}",
  "need.neverVehicles": "{count, plural, one {Never with # vehicle} other {Never with # vehicles}}",
} as const;
