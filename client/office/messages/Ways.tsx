import { useState } from "react";
import type { MessageWayView } from "../../../shared/schemas/messages.ts";
import { useWrite } from "../../api/index.ts";
import { Badge, Button, Callout, type Tone, useErrorText, useText } from "../../ui/index.ts";
import { RuleButton } from "./RuleButton.tsx";
import { TrialForm } from "./TrialForm.tsx";
import { useWayName } from "./wayName.ts";

const tones = {
  on: "good",
  notAllowed: "neutral",
  budgetUsed: "warn",
  failing: "bad",
} as const satisfies Record<MessageWayView["state"], Tone>;

interface WaysProps {
  readonly ways: readonly MessageWayView[];
  readonly isPaidAllowed: boolean;
  readonly onChanged: () => void;
}

/** The ways that this installation has: how each is, a check, and a trial to oneself. */
export function Ways({ ways, isPaidAllowed, onChanged }: WaysProps) {
  const { t } = useText();
  return (
    <section className="card stack" aria-label={t("messages.ways")}>
      <h2>{t("messages.ways")}</h2>
      {ways.length === 0 && <p>{t("messages.none")}</p>}
      <ul className="fleet__rows">
        {ways.map((way) => (
          <li key={`${way.channel} ${way.provider}`} className="card stack">
            <Way way={way} onChanged={onChanged} />
          </li>
        ))}
      </ul>
      <p>{t(isPaidAllowed ? "messages.allowed" : "messages.notAllowed")}</p>
      <RuleButton rule="notices" label={t("messages.rule.paid")} onChanged={onChanged} />
    </section>
  );
}

interface WayProps {
  readonly way: MessageWayView;
  readonly onChanged: () => void;
}

function Way({ way, onChanged }: WayProps) {
  const { t, formats } = useText();
  const [isTrying, setTrying] = useState(false);
  const { channel, provider, isPaid, canAnswer, state, lastSuccess, failures, triedBy } = way;
  const name = useWayName()(way);
  const at = lastSuccess && `${formats.shortDay(lastSuccess)} ${formats.time(lastSuccess)}`;
  return (
    <>
      <h3>{name}</h3>
      <p className="row">
        <Badge tone={tones[state]}>{t(`messages.state.${state}`)}</Badge>
        <Badge tone="neutral">{t(isPaid ? "messages.paid" : "messages.free")}</Badge>
        <Badge tone="neutral">{t(canAnswer ? "messages.answers" : "messages.noAnswers")}</Badge>
      </p>
      <p className="numbers">
        {at === undefined ? t("messages.neverSent") : t("messages.lastSuccess", { at })}{" "}
        {t("messages.failures", { count: failures })}
      </p>
      <Check {...{ channel, provider, name }} />
      {triedBy !== undefined &&
        (isTrying ? (
          <TrialForm way={way} kind={triedBy} onSent={onChanged} onClose={() => setTrying(false)} />
        ) : (
          <p>
            <Button aria-label={`${t("messages.test")}: ${name}`} onPress={() => setTrying(true)}>
              {t("messages.test")}
            </Button>
          </p>
        ))}
    </>
  );
}

/** Asks the provider now, and says what it has answered. */
function Check({ name, ...way }: Pick<MessageWayView, "channel" | "provider"> & { readonly name: string }) {
  const { t, formats } = useText();
  const errorText = useErrorText();
  const check = useWrite("checkMessageWay");
  const found = check.data;
  return (
    <>
      <p>
        <Button
          aria-label={`${t("messages.check")}: ${name}`}
          isPending={check.isPending}
          onPress={() => check.mutate({ body: way })}
        >
          {t("messages.check")}
        </Button>
      </p>
      {check.error !== null && <Callout tone="bad">{errorText(check.error)}</Callout>}
      {found?.kind === "failed" && (
        <Callout tone="bad" urgent>
          {t("messages.check.failed", { reason: found.reason })}
        </Callout>
      )}
      {found?.kind === "works" && (
        <p role="status">
          {found.balance === undefined
            ? t("messages.check.works")
            : t("messages.check.balance", {
                amount: formats.number(found.balance.amount),
                currency: found.balance.currency,
              })}
        </p>
      )}
    </>
  );
}
