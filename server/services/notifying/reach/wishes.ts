import type { RiderId } from "../../../../shared/ids/index.ts";
import { concernsOfPerson, isSelf } from "../../../domain/notices/person.ts";
import { noWishes, type ReachWishes } from "../../../domain/notices/ways.ts";
import type { Actor } from "../../../domain/people/model.ts";
import { AppError } from "../../../errors.ts";
import { recordFact } from "../../records/recordFact.ts";
import type { NotifyingNeeds } from "../needs.ts";
import { endAddress } from "./endAddress.ts";
import { whose } from "./reachable.ts";

/** Said twice it is said once. */
export async function setWishes(
  { db, clock }: NotifyingNeeds,
  actor: Actor,
  { onlySafety, channels }: ReachWishes,
): Promise<void> {
  const person = whose(actor);
  await db.transaction(async (tx) => {
    const before = (await tx.channels.findWishes(person)) ?? noWishes;
    if (JSON.stringify(before) === JSON.stringify({ onlySafety, channels })) return;
    await tx.channels.setWishes(person, { onlySafety, channels: [...new Set(channels)] });
    await recordFact(tx, {
      ...{ kind: "channel.wished", concerns: concernsOfPerson(person), by: actor, at: clock.now() },
      details: { onlySafety },
    });
  });
}

/** Everybody their own, a rider a contact's of theirs; a dispatcher anybody's. Throws channel.unknown. */
export async function unlinkAddress(
  { db, clock }: NotifyingNeeds,
  actor: Actor,
  { addressId, riderId: named }: { addressId: string; riderId?: RiderId | undefined },
): Promise<void> {
  const person = whose(actor, named);
  await db.transaction(async (tx) => {
    const address = (await tx.channels.listOf(person)).find(({ id }) => id === addressId);
    if (address === undefined) throw new AppError("channel.unknown");
    const because = named !== undefined ? "staff" : isSelf(address) ? "owner" : "rider";
    await endAddress(tx, { id: addressId, because, by: actor, at: clock.now() });
  });
}
