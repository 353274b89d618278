import { useState } from "react";
import type { RiderTrip } from "../../../shared/schemas/trips.ts";
import { type ApiError, newIdempotencyKey } from "../../api/index.ts";
import { isChainQuestion } from "../../request/ownTrips.tsx";
import { fieldOfRefusal } from "../../request/wish.ts";
import { deviceClock, goTo, replacePath } from "../../state/index.ts";
import { useText } from "../../ui/index.ts";
import type { Rider } from "../rider.ts";
import { type Answers, answers, forgetAnswers } from "./answers.ts";
import type { Refusal } from "./fieldErrors.ts";
import { changePath, pathOf, questionOf, questionsOf, steps } from "./steps.ts";
import { type AnswersUse, noteOf } from "./useAnswers.ts";
import { draftHome } from "./wayHome.ts";

export interface OutcomeUse {
  readonly rider: Rider;
  readonly use: AnswersUse;
  readonly put: (trip: RiderTrip) => void;
  readonly onRefused: (refusal: Refusal) => void;
}

/** What becomes of what was sent: a trip, times to choose from, a refusal, or nothing because it did not come through. */
export function useOutcome({ rider, use: { own }, put, onRefused }: OutcomeUse) {
  const { zone } = useText();
  const [unsent, setUnsent] = useState<ApiError>();
  return {
    /** What the last try did not come through for. */
    unsent,
    forget: () => setUnsent(undefined),
    done: (trip: RiderTrip) => {
      put(trip);
      const next = own && nextOf(trip, { own, rider, zone });
      if (next !== undefined) {
        answers.set(next);
        return replacePath(pathOf("check"));
      }
      goTo(`/trips/${own?.thereId ?? trip.id}`);
      forgetAnswers();
    },
    shown: () => {
      noteOf({ isDue: false });
      goTo(pathOf("offers"));
    },
    // What never arrived is sent again, the question is answered on the spot.
    refused: (error: ApiError) => {
      noteOf({ isDue: error.isTransient });
      setUnsent(error.isTransient ? error : undefined);
      if (error.isTransient || isChainQuestion(error)) return;
      const field = fieldOfRefusal(error);
      onRefused({ error, field });
      if (field !== undefined) goTo(changePath(questionOf[field]));
    },
  };
}

interface Done {
  readonly own: Answers;
  readonly rider: Rider;
  readonly zone: string | undefined;
}

/** The way home, once the way there is asked for; sent at once where that is promised, as it was answered. */
function nextOf(there: RiderTrip, { own, rider, zone }: Done): Answers | undefined {
  if (!questionsOf(own, rider.home).includes("back")) return undefined;
  const draft = draftHome(there, own.draft, zone);
  return (
    draft && {
      ...{ owner: own.owner, draft, key: newIdempotencyKey(), isTimeChosen: true, answered: [...steps] },
      ...{ thereId: there.id, isDue: there.promise !== undefined, written: deviceClock.stamp() },
    }
  );
}
