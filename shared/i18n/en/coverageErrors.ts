/** What the rider's right or contract does not cover, and who can decide otherwise. */
export const coverageErrors = {
  "error.rider.eligibilityEnds":
    "The right to the service is recorded until {until}. Choose a day until then, or have it renewed first: a dispatcher says how.",
  "error.rider.purposeNotCovered":
    "The contract is not for trips with this purpose. Choose another one, or ask a person: the dispatcher.",
  "error.rider.territoryNotCovered":
    "The contract is for trips within its own district. Choose another place, or ask a person: the dispatcher.",
  "error.rider.quotaUsed":
    "{left} of {of} trips are left in {month}, which is not enough. Choose another month, or ask a person: the dispatcher can decide otherwise.",
  "error.rider.quotaHoursUsed":
    "{left} of {of} minutes of driving are left in {month}, which is not enough. Choose another month, or ask a person: the dispatcher can decide otherwise.",
} as const;
