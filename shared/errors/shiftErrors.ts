/** What may be wrong with what is said of a driver's shift beside its stops. Part of `index.ts`. */
export const shiftErrors = {
  "help.unknown": 404,
  "message.unknown": 404,
  "sos.unknown": 404,
  "sos.notOnTheRoad": 409,
  "incident.unknown": 404,
  "incident.closed": 409,
  "break.unknown": 404,
  "shift.unchecked": 409,
  "report.unreadable": 422,
  "manifests.notPrepared": 404,
} as const;
