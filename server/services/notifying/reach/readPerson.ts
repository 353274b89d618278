import type { Locale } from "../../../../shared/schemas/index.ts";
import type { Person } from "../../../domain/notices/person.ts";
import type { RiderFileRecord } from "../../../domain/people/record.ts";
import type { Stores } from "../../../stores/index.ts";

/** What of somebody has to be known to tell them something. */
export interface KnownPerson {
  locale: Locale;
  /** Of the record; somebody of the staff has none here. */
  phone?: string | undefined;
  /** Of a rider. */
  rider?: RiderFileRecord | undefined;
}

/** Undefined: there is nobody any more, or whose account is closed. */
export async function readPerson(
  tx: Pick<Stores, "riderRecords" | "accounts">,
  person: Person,
): Promise<KnownPerson | undefined> {
  switch (person.role) {
    case "rider": {
      const rider = await tx.riderRecords.find(person.id);
      return rider && { locale: rider.locale, phone: rider.phone, rider };
    }
    case "driver":
      return tx.accounts.findDriverById(person.id);
    case "staff": {
      const account = await tx.accounts.findStaffById(person.id);
      return account === undefined || account.isClosed ? undefined : { locale: account.locale };
    }
  }
}
