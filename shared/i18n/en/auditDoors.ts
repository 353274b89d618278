/** What the audit says of places and their doors. */
export const auditDoors = {
  "audit.did.place-set": "List: place written",
  "audit.did.place-pinned": "House pinned on the map",
  "audit.did.place-moved": "House put where it stands",
  "audit.did.place-merged": "House taken for another one",
  "audit.did.place-divided": "House set apart again",
  "audit.did.place-named": "Name of a place told",
  "audit.did.place-unnamed": "Name of a place taken away",
  "audit.subject.place": "house",
  "audit.subject.placeName": "name of a place",
  "audit.did.place-takenOut": "List undone: place taken out",
  "audit.subject.entrance": "entrance",
  "audit.did.entrance-saved": "Entrance changed",
  "audit.did.entrance-closed": "Entrance removed",
  "audit.did.entrance-corrected": "Driver found an entrance different",
  "audit.did.entrance-correctionDecided": "Word of a driver about an entrance decided",
} as const;
