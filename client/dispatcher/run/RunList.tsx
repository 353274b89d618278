import { useMemo } from "react";
import { isNotTaken } from "../../../shared/lifeCycle/break.ts";
import { isUnderWay } from "../../../shared/lifeCycle/shift.ts";
import { nextStop } from "../../../shared/lifeCycle/stop.ts";
import type { RunView } from "../../../shared/schemas/dispatching.ts";
import { useRead } from "../../api/index.ts";
import { EmptyState, useRows, useText } from "../../ui/index.ts";
import {
  activityOf,
  filterRuns,
  type OutOfTouch,
  outOfTouch,
  RUN_STATUSES,
  type RunFilter,
} from "../day/board.ts";
import type { BoardListProps } from "../day/boardList.ts";
import { ListSearch } from "../day/ListSearch.tsx";
import { useShownDay } from "../day/shownDay.ts";
import { LeftOverBadge } from "./LeftOverBadge.tsx";
import { PrintRuns } from "./PrintRuns.tsx";
import { BarLegend, RunBar, TimeScale } from "./RunBar.tsx";
import { loadOf, tightest } from "./slack.ts";
import { axisOf, breakBars, countStates, type Person, type PersonBar, peopleBars } from "./timeline.ts";
import { useStopWords } from "./useStopWords.ts";

