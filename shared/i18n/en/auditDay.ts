/** Acts of the live day in the audit. Part of `audit.ts`. */
export const auditDay = {
  "audit.did.run-changesMissed": "Driver has not confirmed a change of the run",
  "audit.did.run-changesUnderstood": "Change of the run understood",
  "audit.did.invariant-broken": "Found what may never be",
  "audit.did.invariant-mended": "What may never be is no more",
  "audit.did.day-closed": "Day closed",
  "audit.did.day-reopened": "Closed day opened again",
  "audit.did.trip-solvedOtherwise": "Solved otherwise",
  "audit.did.trip-vehicleLost": "Vehicle lost on the way",
  "audit.did.trip-brokenOff": "Ride broken off",
  "audit.did.trip-resumed": "Ride goes on after all",
  "audit.did.run-rescued": "Rescue plan accepted",
  "audit.did.run-rescueUndone": "Rescue plan taken back",
  "audit.did.lift-failed": "Lift does not work",
  "audit.did.lift-mended": "Lift works again",
} as const;
