/** What a trip needs, as riders and dispatchers read and ask it. */
export const needs = {
  "need.inVehicle": "In the vehicle",
  "need.asUsual": "As usual",
  "need.yes": "Yes",
  "need.no": "No",
  "need.staysInChair": "Stays in the wheelchair",
  "need.changesSeat": "Changes to a seat",
  "need.stretcher": "Lies on a stretcher",
  "need.guideDog": "Guide dog",
  "need.guideDog.label": "A guide dog comes along",
  "need.oxygen": "Oxygen bottle",
  "need.childSeats": "{count, plural, one {# child seat} other {# child seats}}",
  "need.childSeats.label": "Children who need a child seat",
  "need.receiver": "Is handed over to {name}",
} as const;
