import { useState } from "react";
import { isOver, isToBegin } from "../../../shared/lifeCycle/shift.ts";
import type { FleetShift } from "../../../shared/schemas/fleet.ts";
import { useRead } from "../../api/index.ts";
import {
  Button,
  ButtonLink,
  EmptyState,
  ErrorState,
  Loading,
  useErrorText,
  useText,
  ViewTitle,
} from "../../ui/index.ts";
import { mayChange } from "./access.ts";
import { LeftOut } from "./LeftOut.tsx";
import { RemoveShift, SetShift } from "./ShiftDialogs.tsx";
import { Templates } from "./Templates.tsx";
import type { FleetPageProps } from "./VehiclesPage.tsx";

/** What somebody is about to do with a shift of the day. */
type Act = { kind: "set"; shift: FleetShift | undefined } | { kind: "remove"; shift: FleetShift };

/** `#/shifts`: fourteen days, today first; `#/shifts/<day>`: one of them; `#/shifts/templates`: what is done on weekdays. */
export function ShiftsPage({ person, rest }: FleetPageProps) {
  return rest === "templates" ? <Templates person={person} /> : <Calendar {...{ person, rest }} />;
}

function Calendar({ person, rest }: FleetPageProps) {
  const { t, formats } = useText();
  const errorText = useErrorText();
  const [act, begin] = useState<Act>();
  const read = useRead("listFleetShifts", { query: {} }, { staleTime: 0 });
  const days = read.data?.days ?? [];
  const shown = days.find(({ day }) => day === rest) ?? days[0];
  return (
    <div className="stack">
      <div className="row row--apart">
        <ViewTitle>{t("officeFleet.nav.shifts")}</ViewTitle>
        <ButtonLink href="#/shifts/templates">{t("officeFleet.templates")}</ButtonLink>
      </div>
      {read.error !== null ? (
        <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />
      ) : shown === undefined ? (
        <Loading />
      ) : (
        <>
          <DayLinks {...{ days }} shownDay={shown.day} />
          <div className="row row--apart">
            <h2>{formats.day(shown.day)}</h2>
            {mayChange(person) && (
              <Button look="primary" icon="plus" onPress={() => begin({ kind: "set", shift: undefined })}>
                {t("officeFleet.shift.add")}
              </Button>
            )}
          </div>
          <LeftOut {...shown} />
          <ShiftList {...shown} onAct={mayChange(person) ? begin : undefined} />
          {act?.kind === "set" && (
            <SetShift day={shown.day} shift={act.shift} onClose={() => begin(undefined)} />
          )}
          {act?.kind === "remove" && <RemoveShift shift={act.shift} onClose={() => begin(undefined)} />}
        </>
      )}
    </div>
  );
}

interface DayLinksProps {
  readonly days: readonly {
    readonly day: string;
    readonly isServed: boolean;
    readonly isPlanned: boolean;
    readonly shifts: readonly unknown[];
    readonly leftOut: readonly unknown[];
  }[];
  readonly shownDay: string;
}

function DayLinks({ days, shownDay }: DayLinksProps) {
  const { t, formats } = useText();
  return (
    <nav aria-label={t("officeFleet.days")}>
      <ul className="fleet__days">
        {days.map(({ day, isServed, isPlanned, shifts, leftOut }) => (
          <li key={day}>
            <a href={`#/shifts/${day}`} aria-current={day === shownDay ? "date" : undefined}>
              <span>{formats.shortDay(day)}</span>
              <span className="soft">
                {shifts.length > 0 || (isServed && isPlanned)
                  ? t("officeFleet.count.shifts", { count: shifts.length })
                  : t(isServed ? "officeFleet.notYet" : "officeFleet.noService")}
              </span>
              {leftOut.length > 0 && <span>{t("officeFleet.count.leftOut", { count: leftOut.length })}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface ShiftListProps {
  readonly isPlanned: boolean;
  readonly shifts: readonly FleetShift[];
  readonly onAct: ((act: Act) => void) | undefined;
}

function ShiftList({ isPlanned, shifts, onAct }: ShiftListProps) {
  const { t } = useText();
  if (shifts.length === 0)
    return (
      <EmptyState
        title={t(isPlanned ? "officeFleet.shift.none" : "officeFleet.shift.notYet")}
        icon="vehicle"
      />
    );
  return (
    <ul className="fleet__rows">
      {shifts.map((shift) => {
        const { id, plate, from, until, status } = shift;
        const name = t("officeFleet.shift.of", { plate, from, until });
        return (
          <li key={id} className="card fleet__row">
            <span className="fleet__name numbers">{name}</span>
            <span>{shift.driverName}</span>
            <span className="soft">
              {t(`officeFleet.shift.status.${status}`)},{" "}
              {t("officeFleet.count.trips", { count: shift.trips })}
              {!shift.byTemplate && isToBegin(shift) && `, ${t("officeFleet.shift.byHand")}`}
            </span>
            {onAct !== undefined && !isOver(shift) && (
              <span className="row">
                <Button
                  aria-label={`${t("officeFleet.shift.change")}: ${name}`}
                  onPress={() => onAct({ kind: "set", shift })}
                >
                  {t("officeFleet.shift.change")}
                </Button>
                {isToBegin(shift) && (
                  <Button
                    look="quiet"
                    aria-label={`${t("officeFleet.shift.remove")}: ${name}`}
                    onPress={() => onAct({ kind: "remove", shift })}
                  >
                    {t("officeFleet.shift.remove")}
                  </Button>
                )}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
