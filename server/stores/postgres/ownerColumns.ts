import { DriverId, RiderId, StaffId } from "../../../shared/ids/index.ts";
import type { Owner, Person } from "../../domain/notices/person.ts";

interface OwnerRow {
  rider_id: string | null;
  driver_id: string | null;
  staff_id: string | null;
  recipient: string;
}

/** One of three columns has whose it is. */
export const ownerColumns = ({ person: { role, id }, recipient }: Owner): OwnerRow => ({
  rider_id: role === "rider" ? id : null,
  driver_id: role === "driver" ? id : null,
  staff_id: role === "staff" ? id : null,
  recipient,
});

export const ownerOf = (row: OwnerRow): Owner => ({ person: personIn(row), recipient: row.recipient });

function personIn({ rider_id, driver_id, staff_id }: OwnerRow): Person {
  if (driver_id !== null) return { role: "driver", id: DriverId.parse(driver_id) };
  if (staff_id !== null) return { role: "staff", id: StaffId.parse(staff_id) };
  return { role: "rider", id: RiderId.parse(rider_id) };
}
