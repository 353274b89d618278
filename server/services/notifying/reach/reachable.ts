import type { RiderId } from "../../../../shared/ids/index.ts";
import type { LinkedChannel } from "../../../../shared/notices/index.ts";
import type { Seconds } from "../../../../shared/time/index.ts";
import { ofRider, type Person, personOf } from "../../../domain/notices/person.ts";
import { noWishes, type ReachWishes } from "../../../domain/notices/ways.ts";
import type { Actor } from "../../../domain/people/model.ts";
import type { RiderContact, RiderFileRecord } from "../../../domain/people/record.ts";
import { AppError } from "../../../errors.ts";
import type { KeptAddress, Stores } from "../../../stores/index.ts";
import { requireStaff } from "../../records/requireStaff.ts";
import { todayOf } from "../../records/today.ts";
import type { NotifyingNeeds } from "../needs.ts";

/** How somebody, and a rider's contacts, are reached, and by what else they could be. */
export interface ReachPicture {
  person: Person;
  /** Of a rider. */
  rider: RiderFileRecord | undefined;
  addresses: readonly KeptAddress[];
  wishes: ReachWishes;
  /** What this installation has, and how an address is brought. */
  channels: readonly LinkedChannel[];
  hasSms: boolean;
  pushKey: string | undefined;
  quiet: { from: Seconds; until: Seconds };
}

/** Whose reach is looked at or changed: everybody their own, a dispatcher any rider's. Of the staff those are told who dispatch. */
export function whose(actor: Actor, riderId?: RiderId): Person {
  if (riderId === undefined) {
    const person = personOf(actor);
    if (person.role === "staff") requireStaff(actor);
    return person;
  }
  requireStaff(actor);
  return ofRider(riderId);
}

export async function getRider(tx: Pick<Stores, "riderRecords">, riderId: RiderId): Promise<RiderFileRecord> {
  const rider = await tx.riderRecords.find(riderId);
  if (rider === undefined) throw new AppError("rider.unknown");
  return rider;
}

/** Contacts who may be told: only they can be linked. */
export const toldContacts = ({ contacts }: Pick<RiderFileRecord, "contacts">): RiderContact[] =>
  contacts.filter(({ may }) => may.includes("beTold"));

/** Which channels somebody can link here: those that messages leave by, and by which an address can be brought. */
export function linkableChannels({ noticeWays, channelDoors }: NotifyingNeeds): LinkedChannel[] {
  const { telegram, whatsapp, pushKey } = channelDoors;
  const has = (channel: LinkedChannel) => noticeWays.some((way) => way.channel === channel);
  return [
    ...(pushKey !== undefined && has("push") ? (["push"] as const) : []),
    ...(telegram !== undefined && has("telegram") ? (["telegram"] as const) : []),
    ...(has("email") ? (["email"] as const) : []),
    ...(whatsapp !== undefined && has("whatsapp") ? (["whatsapp"] as const) : []),
  ];
}

export function requireChannel(deps: NotifyingNeeds, channel: LinkedChannel): void {
  if (!linkableChannels(deps).includes(channel)) throw new AppError("channel.missing");
}

export async function readPicture(deps: NotifyingNeeds, person: Person): Promise<ReachPicture> {
  const { db, noticeWays, channelDoors } = deps;
  const rider = person.role === "rider" ? await getRider(db, person.id) : undefined;
  const { quietFrom: from, quietUntil: until, paid } = deps.termsOn(todayOf(deps)).rules.notices.value;
  return {
    ...{ person, rider },
    addresses: await db.channels.listOf(person),
    wishes: (await db.channels.findWishes(person)) ?? noWishes,
    channels: linkableChannels(deps),
    hasSms:
      rider !== undefined && noticeWays.some(({ channel, isPaid }) => channel === "sms" && (paid || !isPaid)),
    pushKey: channelDoors.pushKey,
    quiet: { from, until },
  };
}
