import type { AddressView, ReachView } from "../../shared/schemas/index.ts";
import { clockText, toIso } from "../../shared/time/index.ts";
import { isSelf } from "../domain/notices/person.ts";
import type { ReachPicture } from "../services/notifying/useCases.ts";

export function presentReach(picture: ReachPicture): ReachView {
  const { person, rider, addresses, wishes, channels, hasSms, pushKey, quiet } = picture;
  return {
    ...{ role: person.role, channels: [...channels] },
    ...(pushKey !== undefined && { pushKey }),
    ...(hasSms && rider !== undefined && { sms: rider.phone }),
    addresses: addresses.map((address) => presentAddress(address, picture)),
    contacts: (rider?.contacts ?? [])
      .filter(({ may }) => may.includes("beTold"))
      .map(({ name, phone }) => ({ name, phone })),
    wishes: { onlySafety: wishes.onlySafety, channels: [...wishes.channels] },
    quiet: { from: clockText(quiet.from), until: clockText(quiet.until) },
  };
}

function presentAddress(address: ReachPicture["addresses"][number], { rider }: ReachPicture): AddressView {
  const { id, channel, recipient, linkedAt, failedAt } = address;
  const shown = channel === "telegram" ? undefined : channel === "push" ? address.alias : address.address;
  const contact = rider?.contacts.find(({ phone }) => phone === recipient);
  return {
    ...{ id, channel, to: isSelf(address) ? address.person.role : "contact" },
    ...(contact !== undefined && { toName: contact.name }),
    ...(shown !== undefined && { shown }),
    linkedAt: toIso(linkedAt),
    ...(failedAt !== undefined && { failedAt: toIso(failedAt) }),
  };
}
