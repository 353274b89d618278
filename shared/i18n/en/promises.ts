/** What was promised of a trip and what became of it, as riders and dispatchers read it. */
export const promises = {
  "promises.title": "What was promised",
  "promises.none": "Nothing has been promised yet.",
  "promises.given": "Promised: pickup {is}",
  "promises.arrival": "there by {time}",
  "promises.changed":
    "{consent, select, guardian {Changed with the consent of who speaks for the passenger} other {Changed with the passenger’s consent}}: {is} instead of {was}",
  "promises.broken":
    "Not kept as it was: {is} instead of {was}, nobody was asked. Reason: {reason, select, vehicle {vehicle out of order} driver {driver cannot come} lift {lift out of order} road {road closed} clinic {the place of the visit} other {an earlier trip took longer}}",
  "promises.improved": "Sooner than promised: pickup {is} instead of {was}",
  "promises.released": "Taken back: nothing is promised any more",
  "promises.kept": "Kept",
  "promises.missed": "Missed",
  "promises.missedBy":
    "{what, select, pickup {pickup {minutes} min late} arrival {arrival {minutes} min late} other {ride {minutes} min too long}}",
  "promises.by":
    "{by, select, rider {passenger} driver {driver} dispatcher {dispatcher} other {the service}}",
  "promises.reason":
    "{reason, select, vehicle {Vehicle out of order} driver {Driver cannot come} lift {Lift out of order} road {Road closed} clinic {The place of the visit} other {An earlier trip took longer}}",
} as const;
