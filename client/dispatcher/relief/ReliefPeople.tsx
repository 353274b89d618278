import { spacedPhone } from "../../../shared/phone/index.ts";
import type { ReliefPlan } from "../../../shared/schemas/reliefs.ts";
import { Badge, useText } from "../../ui/index.ts";

/** Whoever rides then or later, with the way to call them. */
export function ReliefPeople({ plan: { people, at } }: { plan: ReliefPlan }) {
  const { t, formats } = useText();
  return (
    <>
      <p>{t("dispatcher.relief.people", { count: people.length, time: formats.time(at) })}</p>
      {people.length > 0 && (
        <ul className="rescue__people">
          {people.map(({ tripId, name, phone, aid, isAboard, needsLift, expected }) => (
            <li key={tripId} className="card stack stack--tight">
              <strong>{name}</strong>
              <span>
                {t(`aid.${aid}`)} · <span className="numbers">{formats.time(expected)}</span>
                {isAboard && ` · ${t("dispatcher.relief.aboard")}`}
              </span>
              {needsLift && <Badge tone="warn">{t("dispatcher.relief.lift")}</Badge>}
              <a href={`tel:${phone}`}>{spacedPhone(phone)}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
