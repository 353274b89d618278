import { spacedPhone } from "../../../shared/phone/index.ts";
import type { ClinicDelayView } from "../../../shared/schemas/clinicDelays.ts";
import { queryKey, useRead } from "../../api/index.ts";
import { useText } from "../../ui/index.ts";
import { UndoDeed } from "../undo/UndoDeed.tsx";

const READ_AGAIN_MS = 30_000;

/** What was said today, by us or by the clinics themselves, and who still has to be asked. */
export function ClinicDelays() {
  const { t } = useText();
  const { data } = useRead("listClinicDelays", undefined, { refetchInterval: READ_AGAIN_MS });
  const delays = data?.delays ?? [];
  if (delays.length === 0) return null;
  return (
    <section className="stack stack--tight" aria-label={t("dispatcher.clinics.list")}>
      <h2>{t("dispatcher.clinics.list")}</h2>
      <ul className="stack stack--tight">
        {delays.map((delay) => (
          <li key={delay.id} className="card stack stack--tight">
            <Delay delay={delay} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Delay({ delay }: { delay: ClinicDelayView }) {
  const { t, locale, formats } = useText();
  const { id, name, minutes, moved, at, undone, undoUntil, toAsk } = delay;
  return (
    <>
      <p>
        <strong>{name[locale]}</strong> · {t("dispatcher.clinics.by", { minutes })} · {formats.time(at)} ·{" "}
        {undone ? t("dispatcher.clinics.undone") : t("dispatcher.clinics.said", { count: moved })}
      </p>
      {toAsk.length > 0 && (
        <>
          <p>{t("dispatcher.clinics.ask")}:</p>
          <ul>
            {toAsk.map(({ tripId, name: who, phone, window }) => (
              <li key={tripId}>
                {who}, <a href={`tel:${phone}`}>{spacedPhone(phone)}</a> ·{" "}
                {t("dispatcher.trouble.promised", { window: formats.timeRange(window) })}
              </li>
            ))}
          </ul>
        </>
      )}
      <UndoDeed
        deed={{ id, until: undoUntil }}
        reads={[queryKey("listClinicDelays")]}
        done={t("dispatcher.clinics.undone")}
      />
    </>
  );
}
