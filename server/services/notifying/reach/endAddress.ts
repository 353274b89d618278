import type { ReachedRole, Unlinker } from "../../../../shared/notices/index.ts";
import type { Instant } from "../../../../shared/time/index.ts";
import type { FactBy } from "../../../domain/facts/fact.ts";
import { concernsOfPerson, isSelf, type Owner } from "../../../domain/notices/person.ts";
import type { Stores } from "../../../stores/index.ts";
import { recordFact } from "../../records/recordFact.ts";

interface Ending {
  id: string;
  because: Unlinker;
  by: FactBy;
  at: Instant;
}

/** From now on nothing goes there, and the address itself is forgotten. The same again changes nothing. */
export async function endAddress(tx: Stores, { id, because, by, at }: Ending): Promise<boolean> {
  const ended = await tx.channels.end(id, because, at);
  if (ended === undefined) return false;
  await recordFact(tx, {
    ...{ kind: "channel.unlinked", concerns: concernsOfPerson(ended.person), by, at },
    details: { channel: ended.channel, to: toOf(ended), because },
  });
  return true;
}

/** As facts say whom messages go to. */
export const toOf = (owner: Owner): ReachedRole | "contact" =>
  isSelf(owner) ? owner.person.role : "contact";
