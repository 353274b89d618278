import type { PeopleNeeds } from "../needs.ts";
import { createEraseRider } from "./eraseRider.ts";
import { createGiveData } from "./giveData.ts";
import type { PrivacyOffice } from "./privacyOffice.ts";
import { createReadPrivacy } from "./readPrivacy.ts";
import { createRestrictRider } from "./restrictRider.ts";

export const createPrivacyOffice = (deps: PeopleNeeds): PrivacyOffice => ({
  ...createGiveData(deps),
  ...createEraseRider(deps),
  restrictRider: createRestrictRider(deps),
  readPrivacy: createReadPrivacy(deps),
});
