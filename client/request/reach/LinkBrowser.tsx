import { useEffect, useState } from "react";
import type { AddressView } from "../../../shared/schemas/reach.ts";
import { useWrite } from "../../api/index.ts";
import { Button, Callout, type Translate, useErrorText, useSay } from "../../ui/index.ts";
import { findSubscription, type Subscribed, subscribe } from "./subscribe.ts";
import type { Reaching } from "./useReach.ts";

interface LinkBrowserProps {
  readonly t: Translate;
  readonly pushKey: string;
  readonly addresses: readonly AddressView[];
  readonly put: Reaching["put"];
}

/** Messages on this very device; the browser asks for leave itself. */
export function LinkBrowser({ t, pushKey, addresses, put }: LinkBrowserProps) {
  const errorText = useErrorText();
  const say = useSay();
  const isLinked = useIsLinked(addresses);
  const [refused, setRefused] = useState<Exclude<Subscribed["kind"], "subscribed">>();
  const [isAsking, setAsking] = useState(false);
  const link = useWrite("linkBrowser", {
    onSuccess: (answer) => {
      put(answer);
      say(t("reach.saved"));
    },
  });
  const ask = async () => {
    setAsking(true);
    const made = await subscribe(pushKey);
    setAsking(false);
    setRefused(made.kind === "subscribed" ? undefined : made.kind);
    if (made.kind === "subscribed") link.mutate({ body: { endpoint: made.endpoint, keys: made.keys } });
  };
  if (isLinked) return null;
  return (
    <>
      <Button isDisabled={isAsking || link.isPending} onPress={() => void ask()}>
        {t("reach.link.push")}
      </Button>
      {refused !== undefined && (
        <Callout tone="warn" urgent>
          {t(`reach.push.${refused}`)}
        </Callout>
      )}
      {link.error !== null && (
        <Callout tone="bad" urgent>
          {errorText(link.error)}
        </Callout>
      )}
    </>
  );
}

/** True while nobody knows yet: a button that goes away under a finger helps nobody. */
function useIsLinked(addresses: readonly AddressView[]): boolean {
  const [isLinked, setLinked] = useState(true);
  useEffect(() => {
    findSubscription().then(
      (found) => setLinked(found !== undefined && addresses.some(({ shown }) => shown === found.endpoint)),
      () => setLinked(false),
    );
  }, [addresses]);
  return isLinked;
}
