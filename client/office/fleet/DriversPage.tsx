import { spacedPhone } from "../../../shared/phone/index.ts";
import type { FleetDriver } from "../../../shared/schemas/fleet.ts";
import { useRead } from "../../api/index.ts";
import { REST_MS, useRested, useServiceNow } from "../../state/index.ts";
import { Badge, EmptyState, Loading, useText } from "../../ui/index.ts";
import { Away } from "./Away.tsx";
import { mayChange, mayWithdraw } from "./access.ts";
import { DriverForm } from "./DriverForm.tsx";
import { EndBadge } from "./EndBadge.tsx";
import { EndingList, useEndingSearch } from "./EndingList.tsx";
import { PAGE } from "./FleetList.tsx";
import { dayOf, paperState } from "./papers.ts";
import { type FleetPageProps, NewLink } from "./VehiclesPage.tsx";

/** `#/drivers`: the list; `#/drivers/new` and `#/drivers/<id>`: one of them. */
export function DriversPage({ person, rest }: FleetPageProps) {
  if (rest === "new") return <DriverForm key="new" driver={undefined} />;
  return rest === "" ? <DriverList person={person} /> : <OneDriver key={rest} id={rest} person={person} />;
}

function DriverList({ person }: Pick<FleetPageProps, "person">) {
  const { t, locale, zone } = useText();
  const searched = useEndingSearch();
  const { text, offset, isEnding } = searched;
  const body = {
    q: useRested(text.trim(), REST_MS),
    offset,
    limit: PAGE,
    ...(isEnding && { only: "ending" as const }),
  };
  const read = useRead("listFleetDrivers", { body }, { keepPrevious: true });
  const today = dayOf(useServiceNow(), zone);
  const { drivers = [], total = 0, ending = 0 } = read.data ?? {};
  const { operators = [] } = useRead("listFleetOperators", undefined).data ?? {};
  const nameOf = (id: string) => operators.find((each) => each.id === id)?.name[locale] ?? "";
  return (
    <EndingList
      {...{ searched, read, total, ending }}
      title={t("officeFleet.nav.drivers")}
      count={t("officeFleet.count.drivers", { count: total })}
      tools={mayChange(person) && <NewLink href="#/drivers/new" text={t("officeFleet.new.driver")} />}
    >
      {drivers.map((driver) => (
        <DriverRow key={driver.id} operator={nameOf(driver.operatorId)} {...{ driver, today }} />
      ))}
    </EndingList>
  );
}

interface DriverRowProps {
  readonly driver: FleetDriver;
  readonly operator: string;
  readonly today: string;
}

function DriverRow({ driver, operator, today }: DriverRowProps) {
  const { t } = useText();
  const { licenceUntil } = driver;
  const state = paperState(licenceUntil, today);
  return (
    <li className="card fleet__row">
      <a href={`#/drivers/${driver.id}`} className="fleet__name">
        {driver.name}
      </a>
      <span className="numbers">{spacedPhone(driver.phone)}</span>
      <span className="soft">{operator}</span>
      <span className="row">
        {driver.liftTrained && <Badge tone="neutral">{t("officeFleet.liftTrained")}</Badge>}
        {licenceUntil !== undefined && state !== "fine" && (
          <EndBadge what={t("officeFleet.licenceUntil")} day={licenceUntil} state={state} />
        )}
      </span>
    </li>
  );
}

function OneDriver({ id, person }: { id: string; person: FleetPageProps["person"] }) {
  const { t } = useText();
  const read = useRead("listFleetDrivers", { body: { q: id } }, { staleTime: 0 });
  const driver = read.data?.drivers.find((each) => each.id === id);
  if (read.isPending || (read.isFetching && driver === undefined)) return <Loading />;
  if (driver === undefined) return <EmptyState title={t("officeFleet.gone")} icon="search" />;
  return (
    <div className="stack stack--loose">
      <DriverForm key={driver.version} driver={driver} isReadOnly={!mayChange(person)} />
      {mayWithdraw(person) && <Away of={{ driverId: driver.id }} away={driver.away} />}
    </div>
  );
}
