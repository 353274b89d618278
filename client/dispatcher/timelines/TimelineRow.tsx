import { memo } from "react";
import { isBegun } from "../../../shared/lifeCycle/stop.ts";
import type { RunView, VehicleView } from "../../../shared/schemas/index.ts";
import type { BoardTrip } from "../../../shared/schemas/trips.ts";
import { useText } from "../../ui/index.ts";
import { outOfTouch } from "../day/board.ts";
import { LeftOverBadge } from "../run/LeftOverBadge.tsx";
import { loadOf, locksOf } from "../run/slack.ts";
import { breakSpan, peopleBars, shiftBar, type TimeAxis } from "../run/timeline.ts";
import { useStopWords } from "../run/useStopWords.ts";
import { type LaneBreak, type LaneStop, laneItems } from "./laneItems.ts";

export interface TimelineRowProps {
  readonly run: RunView;
  /** Its place among all rows, from 1 on. */
  readonly nth: number;
  readonly axis: TimeAxis;
  /** Of the people on it. */
  readonly trips: readonly BoardTrip[];
  readonly vehicle: VehicleView | undefined;
  /** District and operator. */
  readonly whose: string;
  /** The run itself or one of its trips. */
  readonly chosen: string | undefined;
}

export const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

/** One run of the day; drawn anew only when something of it has changed, whatever happens on the other 669. */
export const TimelineRow = memo(Row, isSame);

/** As the default, but that `trips` is the same list of the same trips. */
function isSame({ trips: before, ...was }: TimelineRowProps, { trips, ...is }: TimelineRowProps): boolean {
  const keys = Object.keys(is) as (keyof typeof is)[];
  return (
    keys.every((key) => was[key] === is[key]) &&
    before.length === trips.length &&
    trips.every((trip, nth) => trip === before[nth])
  );
}

function Row({ run, nth, axis, trips, vehicle, whose, chosen }: TimelineRowProps) {
  const shift = shiftBar(run, axis);
  const known = new Map<string, BoardTrip>(trips.map((trip) => [trip.id, trip]));
  const people = peopleBars(run, axis, (id) => {
    const trip = known.get(id);
    return trip && { name: trip.rider.name, status: trip.status };
  });
  const lanes = Math.max(1, ...people.map(({ lane }) => lane + 1));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a grid of two dimensions is no table
    // biome-ignore lint/a11y/useFocusableInteractive: its head and what stands on its line take the focus
    <div
      role="row"
      className="tl__row"
      aria-rowindex={nth}
      aria-selected={chosen === run.shiftId}
      data-run={run.shiftId}
    >
      <Head {...{ run, vehicle, whose, trips }} />
      <div role="presentation" className="tl__lane" style={{ minHeight: `${3 + lanes * 0.6}rem` }}>
        <span
          className="tl__shift"
          style={{ left: percent(shift.from), width: percent(shift.until - shift.from) }}
        />
        {people.map((bar) => (
          <span
            key={bar.tripId}
            className={`runbar__person runbar__person--${bar.state}`}
            style={{
              left: percent(bar.from),
              width: percent(Math.max(0.002, bar.until - bar.from)),
              top: `${bar.lane * 0.6 + 2.85}rem`,
            }}
          />
        ))}
        {laneItems(run, axis).map((item) =>
          item.is === "stop" ? (
            <StopMark
              key={item.id}
              {...{ run, item }}
              name={known.get(item.stop.tripId)?.rider.name ?? ""}
              isChosen={chosen === item.stop.tripId}
            />
          ) : (
            <BreakMark key={item.id} item={item} />
          ),
        )}
      </div>
    </div>
  );
}

function Head({ run, vehicle, whose, trips }: Pick<TimelineRowProps, "run" | "vehicle" | "whose" | "trips">) {
  const { t, formats } = useText();
  const counts = new Map<string, number>(trips.map(({ id, companions }) => [id, 1 + companions]));
  const load = loadOf(run, (id) => counts.get(id) ?? 1);
  const contact = outOfTouch(run, vehicle);
  const ofRun = run.locks.filter(({ tripId }) => tripId === undefined).length;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a grid of two dimensions is no table
    <div role="rowheader" className="tl__head" tabIndex={-1} data-row={run.shiftId} data-item="">
      <span className="row">
        <span className="plate">{run.plate}</span>
        <span className="tl__name">{run.driver.name}</span>
      </span>
      <span className="tl__soft soft">{whose}</span>
      <span className="tl__soft soft numbers">
        {t("dispatcher.timelines.load", load)}
        {ofRun > 0 && ` · ${t("dispatcher.timelines.fixed")}`}
        {contact !== undefined &&
          ` · ${t(`dispatcher.vehicle.contact.${contact.is}`, { time: formats.time(contact.since) })}`}
      </span>
      <LeftOverBadge of={run} />
    </div>
  );
}

/** What a stop looks like at a glance, apart from its color: where it is in its life, and then what is done there. */
function signOf({ slack, stop: { kind, status } }: LaneStop): string {
  if (slack !== undefined && slack < 0) return "!";
  const planned = kind === "pickup" ? "▲" : "▼";
  return { planned, onTheWay: "▸", arrived: "●", done: "✓", noShow: "✕", cancelled: "–" }[status];
}

function StopMark({
  run,
  item,
  name,
  isChosen,
}: {
  run: RunView;
  item: LaneStop;
  name: string;
  isChosen: boolean;
}) {
  const words = useStopWords();
  const { stop, at, planned, due, slack } = item;
  const isFixed = locksOf(run, stop).length > 0;
  const look = slack !== undefined && slack < 0 ? "broken" : stop.status;
  const between = (one: number, other: number) => ({
    left: percent(Math.min(one, other)),
    width: percent(Math.abs(one - other)),
  });
  return (
    <>
      {planned !== undefined && (
        <span className={`tl__planned tl__of--${stop.kind}`} style={between(planned, at)} />
      )}
      {due !== undefined && due > at && (
        <span className={`tl__due tl__of--${stop.kind}`} style={between(at, due)} />
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a grid of two dimensions is no table */}
      <span
        role="gridcell"
        tabIndex={-1}
        className={`tl__stop tl__of--${stop.kind} tl__stop--${stop.kind} tl__stop--${look}`}
        style={{ left: percent(at) }}
        aria-label={words.whole(run, stop, name)}
        aria-selected={isChosen}
        draggable={!isBegun(stop)}
        data-item={stop.id}
        data-trip={stop.tripId}
        data-fixed={isFixed}
        data-slack={slack}
      >
        <span aria-hidden="true">{signOf(item)}</span>
      </span>
    </>
  );
}

function BreakMark({ item: { id, at, until, pause } }: { item: LaneBreak }) {
  const { t, formats } = useText();
  const span = breakSpan(pause);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a grid of two dimensions is no table
    <span
      role="gridcell"
      tabIndex={-1}
      className="tl__break runbar__break"
      style={{ left: percent(at), width: percent(Math.max(0.003, until - at)) }}
      aria-label={t("dispatcher.timelines.breakFrom", {
        from: formats.time(span.from),
        until: formats.time(span.until),
      })}
      data-item={id}
    />
  );
}
