import type { DriverAccount, StaffAccount } from "../../stores/index.ts";
import type { PeopleNeeds } from "./needs.ts";
import type { SignedIn } from "./useCases.ts";

/** What a session of somebody of the staff, or of a driver, begins with. */
export const staffSession = ({
  id,
  role,
  name,
  locale,
  scope,
  hasFactor,
}: Omit<StaffAccount, "passwordHash" | "isClosed">): SignedIn => ({
  actor: { role, id, ...(scope && { scope }) },
  view: { role, id, name, locale, hasFactor },
});

export const driverSession = (
  { reportSeal }: Pick<PeopleNeeds, "reportSeal">,
  { id, name, locale }: DriverAccount,
): SignedIn => ({
  actor: { role: "driver", id },
  view: { role: "driver", id, name, locale, reportKey: reportSeal.keyFor(id) },
});
