import { type LatLng, straightLine } from "../../shared/geo/index.ts";
import type { CorridorLeg, LonLat, RegionPack, StreetLine } from "../regions/model.ts";
import { closeGaps } from "./closeGaps.ts";
import { joinComponents } from "./joinComponents.ts";
import { type RoadEdge, type RoadGraph, toPoint } from "./roadGraph.ts";
import { createUndrawnDriving, type UndrawnDriving } from "./undrawnDriving.ts";

const toLonLat = ({ lat, lon }: LatLng): LonLat => [lon, lat];
const perSecond = (kilometersPerHour: number) => kilometersPerHour / 3.6;

/** The ends of a corridor leg meet the street network if it is this near, meters. */
const MEETS_STREETS = 1500;

/** Streets joined by coordinate and cut at junctions, then corridor, settlements, and straight joins of what is still apart. */
export function buildRoadGraph(pack: Pick<RegionPack, "streets" | "settlements" | "roads">): RoadGraph {
  const builder = new GraphBuilder(pack.roads.classSpeed.value, createUndrawnDriving(pack.roads));
  builder.addStreets(pack.streets);
  for (const leg of pack.roads.corridor) builder.addCorridor(leg, pack.roads.corridorSpeed.value);
  const known = builder.nodes.length;
  for (const settlement of pack.settlements) builder.addSettlement(settlement.point, known);
  for (const [one, other] of joinComponents(builder.nodes, builder.edges)) builder.addUndrawn(one, other);
  for (const [one, other] of closeGaps(builder, pack.roads.gaps.value)) builder.addUndrawn(one, other);
  return builder;
}

class GraphBuilder implements RoadGraph {
  readonly nodes: LatLng[] = [];
  readonly edges: RoadEdge[] = [];
  readonly onStreet: boolean[] = [];
  private readonly nodeByPlace = new Map<string, number>();
  private readonly speed: Readonly<Record<StreetLine["class"], number>>;
  private readonly undrawn: UndrawnDriving;

  constructor(speed: Readonly<Record<StreetLine["class"], number>>, undrawn: UndrawnDriving) {
    this.speed = speed;
    this.undrawn = undrawn;
  }

  addStreets(streets: readonly StreetLine[]): void {
    const junctions = junctionsOf(streets);
    for (const street of streets) {
      for (const line of cutAt(street.line, junctions)) {
        this.addEdge(line, {
          meters: lengthOf(line),
          speed: this.speed[street.class],
          oneWay: street.oneWay,
          drawn: true,
          street: street.name?.kk,
        });
      }
    }
  }

  /** The leg's length is spread over its pieces in proportion to their straight lines. */
  addCorridor({ through, length }: CorridorLeg, speed: number): void {
    const stops = through.map((point) => this.nearStreet(point) ?? point);
    const straight = lengthOf(stops.map(toLonLat));
    for (const [index, from] of stops.entries()) {
      const to = stops[index + 1];
      if (!to) break;
      const meters = (length * straightLine(from, to)) / straight;
      this.addEdge([toLonLat(from), toLonLat(to)], { meters, speed, oneWay: false, drawn: false });
    }
  }

  /** A settlement beside the network is reached from its nearest node among the first `known`. */
  addSettlement(point: LatLng, known: number): void {
    if (this.nodeByPlace.has(placeKey(toLonLat(point)))) return;
    const nearest = nearestOf(this.nodes.slice(0, known), point);
    const node = this.nodeAt(toLonLat(point), false);
    if (nearest !== undefined) this.addUndrawn(node, nearest);
  }

  addUndrawn(from: number, to: number): void {
    const [start, end] = [this.nodes[from], this.nodes[to]];
    if (!start || !end) return;
    const straight = straightLine(start, end);
    this.edges.push({
      from,
      to,
      seconds: this.undrawn.seconds(straight),
      meters: this.undrawn.meters(straight),
      oneWay: false,
      line: [toLonLat(start), toLonLat(end)],
      drawn: false,
    });
  }

  private addEdge(
    line: readonly LonLat[],
    {
      speed,
      ...piece
    }: Pick<RoadEdge, "meters" | "oneWay" | "drawn"> & { speed: number; street?: string | undefined },
  ): void {
    const { meters, drawn } = piece;
    const [first, last] = [line[0], line.at(-1)];
    if (!first || !last || meters === 0) return;
    const from = this.nodeAt(first, drawn);
    const to = this.nodeAt(last, drawn);
    this.edges.push({ ...{ from, to, line }, seconds: meters / perSecond(speed), ...piece });
  }

  private nodeAt(place: LonLat, onStreet: boolean): number {
    const key = placeKey(place);
    const known = this.nodeByPlace.get(key);
    if (known !== undefined) return known;
    this.nodeByPlace.set(key, this.nodes.length);
    this.onStreet.push(onStreet);
    return this.nodes.push(toPoint(place)) - 1;
  }

  private nearStreet(point: LatLng): LatLng | undefined {
    const streetNodes = this.nodes.filter((_, index) => this.onStreet[index]);
    const nearest = streetNodes[nearestOf(streetNodes, point) ?? -1];
    return nearest && straightLine(nearest, point) <= MEETS_STREETS ? nearest : undefined;
  }
}

function nearestOf(nodes: readonly LatLng[], point: LatLng): number | undefined {
  let best: { index: number; away: number } | undefined;
  for (const [index, node] of nodes.entries()) {
    const away = straightLine(node, point);
    if (!best || away < best.away) best = { index, away };
  }
  return best?.index;
}

const placeKey = ([lon, lat]: LonLat): string => `${Math.round(lon * 1e6)} ${Math.round(lat * 1e6)}`;

/** Ends of lines, and vertices that more than one line (or one line twice) passes. */
function junctionsOf(streets: readonly StreetLine[]): Set<string> {
  const passed = new Set<string>();
  const junctions = new Set<string>();
  for (const { line } of streets) {
    for (const [index, place] of line.entries()) {
      const key = placeKey(place);
      if (passed.has(key) || index === 0 || index === line.length - 1) junctions.add(key);
      passed.add(key);
    }
  }
  return junctions;
}

function cutAt(line: readonly LonLat[], junctions: ReadonlySet<string>): LonLat[][] {
  const pieces: LonLat[][] = [];
  let piece: LonLat[] = [];
  for (const place of line) {
    piece.push(place);
    if (piece.length > 1 && junctions.has(placeKey(place))) {
      pieces.push(piece);
      piece = [place];
    }
  }
  return pieces;
}

function lengthOf(line: readonly LonLat[]): number {
  let length = 0;
  for (const [index, place] of line.entries()) {
    const next = line[index + 1];
    if (next) length += straightLine(toPoint(place), toPoint(next));
  }
  return length;
}
