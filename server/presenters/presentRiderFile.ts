import { readIin } from "../../shared/iin/index.ts";
import type { ApiResponse, RiderFile } from "../../shared/schemas/index.ts";
import { toIso } from "../../shared/time/index.ts";
import type { StoredFact } from "../domain/facts/fact.ts";
import type { EligibilityPeriod, RiderContact, Standing } from "../domain/people/record.ts";
import type { OpenedRider, RiderLineRecord } from "../services/people/riderOffice.ts";

import { presentPlace } from "./parts.ts";

type Line = ApiResponse<"listRiders">["riders"][number];
type Deed = RiderFile["history"][number];

const presentStanding = ({ state, from, until }: Standing): Line["standing"] => ({
  state,
  ...(from !== undefined && { from }),
  ...(until !== undefined && { until }),
});

/** A rider in the office's list. */
export function presentRiderLine(record: RiderLineRecord): Line {
  const { id, name, phone, aid, category, districtId, home, eligibleUntil, standing } = record;
  return {
    ...{ id, name, phone, aid, standing: presentStanding(standing) },
    ...(category !== undefined && { category }),
    ...(districtId !== undefined && { district: districtId }),
    ...(home !== undefined && { home }),
    ...(eligibleUntil !== undefined && { eligibleUntil }),
  };
}

/** The record as the office opens it: of a condition only that there is one. */
export function presentRiderFile({ record, trips, history }: OpenedRider): RiderFile {
  const { id, version, iin, name, phone, locale, aid, needs, home } = record;
  const read = readIin(iin);
  return {
    ...{ id, version, iin, name, phone, locale, aid, needs },
    ...(read.kind === "iin" && { born: read.born }),
    ...(home && { home: presentPlace(home) }),
    standing: presentStanding(record.standing),
    ...(record.restrictedAt !== undefined && { restrictedAt: toIso(record.restrictedAt) }),
    eligibility: record.eligibility.flatMap(presentPeriod),
    contacts: record.contacts.map(presentContact),
    trips: trips.map(({ trip }) => ({
      ...{ id: trip.id, at: toIso(trip.requested.at), to: trip.dropoff.label, status: trip.status },
    })),
    history: history.flatMap(presentDeed),
  };
}

const presentPeriod = (period: EligibilityPeriod): RiderFile["eligibility"] => {
  const { id, category, basis, from, until, condition } = period;
  if (id === undefined) return [];
  const dates = { ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
  return [{ id, category, basis, ...dates, hasCondition: condition !== undefined }];
};

const presentContact = ({ name, phone, may, consentFrom, consentUntil }: RiderContact) => ({
  ...{ name, phone, may },
  ...(consentFrom !== undefined && { consentFrom }),
  ...(consentUntil !== undefined && { consentUntil }),
});

function presentDeed(fact: StoredFact): Deed[] {
  const line = (did: Deed["did"], fields: string[] = []): Deed[] => [
    {
      ...{ at: toIso(fact.at), by: fact.by.role, did, fields },
      ...(fact.texts?.note !== undefined && { note: fact.texts.note }),
    },
  ];
  switch (fact.kind) {
    case "rider.added":
      return line("added");
    case "rider.changed":
      return line("changed", fact.details.fields);
    case "rider.needsChanged":
      return line("needsChanged", fact.details.fields);
    case "rider.conditionOpened":
      return line("conditionOpened");
    case "rider.stateSet":
      return line("stateSet");
    case "rider.restricted":
      return line("restricted");
    case "rider.restrictionEnded":
      return line("restrictionEnded");
    case "rider.dataGiven":
      return line("dataGiven");
    case "rider.merged":
      return line("merged");
    case "rider.mergeUndone":
      return line("mergeUndone");
    case "rider.toldApart":
      return line("toldApart");
    case "application.granted":
      return line("granted");
    default:
      return [];
  }
}
