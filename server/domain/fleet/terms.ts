import type { CategoryId, ContractId, DistrictId, OperatorId } from "../../../shared/ids/index.ts";
import type { ContractConditions } from "../../../shared/schemas/contractConditions.ts";
import type { LocalizedName } from "../../../shared/schemas/index.ts";
import type {
  DayTimeWindow,
  Provenance,
  RuleKey,
  ServiceRules,
} from "../../../shared/schemas/serviceRules.ts";
import { type ServiceDay, seconds } from "../../../shared/time/index.ts";

/** Service days, inclusive; left out: no beginning or no end is known. */
export interface Validity {
  readonly validFrom?: string | undefined;
  readonly validUntil?: string | undefined;
}

/** Whom the service is for, by law or by decree. */
export type EligibilityCategory = Provenance &
  Validity & { readonly id: CategoryId; readonly name: LocalizedName; readonly legalBasis: string };

/** Whom a contract's vehicles serve, where and when. */
export type Contract = Provenance &
  Validity & {
    readonly id: ContractId;
    readonly operatorId: OperatorId;
    readonly districtId: DistrictId;
    readonly categories: readonly CategoryId[];
    /** How many vehicles were agreed on. */
    readonly vehicleCount?: number | undefined;
  };

/** When a contract's vehicles serve, where that is otherwise than the service does: within its hours, as written for usual days. */
export type ContractHours = Provenance &
  Validity & { readonly contractId: ContractId; readonly hours: DayTimeWindow };

/** For what trips a contract is, for some days. */
export type DatedConditions = Provenance &
  Validity & { readonly contractId: ContractId; readonly conditions: ContractConditions };

/** A contract on one day; `hours`: of its own, null: it does not serve on this day; left out: as the service. */
export type DayContract = Contract & {
  readonly hours?: DayTimeWindow | null;
  /** Left out: it is for any trip. */
  readonly conditions?: ContractConditions;
};

/** A day unlike others. */
export type CalendarDay = Provenance & {
  /** A service day. */
  readonly day: string;
  /** `holiday`: a public holiday, with hours of its own (rule `holidayHours`); `closed`: the service does not run. */
  readonly kind: "holiday" | "closed";
  readonly name: LocalizedName;
};

/** Everything that is agreed on for some time: from each `from` on these rules hold, the first since ever. */
export interface DatedTerms {
  readonly rules: readonly { readonly from: string; readonly rules: ServiceRules }[];
  readonly categories: readonly EligibilityCategory[];
  readonly contracts: readonly Contract[];
  readonly calendar: readonly CalendarDay[];
  readonly contractHours?: readonly ContractHours[];
  readonly conditions?: readonly DatedConditions[];
}

/** What holds on one service day. */
export interface Terms {
  /** IANA name of the zone in which times of the day are meant. */
  readonly timeZone: string;
  readonly rules: ServiceRules;
  /** When the service runs on this day; undefined: not at all. */
  readonly hours: DayTimeWindow | undefined;
  /** What makes the day unlike others; undefined: nothing does. */
  readonly special?: CalendarDay["kind"] | undefined;
  readonly categories: readonly EligibilityCategory[];
  readonly contracts: readonly DayContract[];
}
/** Terms as far as somebody reads them. */
export type TermsWith<Key extends RuleKey> = Pick<Terms, "timeZone"> & {
  readonly rules: { readonly [Each in Key]: Pick<ServiceRules[Each], "value"> };
};

/** `day`: a service day; "" comes before all of them. */
export const isInForce = ({ validFrom = "", validUntil }: Validity, day: string): boolean =>
  validFrom <= day && (validUntil === undefined || day <= validUntil);

/** What holds on a service day: the rules of then, categories and contracts in force, the hours by the calendar. */
export function termsOn(dated: DatedTerms, timeZone: string, day: ServiceDay): Terms {
  const rules = dated.rules.findLast(({ from }) => from <= day)?.rules;
  if (rules === undefined) throw new RangeError(`no rules hold on ${day}`);
  const hours = hoursOn(dated.calendar, rules, day);
  const conditions = dated.conditions?.filter((each) => isInForce(each, day)) ?? [];
  const ownHours = dated.contractHours?.filter((each) => isInForce(each, day)) ?? [];
  return {
    timeZone,
    rules,
    hours,
    special: dated.calendar.find((each) => each.day === day)?.kind,
    categories: dated.categories.filter((each) => isInForce(each, day)),
    contracts: dated.contracts
      .filter((each) => isInForce(each, day))
      .map((each) => {
        const own = ownHours.find(({ contractId }) => contractId === each.id);
        const said = conditions.find(({ contractId }) => contractId === each.id);
        return {
          ...each,
          ...(own !== undefined && { hours: shared(own.hours, hours) }),
          ...(said !== undefined && { conditions: said.conditions }),
        };
      }),
  };
}

/** On a day unlike others a contract serves when both it and the service do. */
function shared(own: DayTimeWindow, service: DayTimeWindow | undefined): DayTimeWindow | null {
  if (service === undefined) return null;
  const [from, until] = [
    seconds(Math.max(own.from, service.from)),
    seconds(Math.min(own.until, service.until)),
  ];
  return from < until ? { from, until } : null;
}

/** When the service runs on a day by its calendar; undefined: not at all. */
export function hoursOn(
  calendar: readonly CalendarDay[],
  rules: Pick<ServiceRules, "serviceHours" | "holidayHours">,
  day: string,
): DayTimeWindow | undefined {
  const special = calendar.find((each) => each.day === day);
  if (special === undefined) return rules.serviceHours.value;
  return special.kind === "closed" ? undefined : rules.holidayHours.value;
}
