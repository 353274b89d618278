import { useDeferredValue, useState } from "react";
import { TextField } from "../../ui/fields/index.ts";
import { Button, EmptyState, useRows, useText } from "../../ui/index.ts";
import { filterTrips, type StatusFilter, type TripFilter } from "../day/board.ts";
import type { BoardListProps } from "../day/boardList.ts";
import { ALL_TRIPS } from "../day/boardView.ts";
import { TripRow } from "./TripRow.tsx";

const PAGE = 60;
const STATUSES: StatusFilter[] = ["all", "attention", "waiting", "active", "late", "done"];

export function TripList({ board, selection, view, onSelect, onShow }: BoardListProps) {
  const { t } = useText();
  const [most, setMost] = useState(PAGE);
  const trips = filterTrips(board.trips, useDeferredValue(view.trips));
  const shown = trips.slice(0, most);
  const rows = useRows(shown.map(({ id }) => id));
  if (board.trips.length === 0) return <EmptyState icon="note" title={t("dispatch.requests.empty")} />;
  return (
    <>
      <TripFilters filter={view.trips} onChange={(filter) => onShow({ trips: filter })} />
      {trips.length === 0 ? (
        <EmptyState icon="search" title={t("dispatch.filter.none")}>
          <Button onPress={() => onShow({ trips: ALL_TRIPS })}>{t("dispatch.filter.clear")}</Button>
        </EmptyState>
      ) : (
        <>
          <p className="rows__total soft numbers" role="status">
            {t("dispatch.list.showing", { shown: shown.length, total: trips.length })}
          </p>
          <ul className="rows" {...rows.list}>
            {shown.map((trip) => (
              <TripRow key={trip.id} {...{ trip, selection, onSelect, rows }} />
            ))}
          </ul>
          {shown.length < trips.length && (
            <Button wide onPress={() => setMost(most + PAGE)}>
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
    all: t("dispatch.filter.anyStatus"),
    attention: t("dispatch.filter.attention"),
    waiting: t("dispatch.filter.waiting"),
    active: t("dispatch.filter.active"),
    late: t("dispatch.filter.late"),
    done: t("dispatch.filter.done"),
  };
  return (
    <div className="filters">
      <TextField
        label={t("dispatch.filter.search")}
        placeholder={t("dispatch.filter.search")}
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
