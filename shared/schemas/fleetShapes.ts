import { z } from "zod";
import { ContractId, DriverId, OperatorId, ShiftId, VehicleId } from "../ids/index.ts";
import { ServiceDayText } from "./common.ts";
import { SetContractConditions } from "./contractConditions.ts";
import { FleetOperators, SaveContract, SaveOperator, SetContractHours } from "./contracts.ts";
import {
  ChangeShift,
  FleetDriver,
  FleetSearch,
  FleetShift,
  FleetTemplate,
  FleetVehicle,
  SaveDriver,
  SaveTemplate,
  SaveVehicle,
  ShiftCalendar,
  ShiftEffect,
  ShiftPlan,
  TemplateEffect,
  TemplatePlan,
} from "./fleet.ts";

const templateParams = z.object({ templateId: z.uuid().toLowerCase() });
const shiftParams = z.object({ shiftId: ShiftId });

/** How many match, and of how many of all a paper or licence has ended or is warned of. */
const counted = { total: z.int(), ending: z.int() };

/** The calls of the office about the fleet. */
export const fleetShapes = {
  listFleetOperators: { response: FleetOperators },
  saveOperator: {
    params: z.object({ operatorId: OperatorId }),
    body: SaveOperator,
    response: FleetOperators,
  },
  saveContract: {
    params: z.object({ contractId: ContractId }),
    body: SaveContract,
    response: FleetOperators,
  },
  setContractHours: {
    params: z.object({ contractId: ContractId }),
    body: SetContractHours,
    response: FleetOperators,
  },
  setContractConditions: {
    params: z.object({ contractId: ContractId }),
    body: SetContractConditions,
    response: FleetOperators,
  },
  listFleetVehicles: {
    query: FleetSearch,
    response: z.object({ vehicles: z.array(FleetVehicle), ...counted }),
  },
  saveVehicle: {
    params: z.object({ vehicleId: VehicleId }),
    body: SaveVehicle,
    response: z.object({ vehicle: FleetVehicle }),
  },
  listFleetDrivers: {
    body: FleetSearch,
    response: z.object({ drivers: z.array(FleetDriver), ...counted }),
  },
  saveDriver: {
    params: z.object({ driverId: DriverId }),
    body: SaveDriver,
    response: z.object({ driver: FleetDriver }),
  },
  listFleetShifts: { query: z.object({ from: ServiceDayText.optional() }), response: ShiftCalendar },
  previewShift: { params: shiftParams, body: z.object({ plan: ShiftPlan }), response: ShiftEffect },
  changeShift: {
    params: shiftParams,
    body: ChangeShift,
    response: z.object({ shift: FleetShift.nullable(), searched: z.int() }),
  },
  listShiftTemplates: { response: z.object({ templates: z.array(FleetTemplate) }) },
  previewTemplate: {
    params: templateParams,
    body: z.object({ plan: TemplatePlan }),
    response: TemplateEffect,
  },
  saveTemplate: {
    params: templateParams,
    body: SaveTemplate,
    response: z.object({ template: FleetTemplate, days: z.int(), searched: z.int() }),
  },
} as const;
