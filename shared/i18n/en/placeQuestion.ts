/** What is asked about a place, and how a point is chosen on a map: for whoever writes a wish down. */
export const placeQuestion = {
  "ask.onMap": "On the map",
  "ask.onMapTitle": "Choose a place on the map",
  "ask.onMapHint": "Press the place on the map. By keyboard, use the search instead.",
  "ask.mapPoint": "Point on the map near {place}",
  "ask.mapPointBare": "Point on the map ({lat}, {lon})",
  "ask.usePoint": "Use this place",
  "doubt.title": "Is it really here?",
  "doubt.approximate":
    "“{place}” is a whole street or settlement. Show the house on the map, or the driver will have to ask.",
  "doubt.farFromRoad": "No road is known within {km} km of this point.",
  "doubt.farFromStreet": "This point is {km} km from {street}.",
  "doubt.acrossRiver": "This point is on the other side of the river from {street}, {km} km away.",
  "doubt.outsideArea": "“{place}” is outside the area of the service. Nobody can be taken there.",
  "doubt.yes": "Yes, here",
  "doubt.map": "Show it on the map",
  "doubt.other": "Choose another place",
} as const;
