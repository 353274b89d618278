import { nextServiceDay, type Seconds } from "../../../shared/time/index.ts";
import type { CalendarDate, MovedDate, Rhythm, StandingOrder } from "./standingOrder.ts";

/** How an order shall be from now on; see `StandingOrderChange` of the wire. */
export type StandingChange =
  | { kind: "skip" | "ride"; days: readonly CalendarDate[] }
  | { kind: "move"; day: CalendarDate; there?: Seconds | undefined; back?: Seconds | undefined }
  | { kind: "pause"; from: CalendarDate; until: CalendarDate }
  | { kind: "resume" }
  | { kind: "end"; lastDay: CalendarDate }
  | ({ kind: "anew"; from: CalendarDate } & Rhythm);

/** The order as the change wants it; `anew` ends it here, and what comes after is another order. */
export function changed(order: StandingOrder, change: StandingChange, today: CalendarDate): StandingOrder {
  switch (change.kind) {
    case "skip":
      return { ...order, skipped: sorted(new Set([...order.skipped, ...change.days])) };
    case "ride":
      return { ...order, skipped: order.skipped.filter((day) => !change.days.includes(day)) };
    case "move":
      return { ...order, moved: movedBy(order.moved, change) };
    case "pause":
      return { ...order, pauses: [...order.pauses.filter((each) => !isSame(each, change)), pauseOf(change)] };
    case "resume":
      return { ...order, pauses: order.pauses.flatMap((pause) => before(pause, today)) };
    case "end":
      return endedOn(order, change.lastDay);
    case "anew":
      return endedOn(order, nextServiceDay(change.from, -1));
  }
}

const sorted = (days: Iterable<CalendarDate>): CalendarDate[] => [...days].sort();
const pauseOf = ({ from, until }: { from: CalendarDate; until: CalendarDate }) => ({ from, until });
const isSame = (one: { from: string; until: string }, other: { from: string; until: string }): boolean =>
  one.from === other.from && one.until === other.until;

/** A date without any other time is as always. */
function movedBy(moved: readonly MovedDate[], { day, there, back }: MovedDate): MovedDate[] {
  const others = moved.filter((each) => each.day !== day);
  return there === undefined && back === undefined ? others : [...others, { day, there, back }];
}

/** What of a pause is over stays written. */
const before = (pause: { from: CalendarDate; until: CalendarDate }, today: CalendarDate) => {
  const last = nextServiceDay(today, -1);
  if (pause.until <= last) return [pause];
  return pause.from <= last ? [{ from: pause.from, until: last }] : [];
};

/** An end never moves one that is earlier: who has left is not brought back by an old form. */
const endedOn = (order: StandingOrder, lastDay: CalendarDate): StandingOrder => ({
  ...order,
  until: order.until !== undefined && order.until < lastDay ? order.until : lastDay,
});
