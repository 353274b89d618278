export type { MapTexts } from "./createMap.ts";
export { type MapControl, MapView, type MapViewProps } from "./MapView.tsx";
export {
  DEVICE_STATES,
  type DeviceState,
  type LineMark,
  type MapPlace,
  type StopMark,
  VEHICLE_STATES,
  type VehicleMark,
  type VehicleState,
  type VehicleWords,
} from "./marks.ts";
export { ClusterSign, DeviceSign, VehicleSign } from "./VehicleSign.tsx";
