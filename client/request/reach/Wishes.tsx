import { type LinkedChannel, linkedChannels } from "../../../shared/notices/index.ts";
import type { AddressView, ReachView, ReachWishes } from "../../../shared/schemas/reach.ts";
import { useWrite } from "../../api/index.ts";
import { ChoiceField } from "../../ui/fields/index.ts";
import { Callout, type Translate, useErrorText, useSay } from "../../ui/index.ts";
import type { Reaching } from "./useReach.ts";

interface WishesProps {
  readonly t: Translate;
  readonly role: ReachView["role"];
  readonly wishes: ReachWishes;
  readonly addresses: readonly AddressView[];
  readonly put: Reaching["put"];
}

/** What somebody wants to be told, and by what first. Each choice is kept at once. */
export function Wishes({ t, role, wishes, addresses, put }: WishesProps) {
  const errorText = useErrorText();
  const say = useSay();
  const save = useWrite("setReachWishes", {
    onSuccess: (answer) => {
      put(answer);
      say(t("reach.saved"));
    },
  });
  // What is being saved is shown already.
  const shown = save.isPending ? save.variables.body : wishes;
  const linked = linkedChannels.filter((channel) =>
    addresses.some((address) => address.to !== "contact" && address.channel === channel),
  );
  const first = shown.channels.find((channel) => linked.includes(channel)) ?? "any";
  return (
    <>
      {role === "rider" && (
        <ChoiceField
          label={t("reach.wishes")}
          hint={t("reach.wishes.about")}
          choices={[
            { value: "all", label: t("reach.wishes.all") },
            { value: "safety", label: t("reach.wishes.safety") },
          ]}
          value={shown.onlySafety ? "safety" : "all"}
          onChange={(next) => save.mutate({ body: { ...wishes, onlySafety: next === "safety" } })}
        />
      )}
      {linked.length > 1 && (
        <ChoiceField<LinkedChannel | "any">
          label={t("reach.first")}
          choices={[
            { value: "any", label: t("reach.first.any") },
            ...linked.map((value) => ({ value, label: t(`reach.channel.${value}`) })),
          ]}
          value={first}
          onChange={(next) => save.mutate({ body: { ...wishes, channels: next === "any" ? [] : [next] } })}
        />
      )}
      {save.error !== null && (
        <Callout tone="bad" urgent>
          {errorText(save.error)}
        </Callout>
      )}
    </>
  );
}
