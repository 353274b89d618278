import type { QueryKey } from "@tanstack/react-query";
import { spacedPhone } from "../../../shared/phone/index.ts";
import type { DeedUndone } from "../../../shared/schemas/deeds.ts";
import { useWrite } from "../../api/index.ts";
import { useServiceNow } from "../../state/index.ts";
import { Button, Callout, useSay, useText } from "../../ui/index.ts";
import { useSettled } from "../useSettled.ts";

interface UndoDeedProps {
  readonly deed: { readonly id: string; readonly until?: string | undefined };
  /** What shows it, and is read anew. */
  readonly reads: readonly QueryKey[];
  /** What is said when it is undone. */
  readonly done: string;
  /** What can be done by hand instead. */
  readonly instead?: string;
}

/** For some minutes what was done by hand can be undone; where it cannot, it is said for whom it stays, and what to do instead. */
export function UndoDeed({ deed: { id, until }, reads, done, instead }: UndoDeedProps) {
  const { t, formats } = useText();
  const say = useSay();
  const now = useServiceNow(10_000);
  const settled = useSettled(...reads);
  const undo = useWrite("undoDeed", {
    onSuccess: ({ result }) => {
      if (result === "undone") say(done);
    },
  });
  const isOpen = until !== undefined && Date.parse(until) > now;
  return (
    <>
      {undo.data !== undefined && <Outcome outcome={undo.data} instead={instead} />}
      {isOpen && (
        <div className="row">
          <Button
            icon="back"
            isDisabled={undo.isPending}
            onPress={() => undo.mutate({ params: { deedId: id } }, settled)}
          >
            {t("dispatcher.undo", { time: formats.time(until) })}
          </Button>
        </div>
      )}
    </>
  );
}

interface OutcomeProps {
  readonly outcome: DeedUndone;
  readonly instead: string | undefined;
}

function Outcome({ outcome, instead }: OutcomeProps) {
  const { t } = useText();
  if (outcome.result === "undone") return null;
  if (outcome.result === "blocked") return <Blocked canBeHad={outcome.canBeHad} instead={instead} />;
  return (
    <Callout tone="warn" title={t("dispatcher.undo.acted")} urgent>
      <ul>
        {outcome.people.map(({ tripId, name, phone, what, plate = "" }) => (
          <li key={tripId}>
            {name}, <a href={`tel:${phone}`}>{spacedPhone(phone)}</a>:{" "}
            {t(`dispatcher.undo.acted.${what}`, { plate })}
          </li>
        ))}
      </ul>
      <p>{instead ?? t("dispatcher.undo.acted.what")}</p>
    </Callout>
  );
}

type CanBeHad = Extract<DeedUndone, { result: "blocked" }>["canBeHad"];

function Blocked({ canBeHad, instead }: { canBeHad: CanBeHad; instead: string | undefined }) {
  const { t, formats } = useText();
  return (
    <Callout tone="warn" title={t("dispatcher.undo.blocked")} urgent>
      {canBeHad.length > 0 && (
        <>
          <p>{t("dispatcher.undo.canBeHad")}</p>
          <ul>
            {canBeHad.map(({ pickupWindow, dropoff }) => (
              <li key={pickupWindow.from}>
                {t("dispatcher.undo.time", {
                  ...{ window: formats.timeRange(pickupWindow), arrival: formats.time(dropoff) },
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{instead ?? t("dispatcher.undo.blocked.what")}</p>
    </Callout>
  );
}
