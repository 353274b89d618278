import type { PhraseKey } from "../../../shared/i18n/index.ts";
import type { Phrase } from "../../../shared/schemas/index.ts";
import type { Run } from "../../domain/runs/model.ts";
import type { Refusal } from "../../domain/scheduling/index.ts";
import { phrase } from "../../domain/trips/phrase.ts";

/** Where somebody else would suffer, who that is. */
const named: Partial<Record<Refusal["code"], PhraseKey>> = {
  othersWindow: "reason.othersWindowOf",
  othersRideTime: "reason.othersRideTimeOf",
  linkedTrip: "reason.linkedTripOf",
};

/** Why a vehicle cannot take a trip, in words; with the name of whoever it would be bad for, among the people of these runs. */
export function refusalInWords({ code, values }: Refusal, runs: readonly Run[]): Phrase {
  const key = named[code];
  const stop =
    key === undefined
      ? undefined
      : runs.flatMap(({ stops }) => stops).find(({ tripId }) => tripId === values.tripId);
  if (key === undefined || stop === undefined) return phrase(`reason.${code}` satisfies PhraseKey);
  return phrase(key, { name: stop.rider.name });
}
