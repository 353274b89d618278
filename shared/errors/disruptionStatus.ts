/** What is refused where something is not as planned: a run, a road, a clinic. */
export const disruptionStatus = {
  "rescue.already": 409,
  "relief.already": 409,
  "relief.outsideShift": 422,
  "clinic.unknown": 404,
  "clinic.delayUnknown": 404,
  "road.unknown": 422,
  "road.noStretch": 422,
  "road.closesNothing": 422,
  "closure.unknown": 404,
  "closure.alreadyOver": 422,
  "weather.unknown": 404,
  "weather.alreadyOver": 422,
  "weather.already": 409,
  "weather.otherwise": 409,
} as const;
