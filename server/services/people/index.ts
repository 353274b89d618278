import type { PeopleNeeds } from "./needs.ts";
import { createSearchRiders } from "./searchRiders.ts";
import { createSetNeeds } from "./setNeeds.ts";
import { createSignIn } from "./signIn.ts";
import type { PeopleUseCases } from "./useCases.ts";

/** What the room offers, over what it needs. */
export const createPeople = (deps: PeopleNeeds): PeopleUseCases => ({
  ...createSignIn(deps),
  ...createSearchRiders(deps),
  setNeeds: createSetNeeds(deps),
});
