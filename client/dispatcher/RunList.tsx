import { useMemo, useState } from "react";
import type { RunView } from "../../shared/schemas/dispatch.ts";
import { useRead } from "../api/index.ts";
import { TextField } from "../ui/fields/index.ts";
import { EmptyState, useText } from "../ui/index.ts";
import type { BoardListProps } from "./BoardTabs.tsx";
import { activityOf, filterRuns } from "./board.ts";
import { RunBar, TimeScale } from "./RunBar.tsx";
import { axisOf } from "./timeline.ts";

/** Every run of the day with its stretch of the timeline. */
export function RunList({ board, selection, onSelect }: BoardListProps) {
  const { t, locale } = useText();
  const map = useRead("getRegionMap", undefined, { staleTime: Number.POSITIVE_INFINITY });
  const [text, setText] = useState("");
  const [district, setDistrict] = useState("");
  const runs = filterRuns(board.runs, { text, district: district === "" ? undefined : district });
  const nameOf = useNames(board.trips);
  if (board.runs.length === 0) return <EmptyState icon="vehicle" title={t("dispatch.runs.empty")} />;
  const axis = axisOf(board.runs);
  return (
    <>
      <div className="filters">
        <TextField label={t("dispatch.filter.search")} type="search" value={text} onChange={setText} />
        <label className="field">
          <span className="field__label">{t("dispatch.filter.district")}</span>
          <select
            className="native-select"
            value={district}
            onChange={(event) => setDistrict(event.target.value)}
          >
            <option value="">{t("dispatch.filter.all")}</option>
            {(map.data?.districts ?? []).map((each) => (
              <option key={each.id} value={each.id}>
                {each.name[locale]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {runs.length === 0 && <EmptyState icon="search" title={t("dispatch.filter.none")} />}
      <TimeScale axis={axis} />
      <ul className="rows" aria-label={t("dispatch.run.timeline")}>
        {runs.map((run) => (
          <li key={run.shiftId}>
            <button
              type="button"
              className="rows__item rows__item--run"
              aria-pressed={selection?.kind === "run" && selection.id === run.shiftId}
              onClick={() => onSelect({ kind: "run", id: run.shiftId })}
            >
              <RunWords run={run} />
              <RunBar run={run} axis={axis} nameOf={nameOf} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function useNames(trips: BoardListProps["board"]["trips"]) {
  return useMemo(() => {
    const names = new Map<string, string>(trips.map((trip) => [trip.id, trip.rider.name]));
    return (tripId: string) => names.get(tripId) ?? "";
  }, [trips]);
}

function RunWords({ run }: { run: RunView }) {
  const { t, formats } = useText();
  const next = run.stops.find(
    (stop) => stop.status !== "done" && stop.status !== "cancelled" && stop.status !== "noShow",
  );
  return (
    <span className="rows__body">
      <span className="row">
        <span className="plate">{run.plate}</span>
        <span className="rows__name">{run.driver.name}</span>
      </span>
      <span className="rows__ends soft">
        {t(`dispatch.vehicle.${activityOf(run)}`)} ·{" "}
        {next === undefined
          ? t("dispatch.run.noNext")
          : t("dispatch.run.next", { label: next.label, time: formats.time(next.estimated) })}
      </span>
    </span>
  );
}
