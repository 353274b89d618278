import type { CheckedVehicle } from "../../../shared/lifeCycle/vehicleCheck.ts";
import type { Vehicle } from "./model.ts";

/** What of a vehicle decides what is looked over in it. */
export const checkedVehicle = ({
  lift,
  equipment,
  layouts,
}: Pick<Vehicle, "lift" | "equipment" | "layouts">): CheckedVehicle => ({
  ...{ lift, equipment },
  chairs: Math.max(0, ...layouts.map(({ wheelchair, largeWheelchair }) => wheelchair + largeWheelchair)),
});
