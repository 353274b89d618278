import { useEffect } from "react";
import type { RegionInfo } from "../../../shared/schemas/region.ts";
import type { RiderTrip } from "../../../shared/schemas/trips.ts";
import { newIdempotencyKey } from "../../api/index.ts";
import { hourOf, hoursOf, useUnlikeDays } from "../../request/serviceDays.ts";
import type { Draft } from "../../request/wish.ts";
import { currentServiceNow, deviceClock, useStore } from "../../state/index.ts";
import { useText } from "../../ui/index.ts";
import type { Rider } from "../rider.ts";
import { type Answers, answers, isStale, openAnswers } from "./answers.ts";
import { type DraftWorld, draftLike, firstDraft, settled } from "./draft.ts";
import { usualHelp } from "./ownHistory.ts";
import { questions, type Step } from "./steps.ts";

/** What the draft needs to know of the service, as of now. */
export function useWorld(rider: Rider, region: RegionInfo): () => DraftWorld {
  const { zone } = useText();
  const unlike = useUnlikeDays(region);
  return () => ({
    now: currentServiceNow(),
    zone,
    hours: hoursOf(region.serviceHours),
    unlike,
    eligibleUntil: rider.eligibility.validUntil,
    leadTime: region.sameDayLeadMinutes,
    dayAheadUntil: hourOf(region.dayAheadUntil),
  });
}

interface Begun {
  readonly example: RiderTrip;
  /** At which time instead, as an instant. */
  readonly at?: string | undefined;
  readonly changes?: boolean;
}

type Part = Partial<Omit<Answers, "draft" | "key" | "owner">>;

export interface AnswersUse {
  /** Undefined while nothing is begun. */
  readonly own: Answers | undefined;
  readonly world: () => DraftWorld;
  readonly begin: () => void;
  readonly beginLike: (begun: Begun) => void;
  readonly edit: (part: Partial<Draft>) => void;
  /** A time that nobody chose moves on with the clock. */
  readonly settle: () => void;
}

/** The rider's answers, kept on the device with every change. */
export function useAnswers(rider: Rider, region: RegionInfo, trips: readonly RiderTrip[]): AnswersUse {
  const world = useWorld(rider, region);
  useEffect(() => openAnswers(rider.id), [rider.id]);
  const kept = useStore(answers);
  const own = kept?.owner === rider.id && !isStale(kept) ? kept : undefined;
  const start = (draft: Draft, part: Partial<Answers>) =>
    answers.set({
      ...{ owner: rider.id, draft, key: newIdempotencyKey(), isTimeChosen: false, answered: [] },
      ...part,
      written: deviceClock.stamp(),
    });
  return {
    ...{ own, world, edit: editDraft },
    begin: () => start({ ...firstDraft(rider.aid, world()), assistance: usualHelp(trips) }, {}),
    beginLike: ({ example, at, changes = false }) =>
      start(draftLike(example, world(), at), {
        ...{ exampleId: example.id, changes, isTimeChosen: true, answered: [...questions] },
      }),
    settle: () =>
      answers.update((now) => {
        if (now === undefined) return now;
        const draft = settled(now.draft, { isTimeChosen: now.isTimeChosen, world: world() });
        return draft === now.draft ? now : { ...now, draft, key: newIdempotencyKey() };
      }),
  };
}

export const noteOf = (part: Part): void =>
  answers.update((now) => now && { ...now, ...part, written: deviceClock.stamp() });

export const markAnswered = (step: Step): void =>
  answers.update(
    (now) => now && { ...now, answered: [...now.answered.filter((each) => each !== step), step] },
  );

/** What is said otherwise is another wish. */
function editDraft(part: Partial<Draft>): void {
  answers.update(
    (now) =>
      now && {
        ...now,
        draft: { ...now.draft, ...part },
        isTimeChosen: now.isTimeChosen || part.time !== undefined,
        ...{ key: newIdempotencyKey(), isDue: false, written: deviceClock.stamp() },
      },
  );
}
