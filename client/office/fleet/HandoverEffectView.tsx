import type { ReactNode } from "react";
import type { HandoverEffect } from "../../../shared/schemas/handovers.ts";
import { Callout, useText } from "../../ui/index.ts";

/** What a handover comes to: what goes, what stays and why, and whose trips need another vehicle. */
export function HandoverEffectView({ effect }: { readonly effect: HandoverEffect }) {
  const { t, locale } = useText();
  const { vehicles, drivers, templates, shifts, riders } = effect;
  const stays = [
    ...vehicles.stay.map(({ plate, why }) => `${plate}: ${t(`officeHandover.why.${why}`)}`),
    ...drivers.stay.map(({ name, why }) => `${name}: ${t(`officeHandover.why.${why}`)}`),
    ...riders.stay.map(({ name, count }) => t("officeHandover.stay.riders", { name: name[locale], count })),
  ];
  return (
    <section className="stack" aria-label={t("officeHandover.effect")}>
      <Callout tone="good" title={t("officeHandover.effect")}>
        <Lines
          lines={[
            t("officeHandover.move.vehicles", { count: vehicles.move.length }),
            t("officeHandover.move.drivers", { count: drivers.move.length }),
            t("officeHandover.move.templates", { count: templates.move.length }),
            t("officeHandover.move.shifts", { count: shifts.move }),
            t("officeHandover.move.riders", { count: riders.move }),
          ]}
        />
      </Callout>
      {stays.length > 0 && (
        <Callout tone="warn" title={t("officeHandover.stay")}>
          <Lines lines={stays} />
        </Callout>
      )}
      {templates.end.length + shifts.end > 0 && (
        <Callout tone="warn" title={t("officeHandover.ending")}>
          <p>{t("officeHandover.end.shifts", { count: shifts.end })}</p>
          <Lines
            lines={templates.end.map(
              ({ plate, driverName, why }) => `${plate}, ${driverName}: ${t(`officeHandover.why.${why}`)}`,
            )}
          />
        </Callout>
      )}
      <TouchedTrips touched={effect.touched} />
    </section>
  );
}

function TouchedTrips({ touched }: Pick<HandoverEffect, "touched">) {
  const { t, formats } = useText();
  if (touched.length === 0) return <Callout tone="good">{t("officeHandover.touched.nobody")}</Callout>;
  return (
    <Callout tone="warn" title={t("officeHandover.touched", { count: touched.length })}>
      <Lines
        lines={touched.map(({ riderName: name, pickup, why }) =>
          t(`officeHandover.touched.${why}`, {
            name,
            time: `${formats.shortDay(pickup)} ${formats.time(pickup)}`,
          }),
        )}
      />
    </Callout>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }): ReactNode {
  return (
    <ul className="stack stack--tight">
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two people may be called the same
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
}
