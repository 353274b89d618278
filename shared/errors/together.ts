/** Of trips that are asked for together; part of `index.ts`. */
export const togetherErrors = {
  "outing.tooEarly": 422,
  "outing.undecided": 409,
  "outing.hasOtherWays": 409,
  "group.unknown": 404,
  "group.noHome": 422,
} as const;
