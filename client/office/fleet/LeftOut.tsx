import type { LeftOutShift } from "../../../shared/schemas/fleet.ts";
import { Callout, useText } from "../../ui/index.ts";

/** What templates want on a day and rules of working time forbid: which shift, and why. */
export function LeftOut({ leftOut }: { leftOut: readonly LeftOutShift[] }) {
  const { t, formats } = useText();
  if (leftOut.length === 0) return null;
  return (
    <Callout tone="warn" title={t("officeFleet.leftOut.title", { count: leftOut.length })}>
      <ul className="stack stack--tight">
        {leftOut.map(({ plate, from, until, limit, driverName: driver, day, is, most }) => (
          <li key={`${plate} ${from}`}>
            <strong className="numbers">{t("officeFleet.shift.of", { plate, from, until })}</strong>{" "}
            {t(`error.shift.${limit}`, { driver, day: formats.shortDay(day), is, most })}
          </li>
        ))}
      </ul>
      <p>{t("officeFleet.leftOut.do")}</p>
    </Callout>
  );
}
