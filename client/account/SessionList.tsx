import type { OwnAccount } from "../../shared/schemas/accounts.ts";
import { useWrite } from "../api/index.ts";
import { Badge, Button, Callout, useErrorText, useText } from "../ui/index.ts";

interface SessionListProps {
  readonly sessions: OwnAccount["sessions"];
  readonly onChanged: () => void;
}

/** Where one is signed in, and how to end it there. */
export function SessionList({ sessions, onChanged }: SessionListProps) {
  const { t, formats } = useText();
  const errorText = useErrorText();
  const end = useWrite("endSessions", { onSuccess: onChanged });
  const at = formats.calendarMoment;
  return (
    <section className="card" aria-labelledby="sessions">
      <h2 id="sessions">{t("account.sessions.title", { count: sessions.length })}</h2>
      {end.error !== null && (
        <Callout tone="bad" urgent>
          {errorText(end.error)}
        </Callout>
      )}
      <ul className="account__sessions">
        {sessions.map(({ id, device, began, lastCall, isThis }) => (
          <li key={id} className="row row--apart">
            <div>
              <strong>{device || t("account.sessions.unknown")}</strong>
              <p className="soft">
                {began !== undefined && `${t("account.sessions.began", { at: at(began) })} `}
                {t("account.sessions.lastCall", { at: at(lastCall) })}
              </p>
            </div>
            {isThis ? (
              <Badge tone="good" icon="check">
                {t("account.sessions.this")}
              </Badge>
            ) : (
              <Button
                onPress={() => end.mutate({ body: { id } })}
                isDisabled={end.isPending}
                aria-label={t("account.sessions.endOne", { device: device || t("account.sessions.unknown") })}
              >
                {t("account.sessions.end")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <Button onPress={() => end.mutate({ body: {} })} isDisabled={end.isPending}>
          {t("account.sessions.endOthers")}
        </Button>
      )}
    </section>
  );
}
