import { useEffect, useState } from "react";
import type { AddressView } from "../../../shared/schemas/reach.ts";
import { Button, type Translate, useText } from "../../ui/index.ts";
import { findSubscription } from "./subscribe.ts";

interface LinkedAddressesProps {
  readonly t: Translate;
  readonly addresses: readonly AddressView[];
  /** One's own: then this very browser can be told. */
  readonly isOwn: boolean;
  readonly isPending: boolean;
  readonly onUnlink: (addressId: string) => void;
}

/** Where messages go, each with its way out. */
export function LinkedAddresses({ t, addresses, isOwn, isPending, onUnlink }: LinkedAddressesProps) {
  const { formats } = useText();
  const endpoint = useOwnEndpoint(addresses.length);
  if (addresses.length === 0) return <p className="soft">{t("reach.none.linked")}</p>;
  const nameOf = ({ channel, shown, toName }: AddressView): string => {
    const device = isOwn && shown === endpoint ? t("reach.push.here") : t("reach.push.other");
    const name =
      channel === "push" ? device : [t(`reach.channel.${channel}`), shown].filter(Boolean).join(" ");
    return toName === undefined ? name : t("reach.of", { channel: name, name: toName });
  };
  return (
    <ul className="rows">
      {addresses.map((address) => (
        <li key={address.id} className="row row--apart">
          <span>
            <strong>{nameOf(address)}</strong>{" "}
            <span className="soft">{t("reach.since", { day: formats.shortDay(address.linkedAt) })}</span>
            {address.failedAt !== undefined && <span className="soft"> · {t("reach.failed")}</span>}
          </span>
          <Button
            aria-label={t("reach.unlink.what", { what: nameOf(address) })}
            isDisabled={isPending}
            onPress={() => onUnlink(address.id)}
          >
            {t("reach.unlink")}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** By which this browser is known, if it is subscribed; looked for anew when there is one address more or less. */
function useOwnEndpoint(count: number): string | undefined {
  const [endpoint, setEndpoint] = useState<string>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the number is what it is looked for anew by
  useEffect(() => {
    findSubscription().then(
      (found) => setEndpoint(found?.endpoint),
      () => undefined,
    );
  }, [count]);
  return endpoint;
}
