import { useState } from "react";
import type { VehicleFrame } from "../../../shared/events/index.ts";
import { isUnderWay } from "../../../shared/lifeCycle/shift.ts";
import { isServed } from "../../../shared/lifeCycle/stop.ts";
import { spacedPhone } from "../../../shared/phone/index.ts";
import type { Board, RunStop, RunView } from "../../../shared/schemas/dispatching.ts";
import { live, useLiveEvent } from "../../live/index.ts";
import { ButtonLink, PlaceLabel, type Rows, useRows, useText } from "../../ui/index.ts";
import { ESTIMATED } from "../board/vehicleMarks.ts";
import { activityOf, silentSince } from "../day/board.ts";
import type { Selection } from "../day/selection.ts";
import { useShownDay } from "../day/shownDay.ts";
import { IncidentLink } from "../incidents/IncidentLink.tsx";
import { Locks } from "../lock/Locks.tsx";
import { pathOfPaper } from "../paper/paperPath.ts";
import { HandOverRun, RunRelief, useReliefsOf } from "../relief/RunRelief.tsx";
import { RunTalk } from "../talk/RunTalk.tsx";
import { DoubtWarning } from "../troubles/DoubtWarning.tsx";
import { Withdrawn } from "../troubles/Withdrawn.tsx";
import { ChanceNote } from "./ChanceNote.tsx";
import { EndShiftForDriver } from "./EndShiftForDriver.tsx";
import { LateBadge } from "./LateBadge.tsx";
import { LeftOverBadge } from "./LeftOverBadge.tsx";
import { PrintRuns } from "./PrintRuns.tsx";
import { ReportCheck } from "./ReportCheck.tsx";
import { ReportForDriver } from "./ReportForDriver.tsx";
import { ReportNeeds } from "./ReportNeeds.tsx";
import { RescueRun } from "./RescueRun.tsx";
import { RunBreaks } from "./RunBreaks.tsx";
import { RunCheck } from "./RunCheck.tsx";
import { useStopWords } from "./useStopWords.ts";

interface RunDetailProps {
  readonly board: Board;
  readonly run: RunView;
  readonly onSelect: (selection: Selection) => void;
}

/** A run in words: who drives, how the vehicle stands, every stop with its times. */
export function RunDetail({ board, run, onSelect }: RunDetailProps) {
  const { t } = useText();
  const isToday = useShownDay().is === "today";
  const names = new Map<string, string>(board.trips.map((trip) => [trip.id, trip.rider.name]));
  const rows = useRows(run.stops.map(({ id }) => id));
  const reliefs = useReliefsOf(run.shiftId);
  return (
    <div className="stack">
      {run.doubt !== undefined && <DoubtWarning doubt={run.doubt} />}
      {run.withdrawals.map((each) => (
        <Withdrawn key={each.id} withdrawal={each} />
      ))}
      <LeftOverBadge of={run} />
      <RunRelief reliefs={reliefs} />
      <RunFacts board={board} run={run} />
      <RunCheck run={run} />
      <ButtonLink icon="phone" href={`tel:${run.driver.phone}`}>
        {spacedPhone(run.driver.phone)}
      </ButtonLink>
      {isToday && (
        <div className="actions">
          <ReportForDriver run={run} />
          <ReportNeeds board={board} run={run} />
          <ReportCheck run={run} />
          <EndShiftForDriver run={run} />
          <RescueRun board={board} run={run} />
          <HandOverRun {...{ run, reliefs }} />
          <PrintRuns shiftId={run.shiftId} />
          <ButtonLink icon="note" href={`#${pathOfPaper(run.shiftId)}`}>
            {t("dispatcher.paper.open")}
          </ButtonLink>
        </div>
      )}
      {isToday && isUnderWay(run) && <RunTalk shiftId={run.shiftId} />}
      {isToday && <IncidentLink shiftId={run.shiftId} />}
      <Locks run={run} />
      <RunBreaks run={run} />
      <h3>{t("dispatcher.run.stops", { count: run.stops.length })}</h3>
      <ol className="stops" {...rows.list}>
        {run.stops.map((stop) => (
          <StopLine key={stop.id} {...{ run, stop, rows, onSelect }} name={names.get(stop.tripId) ?? ""} />
        ))}
      </ol>
    </div>
  );
}

