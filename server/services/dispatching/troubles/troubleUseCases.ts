import type { TakeTrouble } from "../../../../shared/schemas/index.ts";
import type { Actor } from "../../../domain/people/model.ts";
import type { Trouble } from "../../../domain/troubles/listTroubles.ts";

/** What needs somebody, and whose it is. */
export interface TroubleUseCases {
  /** What harms most comes first. */
  listTroubles(actor: Actor): Promise<Trouble[]>;
  /** Throws trouble.unknown; trouble.held, with whose it is, when that is another than was seen. Taken again it stays as it is. */
  takeTrouble(actor: Actor, taking: TakeTrouble): Promise<void>;
  /** Of whoever holds it; of anybody else it changes nothing. */
  giveBackTrouble(actor: Actor, trouble: string): Promise<void>;
  /** Writes down which are there now and which are gone; who is away holds none. May run any number of times. */
  watchTroubles(): Promise<void>;
  /** One more is turned to, if it is time; and when the next one is. May run any number of times. */
  escalateTrouble(trouble: string): Promise<void>;
}
