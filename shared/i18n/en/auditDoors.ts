/** What the audit says of doors. */
export const auditDoors = {
  "audit.subject.entrance": "entrance",
  "audit.did.entrance-saved": "Entrance changed",
  "audit.did.entrance-closed": "Entrance removed",
  "audit.did.entrance-corrected": "Driver found an entrance different",
  "audit.did.entrance-correctionDecided": "Word of a driver about an entrance decided",
} as const;
