import { useState } from "react";
import type { RiderTrip } from "../../../shared/schemas/trips.ts";
import type { ApiError } from "../../api/index.ts";
import type { ConfirmedTrip } from "../../request/offers/useOffers.ts";
import { isChainQuestion } from "../../request/ownTrips.tsx";
import { fieldOfRefusal } from "../../request/wish.ts";
import { goTo } from "../../state/index.ts";
import { isForPeople } from "./AskAboutWish.tsx";
import { forgetAnswers } from "./answers.ts";
import type { Refusal } from "./fieldErrors.ts";
import { changePath, pathOf, questionOf } from "./steps.ts";
import { noteOf } from "./useAnswers.ts";

export interface OutcomeUse {
  readonly put: (trip: RiderTrip) => void;
  readonly onRefused: (refusal: Refusal) => void;
}

/** What becomes of what was sent: a trip, times to choose from, a refusal, or nothing because it did not come through. */
export function useOutcome({ put, onRefused }: OutcomeUse) {
  const [unsent, setUnsent] = useState<ApiError>();
  return {
    /** What the last try did not come through for. */
    unsent,
    forget: () => setUnsent(undefined),
    /** With the other ways of its outing. */
    done: ({ trip, onward = [] }: ConfirmedTrip) => {
      for (const each of [trip, ...onward]) put(each);
      goTo(`/trips/${trip.id}`);
      forgetAnswers();
    },
    shown: () => {
      noteOf({ isDue: false });
      goTo(pathOf("offers"));
    },
    // What never arrived is sent again, a question is answered on the spot, and what a person can decide is put before one there.
    refused: (error: ApiError) => {
      noteOf({ isDue: error.isTransient });
      setUnsent(error.isTransient ? error : undefined);
      if (error.isTransient || isChainQuestion(error) || isForPeople(error)) return;
      const field = fieldOfRefusal(error);
      onRefused({ error, field });
      if (field !== undefined) goTo(changePath(questionOf[field]));
    },
  };
}
