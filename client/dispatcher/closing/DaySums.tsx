import type { DayClosing } from "../../../shared/schemas/closing.ts";
import { useText } from "../../ui/index.ts";
import type { BoardListProps } from "../day/boardList.ts";

interface SumsProps {
  readonly closing: DayClosing;
  readonly onSelect: BoardListProps["onSelect"];
}

/** The day in numbers; then what is doubtful of its record, what was solved otherwise, and what was written after it was closed. */
export function DaySums({ closing, onSelect }: SumsProps) {
  const { t, tReason, formats } = useText();
  const { sum, names, amendments } = closing;
  const nameOf = (tripId: string | undefined) => names.find((each) => each.tripId === tripId)?.name;
  return (
    <>
      <Numbers sum={sum} />
      <People
        title={t("dispatcher.closing.doubts")}
        lines={sum.doubts.map(({ kind, tripId, shiftId }) => ({
          ...{ tripId, shiftId, name: nameOf(tripId), words: t(`dispatcher.closing.doubt.${kind}`) },
        }))}
        onSelect={onSelect}
      />
      <People
        title={t("dispatcher.closing.solvedList")}
        lines={sum.solvedOtherwise.map(({ tripId, how }) => ({
          ...{ tripId, name: nameOf(tripId), words: t(`dispatcher.closing.how.${how}`) },
        }))}
        onSelect={onSelect}
      />
      <People
        title={t("dispatcher.closing.amendments")}
        lines={amendments.map(({ tripId, at, what }) => ({
          ...{ tripId, name: nameOf(tripId), words: `${formats.time(at)}: ${tReason(what)}` },
        }))}
        onSelect={onSelect}
      />
    </>
  );
}

function Numbers({ sum }: { sum: DayClosing["sum"] }) {
  const { t } = useText();
  const { trips, promises, runs, kilometers, hours } = sum;
  const lines = [
    t("dispatcher.closing.sum.trips", trips),
    t("dispatcher.closing.sum.promises", promises),
    t("dispatcher.closing.sum.runs", { runs, kilometers, hours }),
  ];
  return (
    <section aria-label={t("dispatcher.closing.sum")}>
      <h2>{t("dispatcher.closing.sum")}</h2>
      <ul className="numbers">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

interface PeopleProps {
  readonly title: string;
  readonly lines: readonly {
    readonly tripId?: string | undefined;
    readonly shiftId?: string | undefined;
    readonly name: string | undefined;
    readonly words: string;
  }[];
  readonly onSelect: BoardListProps["onSelect"];
}

function People({ title, lines, onSelect }: PeopleProps) {
  const { t } = useText();
  if (lines.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {lines.map(({ tripId, shiftId, name, words }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same may be said of one trip twice
          <li key={index} className="row">
            {tripId !== undefined && (
              <button type="button" className="link" onClick={() => onSelect({ kind: "trip", id: tripId })}>
                {name ?? t("dispatcher.calls.openTrip")}
              </button>
            )}
            {shiftId !== undefined && (
              <button type="button" className="link" onClick={() => onSelect({ kind: "run", id: shiftId })}>
                {t("dispatcher.trouble.openRun")}
              </button>
            )}
            <span>{words}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
