import type { ReactNode } from "react";
import { spacedPhone } from "../../../shared/phone/index.ts";
import type { HandedOverView } from "../../../shared/schemas/deskHandovers.ts";
import { useText } from "../../ui/index.ts";

/** What is open, or was: each with whom to call. Parts of which there is nothing are left out. */
export function HandedOverLists({ handed }: { handed: HandedOverView }) {
  const { t, formats } = useText();
  const { troubles, locks, calls, toTell, appeals } = handed;
  if (troubles.length + locks.length + calls.length + toTell.length + appeals.length === 0)
    return <p>{t("handover.nothing")}</p>;
  return (
    <>
      <Part title={t("handover.troubles")} lines={troubles.map((each) => troubleLine(each))} />
      <Part title={t("handover.locks")} lines={locks.map((each) => lockLine(each))} />
      <Part
        title={t("handover.calls")}
        lines={calls.map(({ at, phone }) => (
          <>
            {phone === undefined ? t("handover.numberGone") : <Phone phone={phone} />}, {formats.time(at)}
          </>
        ))}
      />
      <Part title={t("handover.toTell")} lines={toTell.map((person) => personLine(person))} />
      <Part
        title={t("handover.appeals")}
        lines={appeals.map(({ dueBy, ...person }) => (
          <>
            {personLine(person)},{" "}
            {t("handover.dueBy", { day: formats.shortDay(dueBy), time: formats.time(dueBy) })}
          </>
        ))}
      />
    </>
  );
}

const Phone = ({ phone }: { phone: string }) => <a href={`tel:${phone}`}>{spacedPhone(phone)}</a>;

const personLine = ({ name, phone }: HandedOverView["toTell"][number]) => (
  <>
    {name} <Phone phone={phone} />
  </>
);

const troubleLine = (trouble: HandedOverView["troubles"][number]) => <TroubleLine trouble={trouble} />;

function TroubleLine({ trouble }: { trouble: HandedOverView["troubles"][number] }) {
  const { t, formats } = useText();
  const { kind, since, people, plates, holder } = trouble;
  return (
    <>
      {t(`trouble.kind.${kind}`)}, {formats.time(since)}
      {plates.length > 0 && <>: {plates.join(", ")}</>}
      {people.map((person) => (
        <span key={person.tripId}> · {personLine(person)}</span>
      ))}
      {holder !== undefined && <> · {t("handover.held", { name: holder })}</>}
    </>
  );
}

const lockLine = (lock: HandedOverView["locks"][number]) => <LockLine lock={lock} />;

function LockLine({ lock: { kind, until, plate, person } }: { lock: HandedOverView["locks"][number] }) {
  const { t, formats } = useText();
  return (
    <>
      {t(`handover.lock.${kind}`, { plate, name: person?.name ?? "" })},{" "}
      {t("handover.until", { time: formats.time(until) })}
    </>
  );
}

function Part({ title, lines }: { title: string; lines: readonly ReactNode[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="stack stack--tight" aria-label={title}>
      <h4>
        {title} ({lines.length})
      </h4>
      <ul className="desk__list">
        {lines.map((line, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that is shown as it was, never reordered
          <li key={nth}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
