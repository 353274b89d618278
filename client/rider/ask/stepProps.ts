import type { RegionInfo } from "../../../shared/schemas/region.ts";
import type { RiderTrip } from "../../../shared/schemas/trips.ts";
import type { Rider } from "../rider.ts";
import type { Answers } from "./answers.ts";
import type { Refusal } from "./fieldErrors.ts";
import type { Question, Step } from "./steps.ts";
import type { AnswersUse } from "./useAnswers.ts";
import type { useSending } from "./useSending.ts";

export interface AskScreenProps {
  readonly rider: Rider;
  readonly region: RegionInfo;
  readonly trips: readonly RiderTrip[];
  /** `/ask`, `/ask/<step>`, `/ask/<trip>` ("as last time"), `/ask/<trip>/<instant>`, `/change/<trip>`. */
  readonly path: string;
  readonly put: (trip: RiderTrip) => void;
}

export interface StepPageProps extends AskScreenProps {
  readonly own: Answers;
  readonly use: AnswersUse;
  readonly step: Step;
  /** The question is put again, from the check. */
  readonly isAgain: boolean;
}

/** What every page of the asking knows: what was found, refused or passed over. */
export interface StepProps extends StepPageProps {
  readonly refusal: Refusal | undefined;
  readonly tried: Question | undefined;
  readonly setTried: (question: Question | undefined) => void;
  readonly sending: ReturnType<typeof useSending>;
}
