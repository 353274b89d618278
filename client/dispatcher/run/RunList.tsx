import { useMemo } from "react";
import { shiftStatuses } from "../../../shared/lifeCycle/shift.ts";
import { nextStop } from "../../../shared/lifeCycle/stop.ts";
import type { RunView } from "../../../shared/schemas/dispatching.ts";
import { useRead } from "../../api/index.ts";
import { EmptyState, useRows, useText } from "../../ui/index.ts";
import { activityOf, filterRuns, type OutOfTouch, outOfTouch, type RunFilter } from "../day/board.ts";
import type { BoardListProps } from "../day/boardList.ts";
import { ListSearch } from "../day/ListSearch.tsx";
import { useShownDay } from "../day/shownDay.ts";
import { LeftOverBadge } from "./LeftOverBadge.tsx";
import { BarLegend, RunBar, TimeScale } from "./RunBar.tsx";
import { axisOf, countStates, type Person, type PersonBar, peopleBars } from "./timeline.ts";

/** Every run of the day with its stretch of the timeline. */
export function RunList({ board, selection, view, onSelect, onShow }: BoardListProps) {
  const { t } = useText();
  const runs = filterRuns(board.runs, view.runs);
  const rows = useRows(runs.map(({ shiftId }) => shiftId));
  const personOf = usePeople(board.trips);
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
      {runs.length === 0 && <EmptyState icon="search" title={t("dispatcher.filter.none")} />}
      <BarLegend people={drawn.flatMap(({ people }) => people)} />
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
              <RunWords run={run} contact={outOfTouch(run, vehicles)} people={people} />
              <RunBar run={run} axis={axis} people={people} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

const STATUSES = [...shiftStatuses, "leftOver"] as const;

function RunFilters({ filter, onChange }: { filter: RunFilter; onChange: (filter: RunFilter) => void }) {
  const { t, locale } = useText();
  const map = useRead("getRegionMap", undefined, { staleTime: Number.POSITIVE_INFINITY });
  const districts = (map.data?.districts ?? []).map(({ id, name }) => ({ value: id, label: name[locale] }));
  const statuses = STATUSES.map((status) => ({
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
    const people = new Map<string, Person>(
      trips.map((trip) => [trip.id, { name: trip.rider.name, status: trip.status }]),
    );
    return (tripId: string) => people.get(tripId);
  }, [trips]);
}

interface RunWordsProps {
  readonly run: RunView;
  /** Undefined while it is in touch. */
  readonly contact: OutOfTouch | undefined;
  readonly people: readonly PersonBar[];
}

function RunWords({ run, contact, people }: RunWordsProps) {
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
          : t(`dispatcher.run.status.${run.status}`)}{" "}
        ·{" "}
        {next === undefined
          ? t("dispatcher.run.noNext")
          : t("dispatcher.run.next", { label: next.label, time: formats.time(next.estimated) })}
      </span>
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