/** Every run of the day with its stretch of the timeline. */
export function RunList({ board, selection, view, onSelect, onShow }: BoardListProps) {
  const { t } = useText();
  const runs = filterRuns(board.runs, view.runs);
  const rows = useRows(runs.map(({ shiftId }) => shiftId));
  const personOf = usePeople(board.trips);
  const countOf = (tripId: string) => 1 + (personOf(tripId)?.companions ?? 0);
  const vehicles = useMemo(
    () => new Map(board.vehicles.map((each) => [each.id as string, each])),
    [board.vehicles],
  );
  if (board.runs.length === 0) return <EmptyState icon="vehicle" title={t("dispatcher.runs.empty")} />;
  const ofDay = board.runs.filter(({ leftOver }) => !leftOver);
  const axis = axisOf(ofDay.length > 0 ? ofDay : board.runs);
  const drawn = runs.map((run) => ({ run, people: peopleBars(run, axis, personOf) }));
  return (
    <>
      <RunFilters filter={view.runs} onChange={(filter) => onShow({ runs: filter })} />
      <div className="actions">
        <PrintRuns />
      </div>
      {runs.length === 0 && <EmptyState icon="search" title={t("dispatcher.filter.none")} />}
      <BarLegend
        people={drawn.flatMap(({ people }) => people)}
        hasBreaks={drawn.some(({ run }) => breakBars(run, axis).length > 0)}
      />
      <TimeScale axis={axis} />
      <ul className="rows" aria-label={t("dispatcher.run.timeline")} {...rows.list}>
        {drawn.map(({ run, people }) => (
          <li key={run.shiftId}>
            <button
              type="button"
              className="rows__item rows__item--run"
              aria-pressed={selection?.kind === "run" && selection.id === run.shiftId}
              onClick={() => onSelect({ kind: "run", id: run.shiftId })}
              {...rows.rowProps(run.shiftId)}
            >
              <RunWords
                run={run}
                contact={outOfTouch(run, vehicles.get(run.vehicleId))}
                isInTouch={isUnderWay(run) && vehicles.get(run.vehicleId)?.contact === "online"}
                people={people}
                countOf={countOf}
              />
              <RunBar run={run} axis={axis} people={people} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function RunFilters({ filter, onChange }: { filter: RunFilter; onChange: (filter: RunFilter) => void }) {
  const { t, locale } = useText();
  const map = useRead("getRegionMap", undefined, { staleTime: Number.POSITIVE_INFINITY });
  const districts = (map.data?.districts ?? []).map(({ id, name }) => ({ value: id, label: name[locale] }));
  const statuses = RUN_STATUSES.map((status) => ({
    value: status,
    label: t(`dispatcher.run.status.${status}`),
  }));
  return (
    <div className="filters">
      <ListSearch text={filter.text} onChange={(text) => onChange({ ...filter, text })} />
      <Chooser
        label={t("dispatcher.filter.district")}
        any={t("dispatcher.filter.anyDistrict")}
        options={districts}
        value={filter.district}
        onChange={(district) => onChange({ ...filter, district })}
      />
      <Chooser
        label={t("dispatcher.filter.shift")}
        any={t("dispatcher.filter.anyShift")}
        options={statuses}
        value={filter.status}
        onChange={(status) => onChange({ ...filter, status })}
      />
    </div>
  );
}

interface ChooserProps<V extends string> {
  readonly label: string;
  readonly any: string;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly value: V | undefined;
  readonly onChange: (value: V | undefined) => void;
}

function Chooser<V extends string>({ label, any, options, value, onChange }: ChooserProps<V>) {
  return (
    <label className="field">
      <span className="field__label">{label}</span>
      <select
        className="native-select"
        value={value ?? ""}
        onChange={(event) => onChange(options.find((each) => each.value === event.target.value)?.value)}
      >
        <option value="">{any}</option>
        {options.map((each) => (
          <option key={each.value} value={each.value}>
            {each.label}
          </option>
        ))}
      </select>
    </label>
  );
}

function usePeople(trips: BoardListProps["board"]["trips"]) {
  return useMemo(() => {
    const people = new Map<string, Person & { companions: number }>(
      trips.map((trip) => [
        trip.id,
        { name: trip.rider.name, status: trip.status, companions: trip.companions },
      ]),
    );
    return (tripId: string) => people.get(tripId);
  }, [trips]);
}

interface RunWordsProps {
  readonly run: RunView;
  /** Undefined while it is in touch. */
  readonly contact: OutOfTouch | undefined;
  readonly isInTouch: boolean;
  readonly people: readonly PersonBar[];
  readonly countOf: (tripId: string) => number;
}

/** What the timelines draw: who rides, the stop with least to spare, breaks, and what is fixed. */
function MoreOfRun({ run, countOf }: Pick<RunWordsProps, "run" | "countOf">) {
  const { t, formats } = useText();
  const words = useStopWords();
  const stop = tightest(run.stops);
  const breaks = (run.breaks ?? []).filter(({ status }) => !isNotTaken(status)).length;
  const said = [
    run.stops.length > 0 && t("dispatcher.timelines.load", loadOf(run, countOf)),
    stop !== undefined &&
      t("dispatcher.run.tightest", { time: formats.time(stop.estimated), slack: words.slack(stop) ?? "" }),
    breaks > 0 && t("dispatcher.run.breaks", { count: breaks }),
    run.locks.length > 0 && t("dispatcher.run.locks", { count: run.locks.length }),
  ].filter((each) => each !== false);
  return said.length === 0 ? null : <span className="rows__ends soft numbers">{said.join(" · ")}</span>;
}

function RunWords({ run, contact, isInTouch, people, countOf }: RunWordsProps) {
  const { t, formats } = useText();
  const { is } = useShownDay();
  const next = nextStop(run.stops);
  return (
    <span className="rows__body">
      <span className="row">
        <span className="plate">{run.plate}</span>
        <span className="rows__name">{run.driver.name}</span>
      </span>
      <LeftOverBadge of={run} />
      {contact !== undefined && (
        <span className="rows__ends">
          {t(`dispatcher.vehicle.contact.${contact.is}`, { time: formats.time(contact.since) })}
        </span>
      )}
      <span className="rows__ends soft">
        {is === "today"
          ? t(`dispatcher.vehicle.${activityOf(run)}`)
          : t(`dispatcher.run.status.${run.status}`)}
        {isInTouch && ` · ${t("dispatcher.vehicle.device.online")}`}
        {" · "}
        {next === undefined
          ? t("dispatcher.run.noNext")
          : t("dispatcher.run.next", { label: next.label, time: formats.time(next.estimated) })}
      </span>
      <MoreOfRun run={run} countOf={countOf} />
      <span className="rows__ends soft numbers">
        {countStates(people)
          .map(({ state, count }) =>
            t("dispatcher.bar.count", { state: t(`dispatcher.bar.${state}`), count }),
          )
          .join(" · ")}
      </span>
    </span>
  );
}
