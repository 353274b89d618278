import { type FormEvent, useEffect, useState } from "react";
import { isDispatchingRole, isOfficeRole } from "../../shared/roles/index.ts";
import type { LinkView } from "../../shared/schemas/accounts.ts";
import type { SessionView } from "../../shared/schemas/people.ts";
import { useRead, useWrite } from "../api/index.ts";
import { currentHash, renamePath } from "../state/index.ts";
import { TextField } from "../ui/fields/index.ts";
import {
  Button,
  ButtonLink,
  Callout,
  ErrorState,
  Loading,
  PageShell,
  useErrorText,
  useText,
} from "../ui/index.ts";
import { NewPassword, noPassword } from "./NewPassword.tsx";

/** What opens the account is read once and taken out of the address, where others could read it. */
const token = currentHash().replace(/^\//, "");
if (token !== "") renamePath("/");

/** Where somebody's work is. */
const homeOf = ({ role }: SessionView): string =>
  isOfficeRole(role) ? "/office" : isDispatchingRole(role) ? "/dispatch" : "/account";

/** Coming by a one-time link. */
export function JoinPage() {
  const { t } = useText();
  const errorText = useErrorText();
  const region = useRead("getRegion", undefined, { staleTime: Number.POSITIVE_INFINITY });
  const look = useWrite("readLink");
  const { mutate } = look;
  useEffect(() => mutate({ body: { token } }), [mutate]);
  return (
    <PageShell
      title={t("account.join.title")}
      home="/account"
      isOffline={false}
      isDemo={region.data?.demo === true}
    >
      {look.data !== undefined && look.data.link.purpose !== "pin" && <JoinForm link={look.data.link} />}
      {look.error !== null && (
        <>
          <ErrorState text={errorText(look.error)} onRetry={() => mutate({ body: { token } })} />
          <div className="row">
            <ButtonLink href="/account">{t("common.signIn")}</ButtonLink>
          </div>
        </>
      )}
      {look.data === undefined && look.error === null && <Loading />}
    </PageShell>
  );
}

type StaffLink = Exclude<LinkView, { purpose: "pin" }>;

function JoinForm({ link }: { link: StaffLink }) {
  const { t, locale } = useText();
  const errorText = useErrorText();
  const invited = link.purpose === "staff" ? link : undefined;
  const [username, setUsername] = useState(invited?.username ?? "");
  const [name, setName] = useState(invited?.name ?? "");
  const [secret, setSecret] = useState(noPassword);
  const join = useWrite("joinStaff", { onSuccess: ({ session }) => location.assign(homeOf(session)) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (secret.password !== secret.again) return;
    const own = invited === undefined ? { username } : {};
    join.mutate({ body: { token, name, password: secret.password, locale, ...own } });
  };
  const refused = join.error === null ? undefined : errorText(join.error);
  const isPasswordRefused = join.error?.code.startsWith("password.") === true;
  return (
    <form className="card" onSubmit={submit}>
      <h1>{t("account.join.title")}</h1>
      <p>
        {invited === undefined
          ? t("account.join.first")
          : t("account.join.invited", { role: t(`staff.role.${invited.role}`) })}
      </p>
      {refused !== undefined && !isPasswordRefused && (
        <Callout tone="bad" urgent>
          {refused}
        </Callout>
      )}
      <TextField
        label={t("staff.signIn.username")}
        hint={invited === undefined ? t("account.join.usernameHint") : undefined}
        value={username}
        onChange={setUsername}
        autoComplete="username"
        isReadOnly={invited !== undefined}
        isRequired
      />
      <TextField label={t("account.name")} value={name} onChange={setName} autoComplete="name" isRequired />
      <NewPassword value={secret} onChange={setSecret} error={isPasswordRefused ? refused : undefined} />
      <p className="soft">{t("account.join.language")}</p>
      <Button look="primary" wide type="submit" isDisabled={join.isPending}>
        {t("account.join.do")}
      </Button>
    </form>
  );
}
