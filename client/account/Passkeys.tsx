import { type FormEvent, useState } from "react";
import type { OwnAccount } from "../../shared/schemas/accounts.ts";
import { useWrite } from "../api/index.ts";
import { createPasskey, supportsPasskeys } from "../session/passkeys.ts";
import { TextField } from "../ui/fields/index.ts";
import { Button, Callout, useErrorText, useText } from "../ui/index.ts";

interface PasskeysProps {
  readonly passkeys: OwnAccount["passkeys"];
  readonly onChanged: () => void;
}

/** Keys of this and other devices: each opens the account by itself, by a finger, a face or the device's PIN. */
export function Passkeys({ passkeys, onChanged }: PasskeysProps) {
  const { t, formats } = useText();
  const errorText = useErrorText();
  const remove = useWrite("removePasskey", { onSuccess: onChanged });
  return (
    <section className="card" aria-labelledby="passkeys">
      <h2 id="passkeys">{t("account.passkeys.title")}</h2>
      <p>{t("account.passkeys.about")}</p>
      {remove.error !== null && (
        <Callout tone="bad" urgent>
          {errorText(remove.error)}
        </Callout>
      )}
      {passkeys.length === 0 && <p className="soft">{t("account.passkeys.none")}</p>}
      <ul className="account__sessions">
        {passkeys.map(({ id, name, addedAt }) => (
          <li key={id} className="row row--apart">
            <span>
              <strong>{name}</strong>{" "}
              <span className="soft">{t("account.passkeys.added", { at: formats.shortDay(addedAt) })}</span>
            </span>
            <Button
              onPress={() => remove.mutate({ body: { id } })}
              isDisabled={remove.isPending}
              aria-label={t("account.passkeys.removeOne", { name })}
            >
              {t("account.passkeys.remove")}
            </Button>
          </li>
        ))}
      </ul>
      {supportsPasskeys() ? (
        <AddPasskey onDone={onChanged} />
      ) : (
        <p className="soft">{t("account.passkeys.notHere")}</p>
      )}
    </section>
  );
}

function AddPasskey({ onDone }: { onDone: () => void }) {
  const { t } = useText();
  const errorText = useErrorText();
  const [name, setName] = useState("");
  const [wasStopped, setStopped] = useState(false);
  const add = useWrite("addPasskey", {
    onSuccess: () => {
      setName("");
      onDone();
    },
  });
  const begin = useWrite("beginPasskey", {
    onSuccess: ({ options }) =>
      void createPasskey(options).then(
        (response) => add.mutate({ body: { name, response } }),
        () => setStopped(true),
      ),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setStopped(false);
    begin.mutate({});
  };
  const error = begin.error ?? add.error;
  return (
    <form className="stack" onSubmit={submit}>
      {(error !== null || wasStopped) && (
        <Callout tone="bad" urgent>
          {error === null ? t("account.passkeys.stopped") : errorText(error)}
        </Callout>
      )}
      <TextField
        label={t("account.passkeys.name")}
        hint={t("account.passkeys.nameHint")}
        value={name}
        onChange={setName}
        isRequired
      />
      <div>
        <Button type="submit" isDisabled={begin.isPending || add.isPending}>
          {t("account.passkeys.add")}
        </Button>
      </div>
    </form>
  );
}
