import type { Region } from "../../../../../server/regions/index.ts";
import { kyzylorda } from "../../../../../server/regions/kyzylorda/index.ts";

/** A region of one village with one vehicle on its one street: what a new folder has to bring. */
const [district] = kyzylorda.districts;
const [vehicle] = kyzylorda.vehicles;
const [contract] = kyzylorda.contracts;
if (district === undefined || vehicle === undefined || contract === undefined)
  throw new Error("an empty pack");

export const region: Region = {
  pack: {
    ...kyzylorda,
    id: "tiny",
    name: { kk: "Кішкентай", ru: "Крошечный", en: "Tiny" },
    timeZone: "Asia/Almaty",
    districts: [district],
    places: kyzylorda.places.slice(0, 2),
    settlements: [],
    calendar: [],
    contracts: [contract],
    vehicles: [vehicle],
    drivers: kyzylorda.drivers.slice(0, 1),
    shifts: kyzylorda.shifts.slice(0, 1),
  },
};
