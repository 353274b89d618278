import { spacedPhone } from "../../../shared/phone/index.ts";
import type { ClinicDelayPlan } from "../../../shared/schemas/clinicDelays.ts";
import { useText } from "../../ui/index.ts";

/** Who has to be asked comes first; then everybody whose forecast moves. */
export function ClinicPeople({ plan: { held, fixed } }: { readonly plan: ClinicDelayPlan }) {
  const { t, formats } = useText();
  const missed = fixed.filter(({ isMissed }) => isMissed);
  const kept = fixed.filter(({ isMissed }) => !isMissed);
  return (
    <>
      <p role="status">
        {t("dispatcher.clinics.sum", { held: held.length, missed: missed.length })}{" "}
        {t("dispatcher.rescue.notYet")}
      </p>
      {missed.length > 0 && (
        <section className="stack stack--tight" aria-label={t("dispatcher.clinics.ask")}>
          <h2>{t("dispatcher.clinics.ask")}</h2>
          <p className="soft">{t("dispatcher.clinics.ask.what")}</p>
          <ul className="rescue__people">
            {missed.map(({ tripId, name, phone, window, ready }) => (
              <li key={tripId} className="card stack stack--tight">
                <div className="row">
                  <strong>{name}</strong>
                  <a href={`tel:${phone}`}>{spacedPhone(phone)}</a>
                </div>
                <p>
                  {t("dispatcher.trouble.promised", { window: formats.timeRange(window) })} ·{" "}
                  {t("dispatcher.clinics.readyAt", { time: formats.time(ready) })}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {held.length > 0 && (
        <section className="stack stack--tight" aria-label={t("dispatcher.clinics.held")}>
          <h2>{t("dispatcher.clinics.held")}</h2>
          <ul>
            {held.map(({ tripId, name, was, is }) => (
              <li key={tripId}>
                {name}: {t("dispatcher.clinics.forecast", { from: formats.time(was), to: formats.time(is) })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {kept.length > 0 && <p className="soft">{t("dispatcher.clinics.kept", { count: kept.length })}</p>}
    </>
  );
}
