import { type ReactNode, useState } from "react";
import { isUnderWay } from "../../../shared/lifeCycle/shift.ts";
import { isEnded, isMissed, isSearching } from "../../../shared/lifeCycle/trip.ts";
import { spacedPhone } from "../../../shared/phone/index.ts";
import type { Board } from "../../../shared/schemas/dispatching.ts";
import type { Question } from "../../../shared/schemas/driving.ts";
import type { BoardTripDetail } from "../../../shared/schemas/trips.ts";
import { useRead } from "../../api/index.ts";
import { needTexts } from "../../request/needTexts.ts";
import { TripLinks } from "../../request/TripLinks.tsx";
import {
  ApproximateMark,
  Button,
  ButtonLink,
  ErrorState,
  Loading,
  PlaceLabel,
  StatusBadge,
  useErrorText,
  useText,
} from "../../ui/index.ts";
import type { Selection } from "../day/selection.ts";
import { useShownDay } from "../day/shownDay.ts";
import { useTripNews } from "../day/useTripNews.ts";
import { TripDoors } from "../door/TripDoors.tsx";
import { IncidentLink } from "../incidents/IncidentLink.tsx";
import { Locks } from "../lock/Locks.tsx";
import { TripNotices } from "../notices/TripNotices.tsx";
import { RiderRecordDialog } from "../people/RiderRecordDialog.tsx";
import { TripQuestion } from "../question/TripQuestion.tsx";
import { ReportForDriver } from "../run/ReportForDriver.tsx";
import { RepeatTrip } from "../standing/RepeatTrip.tsx";
import { RunTalk } from "../talk/RunTalk.tsx";
import { DoubtWarning } from "../troubles/DoubtWarning.tsx";
import { ReportedSteps } from "./ReportedSteps.tsx";
import { ReturnReady } from "./ReturnReady.tsx";
import { TripActions } from "./TripActions.tsx";
import { TripDay } from "./TripDay.tsx";
import { TripGroup } from "./TripGroup.tsx";
import { TripStory } from "./TripStory.tsx";
import { WhyNot } from "./WhyNot.tsx";
import { WhyThis } from "./WhyThis.tsx";

interface TripDetailProps {
  readonly board: Board;
  readonly questions: readonly Question[];
  readonly tripId: string;
  readonly onSelect: (selection: Selection) => void;
}

