import { useState } from "react";
import { useWrite } from "../../api/index.ts";
import { ChoiceField, TextField } from "../../ui/fields/index.ts";
import { Button, Callout, type Translate, useErrorText, useSay } from "../../ui/index.ts";

interface LinkMessengerProps {
  readonly t: Translate;
  readonly channel: "telegram" | "whatsapp";
  readonly contacts: readonly { readonly name: string; readonly phone: string }[];
  readonly riderId: string | undefined;
  readonly onLinking: () => void;
}

/** A link that opens the messenger with a code in it: for oneself at once, for a contact to be given to them. */
export function LinkMessenger({ t, channel, contacts, riderId, onLinking }: LinkMessengerProps) {
  const errorText = useErrorText();
  const [isOpen, setOpen] = useState(false);
  const [whom, setWhom] = useState("");
  const own = useWrite("makeReachLink", { onSuccess: onLinking });
  const theirs = useWrite("makeRiderReachLink", { onSuccess: onLinking });
  const making = riderId === undefined ? own : theirs;
  const body = { channel, ...(whom !== "" && { contact: whom }) };
  const make = () =>
    riderId === undefined ? own.mutate({ body }) : theirs.mutate({ params: { riderId }, body });
  const people = [
    { value: "", label: t(riderId === undefined ? "reach.for.self" : "reach.for.rider") },
    ...contacts.map(({ name, phone }) => ({ value: phone, label: name })),
  ];
  if (!isOpen) return <Button onPress={() => setOpen(true)}>{t(`reach.link.${channel}`)}</Button>;
  return (
    <div className="card stack">
      <h3>{t(`reach.link.${channel}`)}</h3>
      {people.length > 1 && (
        <ChoiceField
          label={t("reach.for")}
          choices={people}
          value={whom}
          onChange={(next) => {
            setWhom(next);
            making.reset();
          }}
        />
      )}
      <Button
        look={making.data === undefined ? "primary" : "secondary"}
        isPending={making.isPending}
        onPress={make}
      >
        {t("reach.make")}
      </Button>
      {making.data !== undefined && (
        <MadeLink {...{ t, channel, ...making.data }} isForSelf={riderId === undefined && whom === ""} />
      )}
      {making.error !== null && (
        <Callout tone="bad" urgent>
          {errorText(making.error)}
        </Callout>
      )}
    </div>
  );
}

interface MadeLinkProps {
  readonly t: Translate;
  readonly channel: "telegram" | "whatsapp";
  readonly link: string;
  readonly expiresInSeconds: number;
  readonly isForSelf: boolean;
}

function MadeLink({ t, channel, link, expiresInSeconds, isForSelf }: MadeLinkProps) {
  const say = useSay();
  const minutes = Math.round(expiresInSeconds / 60);
  const copy = () =>
    void navigator.clipboard?.writeText(link).then(
      () => say(t("reach.copied")),
      () => say(t("reach.copyByHand"), "error"),
    );
  return (
    <div className="stack" role="status">
      {isForSelf ? (
        <p>
          <a href={link} target="_blank" rel="noreferrer">
            {t(`reach.open.${channel}`)}
          </a>
        </p>
      ) : (
        <>
          <p>{t("reach.give")}</p>
          <TextField
            label={t("reach.link")}
            isReadOnly
            value={link}
            onFocus={({ target }) => target instanceof HTMLInputElement && target.select()}
          />
          <Button onPress={copy}>{t("reach.copy")}</Button>
        </>
      )}
      <p className="soft">
        {minutes > 60 ? t("reach.works.hours", { hours: minutes / 60 }) : t("reach.works", { minutes })}
      </p>
    </div>
  );
}
