import type { OpenAppeal } from "../../../shared/schemas/appeals.ts";
import type { Board } from "../../../shared/schemas/dispatching.ts";
import type { Question } from "../../../shared/schemas/driving.ts";
import type { OpenCorrection } from "../../../shared/schemas/entrances.ts";
import type { OpenHelp } from "../../../shared/schemas/help.ts";
import type { AnswerView, ToTellView } from "../../../shared/schemas/notices.ts";
import type { ProposalView } from "../../../shared/schemas/proposals.ts";
import type { BoardTrip } from "../../../shared/schemas/trips.ts";
import type { TroubleView } from "../../../shared/schemas/troubles.ts";
import { listUnassigned } from "./board.ts";
import type { Selection } from "./selection.ts";
import type { ShownDay } from "./shownDay.ts";

/**
 * What a dispatcher has to act upon on the day shown, as one list and one number: drivers who ask for help, people to ring and what they answered, who asks for a person, reports in
 * question, changes that planners propose, troubles, people whom no vehicle takes. All but proposals and people without a vehicle are of now,
 * and so of today alone.
 */
export interface Attention {
  /** Drivers who ask for help. */
  readonly help: readonly OpenHelp[];
  readonly calls: readonly ToTellView[];
  readonly answers: readonly AnswerView[];
  /** What riders have put before a person. */
  readonly appeals: readonly OpenAppeal[];
  /** What drivers found otherwise at doors. */
  readonly corrections: readonly OpenCorrection[];
  readonly questions: readonly Question[];
  readonly proposals: readonly ProposalView[];
  readonly troubles: readonly TroubleView[];
  /** Who has no vehicle, and of whom no trouble tells already. */
  readonly unassigned: readonly BoardTrip[];
}

/** Troubles that tell of people without a vehicle. */
const OF_UNASSIGNED: ReadonlySet<TroubleView["kind"]> = new Set(["roomFound", "refusedUnseen"]);

type OfNow = Pick<Attention, "questions" | "troubles"> &
  Partial<Pick<Attention, "help" | "calls" | "answers" | "appeals" | "corrections">>;
const NOTHING_NOW: OfNow = { questions: [], troubles: [] };

export function attentionOf(
  board: Pick<Board, "trips">,
  { is }: Pick<ShownDay, "is">,
  { proposals = [], ...ofNow }: OfNow & Partial<Pick<Attention, "proposals">>,
): Attention {
  const {
    help = [],
    calls = [],
    answers = [],
    appeals = [],
    corrections = [],
    questions,
    troubles,
  } = is === "today" ? ofNow : NOTHING_NOW;
  const listed = new Set<string>(
    troubles
      .filter(({ kind }) => OF_UNASSIGNED.has(kind))
      .flatMap(({ people }) => people.map(({ tripId }) => tripId)),
  );
  const unassigned = listUnassigned(board.trips).filter(({ id }) => !listed.has(id));
  return { help, calls, answers, appeals, questions, troubles, proposals, unassigned, corrections };
}

export const countAttention = (attention: Attention): number =>
  Object.values(attention).reduce((sum, each: readonly unknown[]) => sum + each.length, 0);

/** Runs of which something needs a person. */
export const runsInTrouble = ({
  help,
  troubles,
}: Pick<Attention, "help" | "troubles">): ReadonlySet<string> =>
  new Set([
    ...help.map(({ shiftId }) => shiftId),
    ...troubles.flatMap(({ runs }) => runs.map(({ shiftId }) => shiftId)),
  ]);

type Opened = NonNullable<Selection>;

/** What to open next, in the order of the list and from its end to its beginning: each person or run once. */
export function nextAttention(attention: Attention, open: Selection): Selection {
  const all = openings(attention);
  return all[all.findIndex((each) => isSame(each, open)) + 1] ?? all[0];
}

function openings({
  help,
  calls,
  answers,
  appeals,
  questions,
  proposals,
  troubles,
  unassigned,
  corrections,
}: Attention): Opened[] {
  const all: (Opened | undefined)[] = [
    ...help.map(({ shiftId }): Opened => ({ kind: "run", id: shiftId })),
    ...[...calls, ...answers, ...appeals].map(({ tripId }) => openTrip(tripId)),
    ...questions.map(({ tripId }): Opened => ({ kind: "trip", id: tripId })),
    ...proposals.flatMap(({ people: [person] }): Opened[] =>
      person === undefined ? [] : [{ kind: "trip", id: person.tripId }],
    ),
    ...troubles.map(whereItIs),
    ...unassigned.map(({ id }): Opened => ({ kind: "trip", id })),
    ...corrections.map(({ tripId }) => openTrip(tripId)),
  ];
  return all.filter(
    (each, nth): each is Opened =>
      each !== undefined && all.findIndex((other) => isSame(each, other)) === nth,
  );
}

const openTrip = (id: string | undefined): Opened | undefined =>
  id === undefined ? undefined : { kind: "trip", id };

/** Whom it leaves behind comes first, then the run that does. */
function whereItIs({ people: [person], runs: [run] }: TroubleView): Opened | undefined {
  if (person !== undefined) return { kind: "trip", id: person.tripId };
  return run && { kind: "run", id: run.shiftId };
}

const isSame = (one: Opened, other: Selection): boolean => one.kind === other?.kind && one.id === other.id;
