import type { RiderId } from "../../../../shared/ids/index.ts";
import type { NewRegularPatient } from "../../../../shared/schemas/index.ts";
import type { Actor, Rider } from "../../../domain/people/model.ts";
import type { KnownPlace } from "../../../domain/place.ts";
import type { RegularPatient } from "../../../domain/trips/regularPatient.ts";

export interface ShownRegular {
  regular: RegularPatient;
  place: KnownPlace;
  /** Whose phone it is, for who decides. */
  rider?: { rider: Rider; isEligible: boolean } | undefined;
}
export interface RegularPatientUseCases {
  /** An institution hands in who comes to it regularly. `key` as in `requestTrip`. */
  askRegularPatient(actor: Actor, asked: NewRegularPatient, key: string): Promise<ShownRegular>;
  /** What it has handed in, with what became of it, and its own places. */
  listRegularPatients(actor: Actor): Promise<{ places: KnownPlace[]; regulars: ShownRegular[] }>;
  listOpenRegularPatients(actor: Actor): Promise<ShownRegular[]>;
  /** Makes a standing order of it, from the rider's home; once more by the same rider changes nothing. Throws regular.decided. */
  acceptRegularPatient(actor: Actor, id: string, riderId: RiderId): Promise<void>;
  declineRegularPatient(actor: Actor, id: string, reason: string): Promise<void>;
}