/** One request with its times kept apart, its story, why not, and what can be done. Read anew whenever it changed. */
export function TripDetail({ board, questions, tripId, onSelect }: TripDetailProps) {
  const { t } = useText();
  const errorText = useErrorText();
  const known = board.trips.find((trip) => trip.id === tripId);
  const input = { params: { tripId } };
  const read = useRead("getTripDetail", input, { staleTime: 0, keepPrevious: true });
  const outdated = read.data !== undefined && known !== undefined && read.data.trip.version < known.version;
  if (outdated && !read.isFetching) void read.refetch();
  useTripNews(tripId, known, () => void read.refetch());
  const { is } = useShownDay();
  if (read.data === undefined) {
    return read.error ? (
      <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />
    ) : (
      <Loading />
    );
  }
  const { shiftId } = read.data.trip;
  const run = board.runs.find((each) => each.shiftId === shiftId);
  return (
    <div className="stack">
      {read.data.trip.doubt !== undefined && <DoubtWarning doubt={read.data.trip.doubt} />}
      <TripFacts trip={read.data.trip} {...{ board, onSelect }} />
      {read.data.trip.provisional && <p className="soft">{t("dispatcher.trip.provisional")}</p>}
      {questions
        .filter((each) => each.tripId === tripId)
        .map((question) => (
          <TripQuestion key={question.id} question={question} />
        ))}
      <TripDoors trip={read.data.trip} />
      <ReturnReady trip={read.data.trip} />
      <WhyNot trip={read.data.trip} />
      <WhyThis trip={read.data.trip} />
      <TripStory trip={read.data.trip} />
      <TripNotices tripId={tripId} />
      <TripLinks tripId={tripId} />
      <ReportedSteps trip={read.data.trip} />
      {run !== undefined && <Locks run={run} tripId={tripId} />}
      {run !== undefined && is === "today" && (
        <div className="actions">
          <ReportForDriver run={run} tripId={tripId} />
        </div>
      )}
      {run !== undefined && is === "today" && isUnderWay(run) && (
        <RunTalk {...{ shiftId: run.shiftId, tripId }} />
      )}
      {is === "today" && <IncidentLink tripId={tripId} />}
      <TripActions board={board} trip={read.data.trip} />
    </div>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface Selecting {
  readonly trip: BoardTripDetail;
  readonly onSelect: (selection: Selection) => void;
}

function TripFacts({ board, trip, onSelect }: Selecting & Pick<TripDetailProps, "board">) {
  const { t, tReason, formats } = useText();
  const [record, setRecord] = useState(false);
  return (
    <>
      <div className="row">
        <StatusBadge status={trip.status} />
        <span className="soft">
          {t(`dispatcher.trip.bookedBy.${trip.bookedBy}`)}, {formats.shortDay(trip.requestedAt)}{" "}
          {formats.time(trip.requestedAt)}
        </span>
      </div>
      <dl className="facts">
        <TripDay trip={trip} />
        <TripGroup {...{ board, trip, onSelect }} />
        <Fact label={t("dispatcher.trip.rider")}>{trip.rider.name}</Fact>
        <Fact label={t("dispatcher.trip.from")}>
          <PlaceLabel of={trip.pickup} />
          {trip.pickup.note !== undefined && <span className="soft"> ({trip.pickup.note})</span>}
          <ApproximateMark place={trip.pickup} reader="staff" />
        </Fact>
        <Fact label={t("dispatcher.trip.to")}>
          <PlaceLabel of={trip.dropoff} />
          <ApproximateMark place={trip.dropoff} reader="staff" />
        </Fact>
        <Times trip={trip} />
        <Fact label={t("dispatcher.trip.needs")}>
          {[
            t(`aid.${trip.aid}`),
            t(`assistance.${trip.assistance}`),
            t("dispatcher.trip.companions", { count: trip.companions }),
            ...needTexts(trip.needs, t),
            t(`purpose.${trip.purpose}`),
          ].join(" · ")}
        </Fact>
        {(isEnded(trip) || isSearching(trip)) && trip.reason !== undefined && (
          <Fact label={t("dispatcher.trip.reason")}>
            {tReason(trip.reason)}
            {isMissed(trip) && <p className="soft">{t("dispatcher.trip.missedHint")}</p>}
          </Fact>
        )}
        {trip.note !== undefined && <Fact label={t("dispatcher.trip.note")}>{trip.note}</Fact>}
        <Vehicle trip={trip} onSelect={onSelect} />
      </dl>
      <div className="actions">
        <ButtonLink icon="phone" href={`tel:${trip.rider.phone}`}>
          {spacedPhone(trip.rider.phone)}
        </ButtonLink>
        <Button look="quiet" onPress={() => setRecord(true)}>
          {t("dispatcher.trip.openRecord")}
        </Button>
        <RepeatTrip trip={trip} trips={board.trips} />
      </div>
      {record && (
        <RiderRecordDialog riderId={trip.rider.id} onClose={() => setRecord(false)} onSelect={onSelect} />
      )}
    </>
  );
}

/** Who drives or drove, and the way to that run. */
function Vehicle({ trip: { vehicle, shiftId }, onSelect }: Selecting) {
  const { t } = useText();
  if (vehicle === undefined) return null;
  return (
    <Fact label={t("dispatcher.trip.vehicle")}>
      <button
        type="button"
        className="link"
        onClick={() => shiftId !== undefined && onSelect({ kind: "run", id: shiftId })}
      >
        {vehicle.plate}
      </button>{" "}
      {vehicle.driverName}
    </Fact>
  );
}

/** Requested, promised, expected and actual times are four different things and stand apart. */
function Times({ trip }: { trip: BoardTripDetail }) {
  const { t, formats } = useText();
  const { promise, estimated, actual } = trip;
  const time = formats.time(trip.requested.at);
  const shown = (at: string | undefined) => (at === undefined ? "–" : formats.time(at));
  return (
    <>
      <Fact label={t("dispatcher.trip.requested")}>
        {t(trip.requested.kind === "leaveAt" ? "dispatcher.trip.leaveAt" : "dispatcher.trip.arriveBy", {
          time,
        })}
      </Fact>
      {promise !== undefined && (
        <Fact label={t("dispatcher.trip.promise")}>
          {formats.timeRange(promise.pickupWindow)}
          {promise.latestArrival !== undefined && (
            <>
              <br />
              {t("dispatcher.trip.latestArrival")} {formats.time(promise.latestArrival)}
            </>
          )}
        </Fact>
      )}
      {estimated !== undefined && (
        <Fact label={t("dispatcher.trip.estimated")}>
          {t("dispatcher.trip.pickupDropoff", {
            pickup: formats.time(estimated.pickup),
            dropoff: formats.time(estimated.dropoff),
          })}
        </Fact>
      )}
      {trip.chances !== undefined && (
        <Fact label={t("dispatcher.trip.chance")}>
          {(["pickup", "dropoff"] as const)
            .flatMap((end) => {
              const chance = trip.chances?.[end];
              const percent = Math.round((chance ?? 0) * 100);
              return chance === undefined ? [] : [t(`dispatcher.trip.chance.${end}`, { percent })];
            })
            .join(" · ")}
        </Fact>
      )}
      {actual.pickup !== undefined && (
        <Fact label={t("dispatcher.trip.actual")}>
          {t("dispatcher.trip.pickupDropoff", {
            pickup: shown(actual.pickup),
            dropoff: shown(actual.dropoff),
          })}
        </Fact>
      )}
    </>
  );
}
