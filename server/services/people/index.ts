import { createDriverAccess } from "./accounts/driverAccess.ts";
import { createJoining } from "./accounts/joining.ts";
import { createOwnAccount } from "./accounts/ownAccount.ts";
import { createPasskeys } from "./accounts/passkeys.ts";
import { createSetup } from "./accounts/setup.ts";
import { createStaff } from "./accounts/staff.ts";
import { createAddresses } from "./addresses.ts";
import { createApplicationKeys } from "./applications/applicationKeys.ts";
import { createChangeApplication } from "./applications/changeApplication.ts";
import { createDecideApplication } from "./applications/decideApplication.ts";
import { createHandIn } from "./applications/handIn.ts";
import { createReadApplications } from "./applications/readApplications.ts";
import { createListDuplicates } from "./merging/listDuplicates.ts";
import { createMergeRiders } from "./merging/mergeRiders.ts";
import type { PeopleNeeds } from "./needs.ts";
import { createPrivacyOffice } from "./privacy/index.ts";
import { createReadRiders } from "./readRiders.ts";
import { createSearchRiders } from "./searchRiders.ts";
import { createSecretCheck } from "./secretSignIn.ts";
import { createSetNeeds } from "./setNeeds.ts";
import { createSetRiderState } from "./setRiderState.ts";
import { createSignIn } from "./signIn.ts";
import type { PeopleUseCases } from "./useCases.ts";
import { createWriteRiders } from "./writeRiders.ts";

export { makeFirstLink } from "./accounts/firstLink.ts";
export { tellAddresses, withdrawAddresses } from "./addresses.ts";
export { replayErasures } from "./privacy/replayErasures.ts";
export { type RecordWriting, writeRecords } from "./writeRecords.ts";

/** What the room offers, over what it needs. */
export function createPeople(deps: PeopleNeeds): PeopleUseCases {
  const checkSecret = createSecretCheck(deps);
  return {
    ...createSignIn(deps, checkSecret),
    ...createSearchRiders(deps),
    ...createStaff(deps),
    ...createJoining(deps),
    ...createOwnAccount(deps, checkSecret),
    ...createPasskeys(deps),
    ...createDriverAccess(deps),
    ...createSetup(deps),
    setNeeds: createSetNeeds(deps),
    ...createReadRiders(deps),
    ...createWriteRiders(deps),
    ...createAddresses(deps),
    ...createListDuplicates(deps),
    ...createMergeRiders(deps),
    submitApplication: createHandIn(deps),
    ...createReadApplications(deps),
    changeApplication: createChangeApplication(deps),
    decideApplication: createDecideApplication(deps),
    ...createApplicationKeys(deps),
    setRiderState: createSetRiderState(deps),
    ...createPrivacyOffice(deps),
  };
}
