import { useState } from "react";
import type { StandingFlag, StandingLoad } from "../../../shared/schemas/index.ts";
import { useRead } from "../../api/index.ts";
import { useServiceNow } from "../../state/index.ts";
import { ChoiceField } from "../../ui/fields/index.ts";
import { calendarDay, serviceTime } from "../../ui/i18n/zone.ts";
import {
  BackLink,
  EmptyState,
  ErrorState,
  Loading,
  PlaceLabel,
  useErrorText,
  useText,
  ViewTitle,
} from "../../ui/index.ts";
import { ScrollFrame } from "../../ui/layout/ScrollFrame.tsx";
import "./load.css";
import { RegularRequests } from "./RegularRequests.tsx";

const weekdays = ["1", "2", "3", "4", "5", "6", "7"] as const;
type Weekday = (typeof weekdays)[number];

/** What all standing orders ask of a weekday, with what there is to carry it, before another is granted. */
export function LoadScreen() {
  const { t, zone } = useText();
  const errorText = useErrorText();
  const now = useServiceNow(60_000);
  const today = calendarDay(serviceTime(now, zone).day).weekday;
  const [chosen, choose] = useState<Weekday>();
  const weekday = chosen ?? weekdays[today % 7] ?? "1"; // tomorrow's
  const read = useRead("getStandingLoad", { query: { weekday: Number(weekday) } }, { keepPrevious: true });
  return (
    <div className="stack stack--loose load">
      <BackLink href="#/" />
      <ViewTitle>{t("load.title")}</ViewTitle>
      <p className="soft">{t("load.about")}</p>
      <RegularRequests />
      <ChoiceField
        label={t("load.weekday")}
        value={weekday}
        onChange={choose}
        choices={weekdays.map((value) => ({ value, label: t("date.weekday", { weekday: Number(value) }) }))}
      />
      {read.data !== undefined ? (
        <Load load={read.data.load} />
      ) : read.error === null ? (
        <Loading />
      ) : (
        <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />
      )}
    </div>
  );
}

function Load({ load }: { load: StandingLoad }) {
  const { t } = useText();
  if (load.orders === 0) return <EmptyState title={t("standing.none")} />;
  return (
    <>
      <Hours load={load} />
      <Places load={load} />
      <Flagged load={load} />
    </>
  );
}

/** The bars repeat what the table says: ways asked for, and beside them vehicles on shift for the whole hour. */
function Hours({ load: { hours, day } }: { load: StandingLoad }) {
  const { t, formats } = useText();
  const shown = hours.filter(({ trips, vehicles }) => trips + vehicles > 0);
  const most = Math.max(1, ...shown.flatMap(({ trips, vehicles }) => [trips, vehicles]));
  const bar = (count: number, isCapacity: boolean) => (
    <span
      className={isCapacity ? "load__bar load__bar--capacity" : "load__bar"}
      style={{ inlineSize: `${(100 * count) / most}%` }}
      aria-hidden="true"
    />
  );
  const title = t("load.hours", { day: formats.day(day) });
  return (
    <ScrollFrame label={title}>
      <table className="load__table numbers">
        <caption>{title}</caption>
        <thead>
          <tr>
            {(["hour", "trips", "vehicles", "inChairs", "chairPlaces"] as const).map((column) => (
              <th key={column} scope="col">
                {t(`load.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ hour, trips, inChairs, vehicles, chairPlaces }) => (
            <tr key={hour}>
              <th scope="row">{`${String(hour).padStart(2, "0")}:00`}</th>
              <td>
                {trips} {bar(trips, false)}
              </td>
              <td>
                {vehicles} {bar(vehicles, true)}
              </td>
              <td>{inChairs}</td>
              <td>{chairPlaces}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function Places({ load: { places } }: { load: StandingLoad }) {
  const { t } = useText();
  if (places.length === 0) return <p>{t("load.places.none")}</p>;
  return (
    <ScrollFrame label={t("load.places")}>
      <table className="load__table numbers">
        <caption>{t("load.places")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("load.column.place")}</th>
            <th scope="col">{t("load.column.shift")}</th>
            <th scope="col">{t("load.column.people")}</th>
            <th scope="col">{t("load.column.inChairs")}</th>
          </tr>
        </thead>
        <tbody>
          {places.flatMap(({ label, placeId, shifts }) =>
            shifts.map(({ time, people, inChairs }) => (
              <tr key={`${placeId ?? label} ${time}`}>
                <th scope="row">
                  <PlaceLabel>{label}</PlaceLabel>
                </th>
                <td>{time}</td>
                <td>{people}</td>
                <td>{inChairs}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function Flagged({ load: { flagged } }: { load: StandingLoad }) {
  const { t } = useText();
  const flagText = useFlagText();
  return (
    <section className="stack" aria-labelledby="load-flagged">
      <h2 id="load-flagged">{t("load.flagged")}</h2>
      {flagged.length === 0 && <p>{t("load.flagged.none")}</p>}
      <ul className="load__flagged">
        {flagged.map(({ orderId, riderName, label, flags }) => (
          <li key={orderId} className="card">
            <p>
              <strong>{riderName}</strong> → <PlaceLabel>{label}</PlaceLabel>
            </p>
            <ul>
              {flags.map((flag) => (
                <li key={flag.kind}>{flagText(flag)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useFlagText(): (flag: StandingFlag) => string {
  const { t, tReason, formats } = useText();
  return (flag) => {
    switch (flag.kind) {
      case "eligibilityEnds":
        return t("load.flag.eligibilityEnds", { day: formats.day(flag.day) });
      case "notEntitled":
        return t("load.flag.notEntitled");
      case "otherAid":
        return t("load.flag.otherAid");
      case "refused":
        return t("load.flag.refused", {
          ...{ count: flag.count, day: formats.day(flag.day), reason: tReason(flag.reason) },
        });
      case "noVehicle":
        return t("load.flag.noVehicle", { count: flag.count, day: formats.day(flag.day) });
    }
  };
}
