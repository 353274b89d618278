import type {
  ContractId,
  DriverId,
  OperatorId,
  ShiftId,
  TripId,
  VehicleId,
} from "../../../shared/ids/index.ts";
import type {
  ChangeRule,
  FleetDriver,
  FleetOperators,
  FleetShift,
  FleetTemplate,
  FleetVehicle,
  HandoverEffect,
  HandoverPlan,
  HandoverView,
  LearnedAsked,
  LeftOutShift,
  LocalizedName,
  MakeHandover,
  MakeTracker,
  RuleBook,
  SaveContract,
  SaveDriver,
  SaveOperator,
  SaveTemplate,
  SaveVehicle,
  SetCalendarDay,
  SetContractConditions,
  SetContractHours,
  ShiftEffect,
  ShiftPlan,
  TellLearnedTime,
  TemplateEffect,
  TemplatePlan,
} from "../../../shared/schemas/index.ts";
import type { ServiceDay } from "../../../shared/time/index.ts";
import type { Shift } from "../../domain/fleet/model.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { KnownTracker } from "../../domain/runs/tracker.ts";
import type { LearnedTime, ToldTime } from "../../domain/trips/learned.ts";
import type { TimesOf } from "../../stores/index.ts";

export interface ListAsked {
  q: string;
  only?: "ending" | undefined;
  offset: number;
  limit: number;
}
/** What was learned of somebody or something, and what was told instead; of how people move there is no name. */
export interface KnownTime extends TimesOf {
  name?: LocalizedName | undefined;
  learned?: LearnedTime | undefined;
  told?: ToldTime | undefined;
}
export interface ShiftChange {
  plan: ShiftPlan;
  /** Whose trips were shown to be touched. */
  touched: readonly TripId[];
  reason: string;
}

/** The fleet, in the office. Everybody sees and changes what is within their scope. */
export interface FleetUseCases {
  listFleetOperators(actor: Actor): Promise<FleetOperators>;
  /** A new operator, or its name. Operators and contracts are changed by chiefs and administrators. */
  saveOperator(actor: Actor, id: OperatorId, operator: SaveOperator): Promise<FleetOperators>;
  /** A new contract, or what is agreed in it; from then on everybody goes by it. */
  saveContract(actor: Actor, id: ContractId, contract: SaveContract): Promise<FleetOperators>;
  /** From a day on, today or later; within the hours of service, or rule.wrong. */
  setContractHours(actor: Actor, id: ContractId, wanted: SetContractHours): Promise<FleetOperators>;
  /** For what trips, and how many of one person a month; from a day on, today or later. */
  setContractConditions(actor: Actor, id: ContractId, wanted: SetContractConditions): Promise<FleetOperators>;
  /** `ending`: of how many of all that are the actor's a paper has ended, or ends within the days of the first warning. */
  listFleetVehicles(
    actor: Actor,
    asked: ListAsked,
  ): Promise<{ vehicles: FleetVehicle[]; total: number; ending: number }>;
  /** The same again changes nothing; throws record.stale when somebody else has changed it since it was read. */
  saveVehicle(actor: Actor, id: VehicleId, vehicle: SaveVehicle): Promise<FleetVehicle>;
  listFleetDrivers(
    actor: Actor,
    asked: ListAsked,
  ): Promise<{ drivers: FleetDriver[]; total: number; ending: number }>;
  saveDriver(actor: Actor, id: DriverId, driver: SaveDriver): Promise<FleetDriver>;
  /** Fourteen days from one on, today unless said. */
  listFleetShifts(
    actor: Actor,
    from: ServiceDay | undefined,
  ): Promise<
    {
      day: ServiceDay;
      isServed: boolean;
      isPlanned: boolean;
      shifts: FleetShift[];
      leftOut: LeftOutShift[];
    }[]
  >;
  /** Whose trips a change of a shift touches, and who would take them. Changes nothing. */
  previewShift(actor: Actor, id: ShiftId, plan: ShiftPlan): Promise<ShiftEffect>;
  /** Makes the change; trips that it touches go to others within what was promised, or are searched for anew. */
  changeShift(
    actor: Actor,
    id: ShiftId,
    change: ShiftChange,
  ): Promise<{ shift: FleetShift | null; searched: number }>;
  listShiftTemplates(actor: Actor): Promise<FleetTemplate[]>;
  /** What a template as it would be does to the days that are planned already. */
  previewTemplate(actor: Actor, id: string, plan: TemplatePlan): Promise<TemplateEffect>;
  /** Those days follow it, but for shifts that somebody has set for one day. */
  saveTemplate(
    actor: Actor,
    id: string,
    change: SaveTemplate,
  ): Promise<{ template: FleetTemplate; days: number; searched: number }>;
  listHandovers(actor: Actor): Promise<HandoverView[]>;
  /** What would go, what would stay and why, and whose trips it touches. Changes nothing. */
  previewHandover(actor: Actor, id: string, plan: HandoverPlan): Promise<HandoverEffect>;
  /** From its day on; the same again changes nothing. Throws plan.stale when trips would be touched that nobody was shown. */
  makeHandover(
    actor: Actor,
    id: string,
    wanted: MakeHandover,
  ): Promise<{ handover: HandoverView; searched: number }>;
  /** Until its day comes. */
  undoHandover(
    actor: Actor,
    id: string,
    wanted: { reason: string },
  ): Promise<{ handover: HandoverView; searched: number; lost: number }>;
  /** Its day has come. */
  takeHandover(id: string): Promise<void>;
  /** How long things take by the service's own days; riders' are for chiefs and administrators of the whole service. */
  searchLearnedTimes(
    actor: Actor,
    asked: LearnedAsked,
  ): Promise<{ times: KnownTime[]; total: number; isUsed: boolean }>;
  /** What planning goes by instead. Throws learned.unknown. */
  tellLearnedTime(actor: Actor, told: TellLearnedTime): Promise<void>;
  /** What was found when the vehicles of a day's shifts were looked over; of today, if not said. */
  listChecks(actor: Actor, day?: ServiceDay): Promise<{ day: ServiceDay; shifts: Shift[] }>;
  /** Those of the actor's scope, and all servers. */
  listTrackers(actor: Actor): Promise<KnownTracker[]>;
  /** `token`: told now and never again. Throws tracker.deviceTaken for a device that its server has been entered with before. */
  makeTracker(
    actor: Actor,
    wanted: MakeTracker,
  ): Promise<{ token: string | undefined; trackers: KnownTracker[] }>;
  /** The same again changes nothing; with a server its devices go. */
  revokeTracker(actor: Actor, id: string): Promise<KnownTracker[]>;
  /** All rules and the days unlike others, with who said so and why. */
  getRuleBook(actor: Actor): Promise<RuleBook>;
  /** From a day on, today or later. Throws rule.wrong for what is not of its form or does not go together with others. */
  changeRule(actor: Actor, key: string, change: ChangeRule): Promise<RuleBook>;
  setCalendarDay(actor: Actor, day: string, wanted: SetCalendarDay): Promise<RuleBook>;
}
