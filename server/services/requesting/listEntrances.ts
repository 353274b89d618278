import type { RequestingNeeds } from "./needs.ts";
import type { RequestingUseCases } from "./useCases.ts";

/** What is known of the doors of a place, for whoever asks for a trip there. */
export const createListEntrances =
  ({ entrances }: RequestingNeeds): RequestingUseCases["listEntrances"] =>
  async (placeId) => [...entrances.listAt(placeId)];
