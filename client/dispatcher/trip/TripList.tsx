import { useDeferredValue, useState } from "react";
import { Button, EmptyState, useRows, useText } from "../../ui/index.ts";
import { filterTrips, STATUS_FILTERS, type StatusFilter, type TripFilter } from "../day/board.ts";
import type { BoardListProps } from "../day/boardList.ts";
import { ALL_TRIPS } from "../day/boardView.ts";
import { ListSearch } from "../day/ListSearch.tsx";
import { TripRow } from "./TripRow.tsx";

const PAGE = 60;

export function TripList({ board, selection, view, onSelect, onShow }: BoardListProps) {
  const { t } = useText();
  const [most, setMost] = useState(PAGE);
  const trips = filterTrips(board.trips, useDeferredValue(view.trips));
  const shown = trips.slice(0, most);
  const rows = useRows(shown.map(({ id }) => id));
  if (board.trips.length === 0) return <EmptyState icon="note" title={t("dispatcher.requests.empty")} />;
  return (
    <>
      <TripFilters filter={view.trips} onChange={(filter) => onShow({ trips: filter })} />
      {trips.length === 0 ? (
        <EmptyState icon="search" title={t("dispatcher.filter.none")}>
          <Button onPress={() => onShow({ trips: ALL_TRIPS })}>{t("dispatcher.filter.clear")}</Button>
        </EmptyState>
      ) : (
        <>
          <p className="rows__total soft numbers" role="status">
            {t("dispatcher.list.showing", { shown: shown.length, total: trips.length })}
          </p>
          <ul className="rows" {...rows.list}>
            {shown.map((trip) => (
              <TripRow key={trip.id} {...{ trip, selection, onSelect, rows }} />
            ))}
          </ul>
          {shown.length < trips.length && (
            <Button wide onPress={() => setMost(most + PAGE)}>
              {t("dispatcher.list.more")}
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
    all: t("dispatcher.filter.anyStatus"),
    waiting: t("dispatcher.filter.waiting"),
    active: t("dispatcher.filter.active"),
    late: t("dispatcher.filter.late"),
    done: t("dispatcher.filter.done"),
  };
  return (
    <div className="filters">
      <ListSearch text={filter.text} onChange={(text) => onChange({ ...filter, text })} />
      <label className="field">
        <span className="field__label">{t("dispatcher.filter.status")}</span>
        <select
          className="native-select"
          value={filter.status}
          onChange={(event) => onChange({ ...filter, status: event.target.value as StatusFilter })}
        >
          {STATUS_FILTERS.map((status) => (
            <option key={status} value={status}>
              {label[status]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
