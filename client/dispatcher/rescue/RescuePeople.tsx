import type { RescueCause } from "../../../shared/lifeCycle/rescue.ts";
import { spacedPhone } from "../../../shared/phone/index.ts";
import type { RescueLeft, RescueMove, RescuePlan } from "../../../shared/schemas/rescues.ts";
import { Callout, useText } from "../../ui/index.ts";

interface RescuePeopleProps {
  readonly plan: Pick<RescuePlan, "moved" | "left" | "others"> & { readonly cause: RescueCause | "road" };
  /** For whom it comes out otherwise than it was shown before. */
  readonly changed: readonly string[];
}

/** Whom nobody can serve comes first: they are called. Then everybody in the order in which they were looked after. */
export function RescuePeople({ plan: { moved, left, others, cause }, changed }: RescuePeopleProps) {
  const { t } = useText();
  const isChanged = ({ tripId }: { tripId: string }) => changed.includes(tripId);
  return (
    <>
      {changed.length > 0 && (
        <Callout tone="warn" urgent>
          {t("dispatcher.rescue.changed", { count: changed.length })}
        </Callout>
      )}
      {left.length > 0 && (
        <section className="stack stack--tight" aria-label={t("dispatcher.rescue.left")}>
          <h2>{t("dispatcher.rescue.left")}</h2>
          <p className="soft">{t("dispatcher.rescue.left.what")}</p>
          <ul className="rescue__people">
            {left.map((person) => (
              <li key={person.tripId} className="card stack stack--tight">
                <Who person={person} isChanged={isChanged(person)} />
                <Why person={person} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="stack stack--tight" aria-label={t("dispatcher.rescue.moved")}>
        <h2>{t("dispatcher.rescue.moved")}</h2>
        {moved.length === 0 && <p>{t(`dispatcher.rescue.nobody.${cause}`)}</p>}
        <ol className="rescue__people">
          {moved.map((person) => (
            <li key={person.tripId} className="card stack stack--tight">
              <Who person={person} isChanged={isChanged(person)} />
              <Move person={person} />
            </li>
          ))}
        </ol>
      </section>
      <Others others={others} />
    </>
  );
}

export function Who({ person, isChanged }: { person: RescueMove | RescueLeft; isChanged: boolean }) {
  const { t } = useText();
  const { name, phone, aid, state } = person;
  return (
    <div className="row">
      <strong>{name}</strong>
      <span className="soft">
        {t(`aid.${aid}`)}
        {state !== "waiting" && ` · ${t(`dispatcher.rescue.state.${state}`)}`}
        {isChanged && ` · ${t("dispatcher.rescue.isChanged")}`}
      </span>
      <a href={`tel:${phone}`}>{spacedPhone(phone)}</a>
    </div>
  );
}

function Why({ person: { reason, wasPickup } }: { person: RescueLeft }) {
  const { t, tReason, formats } = useText();
  return (
    <p>
      {wasPickup !== undefined && `${t("dispatcher.rescue.was", { time: formats.time(wasPickup) })} `}
      {reason === undefined ? t("dispatcher.rescue.stuck") : tReason(reason)}
    </p>
  );
}

function Move({ person }: { person: RescueMove }) {
  const { t, formats } = useText();
  const { fromPlate, plate, driverName, wasPickup, pickup, promised, promiseKept } = person;
  return (
    <>
      <p>
        {fromPlate === plate
          ? t("dispatcher.roads.stays", { plate })
          : t("dispatcher.rescue.vehicle", { from: fromPlate, to: plate, driver: driverName })}
        <br />
        {wasPickup === undefined
          ? t("dispatcher.rescue.onward", { time: formats.time(pickup) })
          : t("dispatcher.rescue.pickup", { from: formats.time(wasPickup), to: formats.time(pickup) })}
      </p>
      <p className={promiseKept ? "soft" : "rescue__broken"}>
        {t(promiseKept ? "dispatcher.assign.promiseKept" : "dispatcher.rescue.broken")}
        {promised !== undefined &&
          ` · ${t("dispatcher.trouble.promised", { window: formats.timeRange(promised) })}`}
      </p>
    </>
  );
}

function Others({ others }: Pick<RescuePlan, "others">) {
  const { t } = useText();
  if (others.length === 0) return <p className="soft">{t("dispatcher.assign.nobodyElse")}</p>;
  return (
    <details>
      <summary>{t("dispatcher.rescue.others", { count: others.length })}</summary>
      <ul>
        {others.map(({ tripId, riderName, pickupShiftMinutes, dropoffShiftMinutes }) => (
          <li key={tripId}>
            {riderName}:{" "}
            {t("dispatcher.assign.effect", {
              ...{ pickup: Math.round(pickupShiftMinutes), dropoff: Math.round(dropoffShiftMinutes) },
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}
