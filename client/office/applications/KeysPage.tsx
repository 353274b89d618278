import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { ApiResponse } from "../../../shared/schemas/api.ts";
import { queryKey, useRead, useWrite } from "../../api/index.ts";
import { TextField } from "../../ui/fields/index.ts";
import {
  BackLink,
  Button,
  Callout,
  EmptyState,
  ErrorState,
  Loading,
  useErrorText,
  useText,
  ViewTitle,
} from "../../ui/index.ts";
import { fullDay } from "../fullDay.ts";

type Keys = ApiResponse<"listApplicationKeys">["keys"];

/** Keys by which programs of mobile groups hand applications in: one for each, told once, revoked at any time. */
export function KeysPage() {
  const { t } = useText();
  const errorText = useErrorText();
  const cache = useQueryClient();
  const read = useRead("listApplicationKeys", undefined, { staleTime: 0 });
  const [name, setName] = useState("");
  const keep = ({ keys }: { keys: Keys }) => cache.setQueryData(queryKey("listApplicationKeys"), { keys });
  const make = useWrite("makeApplicationKey", {
    onSuccess: (answer) => {
      keep(answer);
      setName("");
    },
  });
  const revoke = useWrite("revokeApplicationKey", { onSuccess: keep });
  const failed = make.error ?? revoke.error;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate({ body: { keyId: crypto.randomUUID(), name } });
  };
  return (
    <div className="stack">
      <BackLink href="#/applications" />
      <ViewTitle>{t("applications.keys")}</ViewTitle>
      <p className="soft">{t("applications.keys.about")}</p>
      <form className="row" onSubmit={submit}>
        <TextField
          label={t("applications.keys.name")}
          value={name}
          onChange={setName}
          maxLength={100}
          isRequired
        />
        <Button look="primary" type="submit" isDisabled={name.trim().length < 2 || make.isPending}>
          {t("applications.keys.make")}
        </Button>
      </form>
      {failed !== null && (
        <Callout tone="bad" urgent>
          {errorText(failed)}
        </Callout>
      )}
      {make.data !== undefined && <Told secret={make.data.key} />}
      {read.error !== null ? (
        <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />
      ) : read.data === undefined ? (
        <Loading />
      ) : (
        <KeyList
          keys={read.data.keys}
          isBusy={revoke.isPending}
          onRevoke={(keyId) => revoke.mutate({ params: { keyId } })}
        />
      )}
    </div>
  );
}

function Told({ secret }: { secret: string }) {
  const { t } = useText();
  return (
    <Callout tone="warn">
      <p>{t("applications.keys.told")}</p>
      <code>{secret}</code>
    </Callout>
  );
}

interface KeyListProps {
  readonly keys: Keys;
  readonly isBusy: boolean;
  readonly onRevoke: (keyId: string) => void;
}

function KeyList({ keys, isBusy, onRevoke }: KeyListProps) {
  const { t, formats } = useText();
  if (keys.length === 0) return <EmptyState title={t("applications.keys.empty")} />;
  return (
    <ul className="riders__list">
      {keys.map(({ id, name, madeAt, lastUsedAt, revokedAt, applications }) => (
        <li key={id} className="row row--apart">
          <span>
            <b>{name}</b>{" "}
            <span className="soft">
              {[
                t("applications.keys.count", { count: applications }),
                t("applications.keys.made", { day: fullDay(madeAt, formats) }),
                ...(lastUsedAt === undefined
                  ? []
                  : [t("applications.keys.used", { day: fullDay(lastUsedAt, formats) })]),
                ...(revokedAt === undefined
                  ? []
                  : [t("applications.keys.revoked", { day: fullDay(revokedAt, formats) })]),
              ].join(" · ")}
            </span>
          </span>
          {revokedAt === undefined && (
            <Button
              look="danger"
              aria-label={t("applications.keys.revokeOf", { name })}
              isDisabled={isBusy}
              onPress={() => onRevoke(id)}
            >
              {t("applications.keys.revoke")}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
