import type { FactBy } from "../../../domain/facts/fact.ts";
import { concernsOfPerson } from "../../../domain/notices/person.ts";
import type { KeptAddress, Stores } from "../../../stores/index.ts";
import { recordFact } from "../../records/recordFact.ts";
import { endAddress, toOf } from "./endAddress.ts";

/** So many of one channel for one person: the ones linked first go. */
const MOST = 5;

/** From now on messages go there. The same once more changes nothing. */
export async function linkAddress(tx: Stores, address: KeptAddress, by: FactBy): Promise<void> {
  const { person, recipient, channel, linkedAt: at } = address;
  await tx.channels.lock(person); // so that two at once are counted together
  if (!(await tx.channels.link(address))) return;
  await recordFact(tx, {
    ...{ kind: "channel.linked", concerns: concernsOfPerson(person), by, at },
    details: { channel, to: toOf(address) },
  });
  const same = (await tx.channels.listOf(person)).filter(
    (each) => each.recipient === recipient && each.channel === channel,
  );
  for (const { id } of same.slice(0, Math.max(0, same.length - MOST)))
    await endAddress(tx, { id, because: "owner", by, at });
}
