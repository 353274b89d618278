import { useDeferredValue, useState } from "react";
import { TextField } from "../ui/fields/index.ts";
import { Button, EmptyState, useText } from "../ui/index.ts";
import type { BoardListProps } from "./BoardTabs.tsx";
import { filterTrips, type StatusFilter, type TripFilter } from "./board.ts";
import { TripRow } from "./TripRow.tsx";

const PAGE = 60;
const NO_FILTER: TripFilter = { text: "", status: "all" };
const STATUSES: StatusFilter[] = ["all", "waiting", "active", "late", "done"];

export function TripList({ board, selection, onSelect }: BoardListProps) {
  const { t } = useText();
  const [filter, setFilter] = useState(NO_FILTER);
  const [shown, setShown] = useState(PAGE);
  const trips = filterTrips(board.trips, useDeferredValue(filter));
  if (board.trips.length === 0) return <EmptyState icon="note" title={t("dispatch.requests.empty")} />;
  return (
    <>
      <TripFilters filter={filter} onChange={setFilter} />
      {trips.length === 0 ? (
        <EmptyState icon="search" title={t("dispatch.filter.none")}>
          <Button onPress={() => setFilter(NO_FILTER)}>{t("dispatch.filter.clear")}</Button>
        </EmptyState>
      ) : (
        <>
          <p className="soft numbers" role="status">
            {t("dispatch.list.showing", { shown: Math.min(shown, trips.length), total: trips.length })}
          </p>
          <ul className="rows">
            {trips.slice(0, shown).map((trip) => (
              <TripRow key={trip.id} {...{ trip, selection, onSelect }} />
            ))}
          </ul>
          {shown < trips.length && (
            <Button wide onPress={() => setShown(shown + PAGE)}>
              {t("dispatch.list.more")}
            </Button>
          )}
        </>
      )}
    </>
  );
}

function TripFilters({ filter, onChange }: { filter: TripFilter; onChange: (filter: TripFilter) => void }) {
  const { t } = useText();
  const label: Record<StatusFilter, string> = {
    all: t("dispatch.filter.all"),
    waiting: t("dispatch.filter.waiting"),
    active: t("dispatch.filter.active"),
    late: t("dispatch.filter.late"),
    done: t("dispatch.filter.done"),
  };
  return (
    <div className="filters">
      <TextField
        label={t("dispatch.filter.search")}
        type="search"
        value={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
      />
      <label className="field">
        <span className="field__label">{t("dispatch.filter.status")}</span>
        <select
          className="native-select"
          value={filter.status}
          onChange={(event) => onChange({ ...filter, status: event.target.value as StatusFilter })}
        >
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {label[status]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
