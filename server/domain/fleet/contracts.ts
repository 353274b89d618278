import type { LatLng } from "../../../shared/geo/index.ts";
import type { ContractId, DistrictId } from "../../../shared/ids/index.ts";
import type { DayTimeWindow } from "../../../shared/schemas/serviceRules.ts";
import { localSeconds, type Seconds } from "../../../shared/time/index.ts";
import type { Rider } from "../people/model.ts";
import type { TripRequest } from "../trips/model.ts";
import type { DayContract, Terms, TermsWith } from "./terms.ts";

/** Who is to be driven, and which way. */
export interface ContractParty {
  trip: TripRequest;
  rider: Pick<Rider, "category">;
}

/**
 * Contracts whose vehicles may serve this rider here on the day of these terms: vehicle ↔ operator ↔ rider category ↔
 * territory. undefined: any, where the akimat lends vehicles across contracts.
 */
export function contractsFor(
  party: ContractParty,
  terms: ContractTerms,
  districtOf: DistrictOf,
): ContractId[] | undefined {
  if (terms.rules.lendAcrossContracts.value) return undefined;
  const time = timeOf(party.trip, terms);
  return servingContracts(party, terms, districtOf)
    .filter((contract) => isOpenAt(contract, time))
    .map((contract) => contract.id);
}

export type DistrictOf = (point: LatLng) => DistrictId | undefined;
type ContractTerms = Pick<Terms, "contracts" | "timeZone"> & TermsWith<"lendAcrossContracts">;

/** Those of the rider's category in a district where the trip begins or ends. */
export function servingContracts(
  { trip, rider }: ContractParty,
  { contracts }: Pick<Terms, "contracts">,
  districtOf: DistrictOf,
): DayContract[] {
  const districts = [trip.pickup, trip.dropoff].map((place) => districtOf(place.point));
  return contracts
    .filter((contract) => contract.categories.includes(rider.category))
    .filter((contract) => districts.includes(contract.districtId));
}

const timeOf = ({ requested, serviceDay }: TripRequest, { timeZone }: Pick<Terms, "timeZone">): Seconds =>
  localSeconds(requested.at, serviceDay, timeZone);

const isWithin = ({ from, until }: DayTimeWindow, time: Seconds): boolean => time >= from && time <= until;
/** At the wished time. */
const isOpenAt = ({ hours }: DayContract, time: Seconds): boolean =>
  hours === undefined || (hours !== null && isWithin(hours, time));

/**
 * When somebody can be served on the day of a trip: by the contract of theirs that serves at the wished time, otherwise by the one that serves
 * longest; undefined: by none on that day. Where vehicles are lent or no contract is theirs, the service's hours bind alone.
 */
export function hoursFor(
  party: ContractParty,
  terms: ContractTerms & Pick<Terms, "hours">,
  districtOf: DistrictOf,
): DayTimeWindow | undefined {
  const contracts = terms.rules.lendAcrossContracts.value ? [] : servingContracts(party, terms, districtOf);
  if (contracts.length === 0 || terms.hours === undefined) return terms.hours;
  const time = timeOf(party.trip, terms);
  const open = contracts.flatMap(({ hours = terms.hours }) => hours ?? []);
  const length = ({ from, until }: DayTimeWindow) => until - from;
  return open.find((hours) => isWithin(hours, time)) ?? open.sort((a, b) => length(b) - length(a))[0];
}
