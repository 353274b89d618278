import type { DriverId, RiderId, StaffId } from "../../../shared/ids/index.ts";
import type { Concerns, FactBy } from "../facts/fact.ts";
import type { Actor } from "../people/model.ts";

/** Whose a notice or an address is: a rider (and with them their contacts), a driver, somebody of the staff. */
export type Person =
  | { role: "rider"; id: RiderId }
  | { role: "driver"; id: DriverId }
  | { role: "staff"; id: StaffId };

/** Whom of them it goes to: the person, named by their role, or a rider's contact by the number. */
export interface Owner {
  person: Person;
  recipient: string;
}

export const ofRider = (id: RiderId) => ({ role: "rider", id }) as const satisfies Person;

export function personOf(actor: Actor): Person {
  if (actor.role === "rider" || actor.role === "driver") return actor;
  return { role: "staff", id: actor.id };
}

/** The person, not somebody of theirs. */
export const isSelf = ({ person, recipient }: Owner): boolean => recipient === person.role;
export const isSame = (one: Person, other: Person): boolean => one.role === other.role && one.id === other.id;

export function concernsOfPerson(person: Person): Concerns {
  switch (person.role) {
    case "rider":
      return { riderId: person.id };
    case "driver":
      return { driverId: person.id };
    case "staff":
      return { staffId: person.id };
  }
}

/** Who does something by their own address; a contact is nobody whom we know, and which duty somebody of the staff has nobody asks here. */
export const bySelf = (owner: Owner): FactBy =>
  !isSelf(owner) || owner.person.role === "staff"
    ? { role: "nobody" }
    : { role: owner.person.role, id: owner.person.id };