/** Whose run it is, of which day, and how it stands. */
function RunFacts({ board, run }: Omit<RunDetailProps, "onSelect">) {
  const { t, formats } = useText();
  const vehicle = board.vehicles.find((each) => each.id === run.vehicleId);
  const isToday = useShownDay().is === "today"; // where the vehicle is now belongs to that run alone
  const frame = useLastFrame(run.vehicleId);
  const silent = isToday ? silentSince(vehicle?.position, frame) : undefined;
  return (
    <dl className="facts">
      <div>
        <dt>{t("dispatcher.day.ofTrip")}</dt>
        <dd>{formats.day(run.serviceDay)}</dd>
      </div>
      <div>
        <dt>{t("dispatcher.run.driver")}</dt>
        <dd>{run.driver.name}</dd>
      </div>
      <div>
        <dt>{t("dispatcher.trip.vehicle")}</dt>
        <dd>
          {vehicle?.model} ·{" "}
          {vehicle?.lift === true ? t("dispatcher.vehicle.lift") : t("dispatcher.vehicle.noLift")}
        </dd>
      </div>
      <div>
        <dt>
          {t("dispatcher.run.shift", { from: formats.time(run.starts), until: formats.time(run.ends) })}
        </dt>
        <dd>
          {t(`dispatcher.run.status.${run.status}`)}
          {isToday && ` · ${t(`dispatcher.vehicle.${activityOf(run)}`)}`}
          <br />
          <HeardOf {...{ vehicle, silent }} />
        </dd>
      </div>
      {run.start !== undefined && (
        <div>
          <dt>{t("dispatcher.run.start")}</dt>
          <dd>{t(`dispatcher.run.start.${run.start.because}`, { place: run.start.label })}</dd>
        </div>
      )}
    </dl>
  );
}

interface HeardOfProps {
  readonly vehicle: Board["vehicles"][number] | undefined;
  /** As `silentSince` says. */
  readonly silent: string | undefined;
}

/** Whether the vehicle is in touch, and by whose word it is where it is. */
function HeardOf({ vehicle, silent }: HeardOfProps) {
  const { t, formats } = useText();
  const { source, reckoned } = vehicle?.position ?? {};
  if (silent === undefined) return source === undefined ? null : t(`dispatcher.vehicle.source.${source}`);
  if (silent === "always") return t("dispatcher.vehicle.noPosition");
  const time = formats.time(silent);
  const contact = vehicle?.contact;
  return (
    <>
      {contact === undefined || contact === "online"
        ? t("dispatcher.vehicle.stale", { time })
        : t(`dispatcher.vehicle.contact.${contact}`, { time })}
      {reckoned !== undefined && ` · ${ESTIMATED} ${t("dispatcher.map.estimated")}`}
    </>
  );
}

/** The last frame of the vehicle since its run is shown. */
function useLastFrame(vehicleId: string): VehicleFrame | undefined {
  const [last, setLast] = useState<VehicleFrame>();
  useLiveEvent(live, "vehicles:moved", (moved) => {
    const frame = moved.find(([id]) => id === vehicleId);
    if (frame !== undefined) setLast(frame);
  });
  return last?.[0] === vehicleId ? last : undefined;
}

interface StopLineProps {
  readonly run: RunView;
  readonly stop: RunStop;
  readonly name: string;
  readonly rows: Rows;
  readonly onSelect: (selection: Selection) => void;
}

function StopLine({ run, stop, name, rows, onSelect }: StopLineProps) {
  const { t, formats } = useText();
  const words = useStopWords();
  const more = [words.planned(stop), words.slack(stop), words.fixed(run, stop)].filter(Boolean);
  const late = !isServed(stop) && stop.lateMinutes >= 1;
  return (
    <li className={`stops__item stops__item--${stop.status}`}>
      <button
        type="button"
        className="stops__button"
        onClick={() => onSelect({ kind: "trip", id: stop.tripId })}
        {...rows.rowProps(stop.id)}
      >
        <span className="numbers">{formats.time(stop.actual ?? stop.estimated)}</span>
        <span>
          <strong>{t(stop.kind === "pickup" ? "dispatcher.stop.pickup" : "dispatcher.stop.dropoff")}</strong>{" "}
          {name}
          <br />
          <span className="soft">
            <PlaceLabel of={stop} /> · {t(`dispatcher.stop.status.${stop.status}`)}
            {stop.chance !== undefined && (
              <>
                {" · "}
                <ChanceNote chance={stop.chance} />
              </>
            )}
            {more.length > 0 && (
              <>
                <br />
                {more.join(" · ")}
              </>
            )}
          </span>
          {late && (
            <>
              {" "}
              <LateBadge minutes={stop.lateMinutes} />
            </>
          )}
        </span>
      </button>
    </li>
  );
}
