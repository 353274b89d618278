export type { MapTexts } from "./createMap.ts";
export { type MapControl, MapView, type MapViewProps } from "./MapView.tsx";
export {
  type LineMark,
  type StopMark,
  VEHICLE_STATES,
  type VehicleMark,
  type VehicleState,
} from "./marks.ts";
export { VehicleSign } from "./VehicleSign.tsx";
