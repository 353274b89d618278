import { serviceDay } from "../../../shared/time/index.ts";
import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";

type FleetHandlers = Pick<
  Handlers,
  | "listFleetOperators"
  | "saveOperator"
  | "saveContract"
  | "listFleetVehicles"
  | "saveVehicle"
  | "listFleetDrivers"
  | "saveDriver"
  | "listFleetShifts"
  | "previewShift"
  | "changeShift"
  | "getRuleBook"
  | "changeRule"
  | "setCalendarDay"
  | "listShiftTemplates"
  | "previewTemplate"
  | "saveTemplate"
  | "setContractHours"
  | "setContractConditions"
  | "listHandovers"
  | "previewHandover"
  | "makeHandover"
  | "undoHandover"
>;

/** The fleet, in the office. */
export const fleetRoutes = ({ services }: RouteParts): FleetHandlers => ({
  listFleetOperators: ({ actor }) => services.listFleetOperators(actor),
  saveOperator: ({ actor, params, body }) => services.saveOperator(actor, params.operatorId, body),
  saveContract: ({ actor, params, body }) => services.saveContract(actor, params.contractId, body),
  setContractConditions: ({ actor, params, body }) =>
    services.setContractConditions(actor, params.contractId, body),
  setContractHours: ({ actor, params, body }) => services.setContractHours(actor, params.contractId, body),
  listFleetVehicles: ({ actor, query }) => services.listFleetVehicles(actor, query),
  saveVehicle: async ({ actor, params, body }) => ({
    vehicle: await services.saveVehicle(actor, params.vehicleId, body),
  }),
  listFleetDrivers: ({ actor, body }) => services.listFleetDrivers(actor, body),
  saveDriver: async ({ actor, params, body }) => ({
    driver: await services.saveDriver(actor, params.driverId, body),
  }),
  listFleetShifts: async ({ actor, query: { from } }) => ({
    days: await services.listFleetShifts(actor, from === undefined ? undefined : serviceDay(from)),
  }),
  previewShift: ({ actor, params, body }) => services.previewShift(actor, params.shiftId, body.plan),
  changeShift: ({ actor, params, body }) => services.changeShift(actor, params.shiftId, body),
  getRuleBook: ({ actor }) => services.getRuleBook(actor),
  changeRule: ({ actor, params, body }) => services.changeRule(actor, params.key, body),
  setCalendarDay: ({ actor, params, body }) => services.setCalendarDay(actor, params.day, body),
  listShiftTemplates: async ({ actor }) => ({ templates: await services.listShiftTemplates(actor) }),
  previewTemplate: ({ actor, params, body }) => services.previewTemplate(actor, params.templateId, body.plan),
  saveTemplate: ({ actor, params, body }) => services.saveTemplate(actor, params.templateId, body),
  listHandovers: async ({ actor }) => ({ handovers: await services.listHandovers(actor) }),
  previewHandover: ({ actor, params, body }) => services.previewHandover(actor, params.handoverId, body.plan),
  makeHandover: ({ actor, params, body }) => services.makeHandover(actor, params.handoverId, body),
  undoHandover: ({ actor, params, body }) => services.undoHandover(actor, params.handoverId, body),
});
