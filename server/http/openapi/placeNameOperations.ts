import type { OperationText } from "./operationText.ts";

/** The calls about the region's own addresses. */
export const placeNameOperations = {
  checkPlace: {
    tag: "Trips",
    summary: "What to ask about a place before it is used",
    description:
      "Nothing of most places. What is far from any road, from the street that its words name, or across the river from it, is refused in a wish (`trip.placeDoubtful`) until it carries `isMeant`; an approximate one may be used, and is called so to everybody; outside of the area nobody is brought, whatever is said.",
  },
  listHouses: {
    tag: "Dispatching",
    summary: "Houses that were pinned for rides",
    description:
      "Those that no dispatcher has looked at come first. `q` is compared with street and number in any alphabet. Whose houses they are is kept nowhere.",
  },
  correctHouse: {
    tag: "Dispatching",
    summary: "Put a house where it stands",
    description: "From then on no rider's pin moves it. Trips that were asked for keep their points.",
    errors: ["house.unknown", "trip.outsideArea"],
  },
  mergeHouse: {
    tag: "Dispatching",
    summary: "Say that a house is another one by another number",
    description:
      "Who asks by it is led to the other (`into`); its doors become that one's. What was merged with it before goes along.",
    errors: ["house.unknown", "house.same"],
  },
  divideHouse: {
    tag: "Dispatching",
    summary: "Say that a house is one of its own again",
    description: "Doors that went over stay where they are.",
    errors: ["house.unknown"],
  },
  listPlaceNames: {
    tag: "Dispatching",
    summary: "Names that people say, told by people of the service",
    description: "Newest first. `q` is compared with the name and with what it is said of.",
  },
  addPlaceName: {
    tag: "Dispatching",
    summary: "Tell a name that people say",
    description:
      "An old name of a street, a part of a town, a landmark: `searchPlaces` finds it from then on in either alphabet and in Latin letters, and says so in `knownAs`. Of a street tell its Kazakh name and its point as the search answers them. `id` is made by you.",
    errors: ["placeName.unknownPlace", "trip.outsideArea"],
  },
  removePlaceName: {
    tag: "Dispatching",
    summary: "Take such a name away",
    description: "What was asked for by it stays as it is.",
    errors: ["placeName.unknown"],
  },
} satisfies Record<string, OperationText>;
