import type { ChangeEffect } from "../../../shared/schemas/dispatching.ts";
import { Callout, useText } from "../../ui/index.ts";

/** What a change by hand would do to everybody, under `title` or that it fits; or why it cannot be done and who would be harmed. */
export function Effect({ effect, title }: { effect: ChangeEffect; title?: string }) {
  return effect.feasible ? <Feasible effect={effect} title={title} /> : <Infeasible effect={effect} />;
}

function Infeasible({ effect }: { effect: ChangeEffect }) {
  const { t, tReason } = useText();
  const harmed = effect.people.filter(({ promiseMissedByMinutes }) => promiseMissedByMinutes > 0);
  return (
    <Callout tone="bad" title={t("dispatcher.assign.infeasible")} urgent>
      <ul>
        {effect.violations.map((violation) => (
          <li key={`${violation.key} ${JSON.stringify(violation.values)}`}>{tReason(violation)}</li>
        ))}
      </ul>
      {harmed.length > 0 && <People title={t("dispatcher.assign.harmed")} people={harmed} />}
    </Callout>
  );
}

function Feasible({ effect, title }: { effect: ChangeEffect; title: string | undefined }) {
  const { t, formats } = useText();
  const { pickup, dropoff } = effect;
  const affected = effect.people.filter((p) => p.pickupShiftMinutes !== 0 || p.dropoffShiftMinutes !== 0);
  return (
    <Callout tone="good" title={title ?? t("dispatcher.assign.feasible")} urgent>
      {pickup !== undefined && dropoff !== undefined && (
        <p>
          {t("dispatcher.assign.times", { pickup: formats.time(pickup), dropoff: formats.time(dropoff) })}
        </p>
      )}
      <p>
        {t("dispatcher.assign.extraDrive", { minutes: Math.round(effect.extraDriveMinutes) })} ·{" "}
        {t("dispatcher.assign.extraKm", { km: Math.round(effect.extraDriveKm) })}
      </p>
      {affected.length === 0 ? (
        <p>{t("dispatcher.assign.nobodyElse")}</p>
      ) : (
        <People title={t("dispatcher.assign.others")} people={affected} />
      )}
    </Callout>
  );
}

/** By how much each is moved, and whether that breaks what they were promised. */
function People({ title, people }: { title: string; people: ChangeEffect["people"] }) {
  const { t } = useText();
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {people.map((person) => (
          <li key={person.tripId}>
            {person.riderName}:{" "}
            {t("dispatcher.assign.effect", {
              pickup: Math.round(person.pickupShiftMinutes),
              dropoff: Math.round(person.dropoffShiftMinutes),
            })}
            ,{" "}
            {person.promiseMissedByMinutes === 0
              ? t("dispatcher.assign.promiseKept")
              : t("dispatcher.assign.promiseBroken", { minutes: person.promiseMissedByMinutes })}
          </li>
        ))}
      </ul>
    </>
  );
}
