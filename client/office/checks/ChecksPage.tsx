import type { DayCheckView } from "../../../shared/schemas/vehicleChecks.ts";
import { useRead } from "../../api/index.ts";
import { Badge, EmptyState, ErrorState, Loading, useErrorText, useText, ViewTitle } from "../../ui/index.ts";

/** `#/checks`: what drivers found in their vehicles today, and who began without looking. */
export function ChecksPage() {
  const { t, formats } = useText();
  const errorText = useErrorText();
  const read = useRead("listChecks", undefined, { staleTime: 0 });
  if (read.error !== null)
    return <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />;
  if (read.data === undefined) return <Loading />;
  const { day, shifts } = read.data;
  return (
    <div className="stack">
      <ViewTitle>{t("checks.title")}</ViewTitle>
      <p className="soft">{formats.day(day)}</p>
      {shifts.length === 0 ? (
        <EmptyState title={t("checks.none")} />
      ) : (
        <ul className="stack stack--tight" aria-label={t("checks.title")}>
          {[...shifts].sort(byUrgency).map((shift) => (
            <li key={shift.shiftId} className="card row row--apart">
              <span>
                <strong>{shift.plate}</strong> · {shift.driver} ·{" "}
                <span className="numbers">
                  {t("checks.shift")} {formats.time(shift.starts)}
                </span>
              </span>
              <Found shift={shift} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Found({ shift }: { shift: DayCheckView }) {
  const { t, formats } = useText();
  const { check } = shift;
  const state = stateOf(shift);
  const tone = { failed: "bad", unchecked: "warn", fine: "good", open: "neutral" } as const;
  return (
    <Badge tone={tone[state]}>
      {t(`checks.state.${state}`, {
        items: (check?.failed ?? []).map((item) => t(`check.item.${item}`)).join(", "),
        time: check === undefined ? "" : formats.time(check.at),
      })}
    </Badge>
  );
}

const states = ["failed", "unchecked", "open", "fine"] as const;

function stateOf({ check, begun }: DayCheckView): (typeof states)[number] {
  if (check === undefined) return begun === undefined ? "open" : "unchecked";
  return check.failed.length > 0 ? "failed" : "fine";
}

/** What fails comes first, then who began without looking. */
const byUrgency = (a: DayCheckView, b: DayCheckView): number =>
  states.indexOf(stateOf(a)) - states.indexOf(stateOf(b)) || Date.parse(a.starts) - Date.parse(b.starts);
