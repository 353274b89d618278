import type { ClosedPlace } from "../domain/roads/closure.ts";
import type { RoadConditions } from "../domain/roads/conditions.ts";
import { closedEdges, closesStraight } from "./closedRoads.ts";
import type { SpellOfWays } from "./matrixOver.ts";
import type { RoadGraph } from "./roadGraph.ts";
import { createShortestWays, type ShortestWays } from "./shortestWays.ts";
import type { UndrawnDriving } from "./undrawnDriving.ts";
import { Wayfinding } from "./wayfinding.ts";

/** The ways as they are while some places are closed, with what a path is drawn from. */
export interface KnownSpell extends SpellOfWays {
  readonly shortest: ShortestWays;
}
type KnownWays = Pick<KnownSpell, "ways" | "shortest">;

interface Network {
  graph: RoadGraph;
  shortest: ShortestWays;
  undrawn: UndrawnDriving;
}

/** So many different sets of closed places are kept; each costs the rows that lead over them. */
const REMEMBERED = 12;

/** Parts of the day by what is closed in them and how slow they are; the ways around the same places are found once. */
export function createWaysUnder(
  network: Network,
  usual: KnownWays,
): (conditions: RoadConditions) => KnownSpell[] {
  const known = new Map<string, KnownWays>();
  const waysAround = (places: readonly ClosedPlace[]): KnownWays => {
    const key = JSON.stringify(places);
    const found = known.get(key) ?? findWaysAround(network, places);
    known.delete(key); // to the end: what was asked for last is forgotten last
    known.set(key, found);
    for (const oldest of [...known.keys()].slice(0, -REMEMBERED)) known.delete(oldest);
    return found;
  };
  return (conditions) =>
    spellsOf(conditions).map(({ places, ...spell }) =>
      places.length === 0
        ? { ...spell, ...usual, slows: true as const }
        : { ...spell, ...waysAround(places) },
    );
}

function findWaysAround(
  { graph, shortest: usual, undrawn }: Network,
  places: readonly ClosedPlace[],
): KnownWays {
  const shortest = createShortestWays(graph, { closed: closedEdges(graph, places), usual });
  return {
    shortest,
    ways: new Wayfinding({ graph, ways: shortest, undrawn, isShut: closesStraight(places) }),
  };
}

/** Between two turns the same places are closed, and all is as slow. */
function spellsOf({ closed, slower }: RoadConditions) {
  const turns = [...new Set([...closed, ...slower].flatMap(({ from, until }) => [from, until]))];
  const inOrder = turns.sort((a, b) => a - b);
  return inOrder.flatMap((from, index) => {
    const until = inOrder[index + 1];
    if (until === undefined) return [];
    const isThen = (each: { from: number; until: number }) => each.from <= from && each.until >= until;
    const places = closed.filter(isThen).map(({ place }) => place);
    const slow = slower.filter(isThen).reduce((most, { factor }) => Math.max(most, factor), 1);
    return places.length === 0 && slow === 1 ? [] : [{ from, until, places, slower: slow }];
  });
}
