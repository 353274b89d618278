import type { OfficeRole } from "../../../shared/roles/index.ts";
import { DriverAccessSection } from "./DriverAccessSection.tsx";
import { StaffSection } from "./StaffSection.tsx";

/** Accounts: of the staff, for administrators; of drivers, for whoever looks after them. */
export function StaffPages({ person, rest }: { person: { id: string; role: OfficeRole }; rest: string }) {
  if (person.role !== "administrator") return <DriverAccessSection />;
  if (rest === "drivers") return <DriverAccessSection isBelowStaff />;
  return <StaffSection ownId={person.id} />;
}
