import type { PlaceDoubt } from "../../../shared/schemas/index.ts";
import type { Rider } from "../../domain/people/model.ts";
import type { Place } from "../../domain/place.ts";
import type { RequestingNeeds } from "./needs.ts";
import type { RequestingUseCases } from "./useCases.ts";
import { withPrecision } from "./withPrecision.ts";

/** What is asked about a place before it is used, the gravest first; nothing of one that is known by name and exact. */
export const createCheckPlace =
  (deps: RequestingNeeds): RequestingUseCases["checkPlace"] =>
  async (place) => {
    if (deps.districtOf(place.point) === undefined) return [{ kind: "outsideArea" }];
    const { precision } = withPrecision(deps, place);
    const approximate: PlaceDoubt[] = precision === "approximate" ? [{ kind: "approximate" }] : [];
    return [...doubtsOf(deps, place), ...approximate];
  };

/** What a wish is refused for until somebody says that it is meant so: their own home needs no word. */
export function doubtOf(
  deps: RequestingNeeds,
  place: Place,
  rider: Pick<Rider, "home">,
): PlaceDoubt | undefined {
  if (place.isMeant === true || isAt(place, rider.home)) return undefined;
  return doubtsOf(deps, place)[0];
}

/** A place that is known has its point, and that of a street is where the street is. */
const doubtsOf = ({ placeDoubts, isOfStreet }: RequestingNeeds, place: Place): PlaceDoubt[] =>
  place.placeId !== undefined || isOfStreet(place.point) ? [] : placeDoubts(place);

const isAt = ({ point }: Place, other: Place | undefined): boolean =>
  point.lat === other?.point.lat && point.lon === other?.point.lon;
