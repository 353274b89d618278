/** Acts of the live day in the audit. Part of `audit.ts`. */
export const auditDay = {
  "audit.did.invariant-broken": "Found what may never be",
  "audit.did.invariant-mended": "What may never be is no more",
  "audit.did.day-closed": "Day closed",
  "audit.did.day-reopened": "Closed day opened again",
  "audit.did.trip-solvedOtherwise": "Solved otherwise",
} as const;
