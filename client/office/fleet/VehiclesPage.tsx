import type { OfficeRole } from "../../../shared/roles/index.ts";
import type { FleetVehicle } from "../../../shared/schemas/fleet.ts";
import { useRead } from "../../api/index.ts";
import { useServiceNow } from "../../state/index.ts";
import { Badge, ButtonLink, EmptyState, Loading, useText } from "../../ui/index.ts";
import { Away } from "./Away.tsx";
import { mayChange, mayWithdraw } from "./access.ts";
import { contractLabel } from "./contractLabel.ts";
import { EndBadge } from "./EndBadge.tsx";
import { EndingList, useEndingSearch } from "./EndingList.tsx";
import { PAGE } from "./FleetList.tsx";
import { dayOf, pressingPapers } from "./papers.ts";
import { VehicleForm } from "./VehicleForm.tsx";
import "./fleet.css";

export interface FleetPageProps {
  readonly person: { readonly role: OfficeRole };
  readonly rest: string;
}

/** `#/vehicles`: the list; `#/vehicles/new` and `#/vehicles/<id>`: one of them. */
export function VehiclesPage({ person, rest }: FleetPageProps) {
  if (rest === "new") return <VehicleForm key="new" vehicle={undefined} />;
  return rest === "" ? <VehicleList person={person} /> : <OneVehicle key={rest} id={rest} person={person} />;
}

function VehicleList({ person }: Pick<FleetPageProps, "person">) {
  const { t, zone, locale } = useText();
  const searched = useEndingSearch();
  const { text, offset, isEnding } = searched;
  const query = { q: text.trim(), offset, limit: PAGE, ...(isEnding && { only: "ending" as const }) };
  const read = useRead("listFleetVehicles", { query }, { keepPrevious: true });
  const { operators = [], categories = [] } = useRead("listFleetOperators").data ?? {};
  const contracts = new Map(
    operators.flatMap(({ name, contracts: of }) =>
      of.map((each) => [each.id, contractLabel(name, each, { categories, locale })]),
    ),
  );
  const today = dayOf(useServiceNow(), zone);
  const { vehicles = [], total = 0, ending = 0 } = read.data ?? {};
  return (
    <EndingList
      {...{ searched, read, total, ending }}
      title={t("officeFleet.nav.vehicles")}
      count={t("officeFleet.count.vehicles", { count: total })}
      tools={mayChange(person) && <NewLink href="#/vehicles/new" text={t("officeFleet.new.vehicle")} />}
    >
      {vehicles.map((vehicle) => (
        <VehicleRow key={vehicle.id} {...{ vehicle, today }} contract={contracts.get(vehicle.contractId)} />
      ))}
    </EndingList>
  );
}

export const NewLink = ({ href, text }: { href: string; text: string }) => (
  <ButtonLink href={href} look="primary" icon="plus">
    {text}
  </ButtonLink>
);

interface VehicleRowProps {
  readonly vehicle: FleetVehicle;
  readonly today: string;
  readonly contract: string | undefined;
}

function VehicleRow({ vehicle, today, contract }: VehicleRowProps) {
  const { t } = useText();
  return (
    <li className="card fleet__row">
      <a href={`#/vehicles/${vehicle.id}`} className="fleet__name numbers">
        {vehicle.plate}
      </a>
      <span>{vehicle.model}</span>
      <span className="soft">{contract}</span>
      <span className="row">
        {vehicle.vehicleLift && <Badge tone="neutral">{t("officeFleet.lift")}</Badge>}
        {vehicle.vehicleRamp && <Badge tone="neutral">{t("officeFleet.ramp")}</Badge>}
        {pressingPapers(vehicle, today).map(({ kind, validUntil, state }) => (
          <EndBadge key={kind} what={t(`officeFleet.paper.${kind}`)} day={validUntil} state={state} />
        ))}
      </span>
    </li>
  );
}

function OneVehicle({ id, person }: { id: string; person: FleetPageProps["person"] }) {
  const { t } = useText();
  const read = useRead("listFleetVehicles", { query: { q: id } }, { staleTime: 0 });
  const vehicle = read.data?.vehicles.find((each) => each.id === id);
  if (read.isPending || (read.isFetching && vehicle === undefined)) return <Loading />;
  if (vehicle === undefined) return <EmptyState title={t("officeFleet.gone")} icon="search" />;
  return (
    <div className="stack stack--loose">
      <VehicleForm key={vehicle.version} vehicle={vehicle} isReadOnly={!mayChange(person)} />
      {mayWithdraw(person) && <Away of={{ vehicleId: vehicle.id }} away={vehicle.away} />}
    </div>
  );
}
