import type { Board, TroubleView } from "../../../shared/schemas/dispatching.ts";
import type { Question } from "../../../shared/schemas/driving.ts";
import type { ProposalView } from "../../../shared/schemas/proposals.ts";
import type { BoardTrip } from "../../../shared/schemas/trips.ts";
import { listUnassigned } from "./board.ts";
import type { Selection } from "./selection.ts";
import type { ShownDay } from "./shownDay.ts";

/**
 * What a dispatcher has to act upon on the day shown, as one list and one number: reports in question, changes that planners propose,
 * troubles, people whom no vehicle takes. Questions and troubles are of the roads, and so of today alone.
 */
export interface Attention {
  readonly questions: readonly Question[];
  readonly proposals: readonly ProposalView[];
  readonly troubles: readonly TroubleView[];
  readonly unassigned: readonly BoardTrip[];
}

const NOTHING_ON_THE_ROAD: Pick<Attention, "questions" | "troubles"> = { questions: [], troubles: [] };

export function attentionOf(
  board: Pick<Board, "trips">,
  { is }: Pick<ShownDay, "is">,
  {
    proposals = [],
    ...onTheRoad
  }: Pick<Attention, "questions" | "troubles"> & Partial<Pick<Attention, "proposals">>,
): Attention {
  const { questions, troubles } = is === "today" ? onTheRoad : NOTHING_ON_THE_ROAD;
  // Who has no vehicle and could have one is there already.
  const listed = new Set<string>(
    troubles
      .filter(({ kind }) => kind === "roomFound")
      .flatMap(({ people }) => people.map(({ tripId }) => tripId)),
  );
  const unassigned = listUnassigned(board.trips).filter(({ id }) => !listed.has(id));
  return { questions, troubles, proposals, unassigned };
}

export const countAttention = ({ questions, proposals, troubles, unassigned }: Attention): number =>
  questions.length + proposals.length + troubles.length + unassigned.length;

type Opened = NonNullable<Selection>;

/** What to open next, in the order of the list and from its end to its beginning: each person or run once. */
export function nextAttention(attention: Attention, open: Selection): Selection {
  const all = openings(attention);
  return all[all.findIndex((each) => isSame(each, open)) + 1] ?? all[0];
}

function openings({ questions, proposals, troubles, unassigned }: Attention): Opened[] {
  const all: (Opened | undefined)[] = [
    ...questions.map(({ tripId }): Opened => ({ kind: "trip", id: tripId })),
    ...proposals.flatMap(({ people: [person] }): Opened[] =>
      person === undefined ? [] : [{ kind: "trip", id: person.tripId }],
    ),
    ...troubles.map(whereItIs),
    ...unassigned.map(({ id }): Opened => ({ kind: "trip", id })),
  ];
  return all.filter(
    (each, nth): each is Opened =>
      each !== undefined && all.findIndex((other) => isSame(each, other)) === nth,
  );
}

/** Whom it leaves behind comes first, then the run that does. */
function whereItIs({ people: [person], runs: [run] }: TroubleView): Opened | undefined {
  if (person !== undefined) return { kind: "trip", id: person.tripId };
  return run && { kind: "run", id: run.shiftId };
}

const isSame = (one: Opened, other: Selection): boolean => one.kind === other?.kind && one.id === other.id;
