import type { Unlinker } from "../../../../shared/notices/index.ts";
import type { Instant } from "../../../../shared/time/index.ts";
import type { FactBy } from "../../../domain/facts/fact.ts";
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
  const { riderId, recipient, channel } = ended;
  await recordFact(tx, {
    ...{ kind: "channel.unlinked", concerns: { riderId }, by, at },
    details: { channel, to: recipient === "rider" ? "rider" : "contact", because },
  });
  return true;
}
