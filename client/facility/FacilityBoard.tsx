import type { MessageKey } from "../../shared/i18n/index.ts";
import type { FacilityTrip } from "../../shared/schemas/partners.ts";
import { useRead } from "../api/index.ts";
import { useServiceNow } from "../state/index.ts";
import {
  Button,
  EmptyState,
  ErrorState,
  Loading,
  StatusBadge,
  useErrorText,
  useText,
  ViewTitle,
} from "../ui/index.ts";
import { FacilityActs } from "./FacilityActs.tsx";
import { type Groups, groupTrips, timeOf } from "./groups.ts";
import { ShiftEndsLater } from "./ShiftEndsLater.tsx";

const READ_AGAIN_MS = 15_000;
const order = ["waiting", "toGo", "coming", "done"] as const satisfies readonly (keyof Groups)[];

/** One page for the wall and for paper: who waits to go home since when comes first. */
export function FacilityBoard() {
  const { t, formats } = useText();
  const errorText = useErrorText();
  const now = useServiceNow(10_000);
  const read = useRead("listFacilityTrips", undefined, { refetchInterval: READ_AGAIN_MS });
  if (read.data === undefined)
    return read.error === null ? (
      <Loading />
    ) : (
      <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />
    );
  const { day, trips } = read.data;
  const groups = groupTrips(trips);
  return (
    <div className="stack facility">
      <div className="row">
        <ViewTitle>{formats.day(day)}</ViewTitle>
        <span className="soft">{t("facility.asOf", { time: formats.time(now) })}</span>
        <Button onPress={() => window.print()}>{t("facility.print")}</Button>
      </div>
      {read.error !== null && <p role="alert">{errorText(read.error)}</p>}
      {trips.length === 0 && (
        <EmptyState icon="check" title={t("facility.none")}>
          {t("facility.noneText")}
        </EmptyState>
      )}
      {trips.some(({ direction }) => direction === "from") && <ShiftEndsLater trips={trips} />}
      {order.map(
        (group) =>
          groups[group].length > 0 && (
            <Group key={group} title={`facility.${group}`} trips={groups[group]} now={now} />
          ),
      )}
    </div>
  );
}

interface GroupProps {
  readonly title: MessageKey;
  readonly trips: readonly FacilityTrip[];
  readonly now: number;
}

function Group({ title, trips, now }: GroupProps) {
  const { t } = useText();
  return (
    <section className="stack stack--tight" aria-label={t(title)}>
      <h2>
        {t(title)} <span className="soft numbers">{trips.length}</span>
      </h2>
      <ul className="facility__list">
        {trips.map((trip) => (
          <Line key={trip.id} trip={trip} now={now} />
        ))}
      </ul>
    </section>
  );
}

function Line({ trip, now }: { readonly trip: FacilityTrip; readonly now: number }) {
  const { t, formats } = useText();
  const { riderName, plate, status, whenReady, pickupWindow } = trip;
  const readyAt = trip.direction === "from" ? whenReady?.readyAt : undefined;
  return (
    <li className="card facility__line">
      <span className="facility__time numbers">{formats.time(timeOf(trip))}</span>
      <strong className="facility__name">{riderName}</strong>
      <span>
        {readyAt === undefined ? (
          <When trip={trip} />
        ) : (
          <>
            {t("facility.since", { time: formats.time(readyAt) })} ·{" "}
            <strong>
              {t("facility.minutes", {
                count: Math.max(0, Math.floor((now - Date.parse(readyAt)) / 60_000)),
              })}
            </strong>
            {pickupWindow === undefined && ` · ${t("facility.looking")}`}
          </>
        )}
      </span>
      {plate !== undefined && <span className="plate">{plate}</span>}
      <StatusBadge status={status} />
      <FacilityActs trip={trip} />
    </li>
  );
}

function When({ trip }: { readonly trip: FacilityTrip }) {
  const { t, formats } = useText();
  const { direction, expected, wished, whenReady, pickupWindow } = trip;
  if (expected !== undefined) return t("facility.expectedAt", { time: formats.time(expected) });
  if (direction === "to") return t("facility.wishedBy", { time: formats.time(wished) });
  if (whenReady !== undefined) return t("facility.leaves", { time: formats.time(whenReady.forecast) });
  return pickupWindow === undefined
    ? t("facility.leaves", { time: formats.time(wished) })
    : formats.timeRange(pickupWindow);
}
