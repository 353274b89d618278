import type { Seconds } from "./units.ts";

/** Part of a day in which ways may take longer than usual: a road is closed, say. */
export interface DrivingSpell {
  /** Seconds after midnight of the service day, as departures are. */
  readonly from: Seconds;
  readonly until: Seconds;
  /** The ways are the usual ones, driven more slowly; left out: they may be others. */
  readonly slows?: true | undefined;
}

/** How long a drive takes that departs then by the ways of a spell, by its place in the list; −1: by the usual ways. */
export type DriveBy = (departAt: number, spell: number) => number;

/**
 * Driving through a day with spells, which stand in order and apart. Where only the speed changes under way, what is left of the way is driven
 * at the new one. Where the ways change, one either gets through by the slower ways of before and after, or waits until the change and goes on
 * then. So travel times stay FIFO, wherever they are within each spell: who leaves later has no less left when it changes.
 */
export function createSpelledDriving(spells: readonly DrivingSpell[]) {
  const turns = turnsOf(spells);
  const turnAt = (departAt: number): number => turns.findLastIndex(({ from }) => from <= departAt);
  /** `left`: the share of the way that is still to be driven. */
  const taking = (
    departAt: number,
    { turn, left }: { turn: number; left: number },
    drive: DriveBy,
  ): number => {
    const now = turns[turn];
    const own = left * drive(departAt, now?.spell ?? -1);
    const next = turns[turn + 1];
    if (next === undefined || departAt + own <= next.from) return own;
    const until = next.from - departAt;
    if (now?.isUsualWay === true && next.isUsualWay)
      return until + taking(next.from, { turn: turn + 1, left: left * (1 - until / own) }, drive);
    const through = Math.max(own, left * drive(departAt, next.spell));
    return Math.min(through, until + taking(next.from, { turn: turn + 1, left }, drive));
  };
  return {
    takes: (departAt: number, drive: DriveBy): number =>
      taking(departAt, { turn: turnAt(departAt), left: 1 }, drive),
    spellAt: (departAt: number): number => turns[turnAt(departAt)]?.spell ?? -1,
  };
}

interface Turn {
  from: number;
  spell: number;
  isUsualWay: boolean;
}

function turnsOf(spells: readonly DrivingSpell[]): Turn[] {
  const turns: Turn[] = [{ from: Number.NEGATIVE_INFINITY, spell: -1, isUsualWay: true }];
  for (const [spell, { from, until, slows }] of spells.entries()) {
    if (turns.at(-1)?.from === from) turns.pop();
    turns.push({ from, spell, isUsualWay: slows === true }, { from: until, spell: -1, isUsualWay: true });
  }
  return turns;
}
