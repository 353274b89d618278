import { spacedPhone } from "../../../shared/phone/index.ts";
import type { TroubleView } from "../../../shared/schemas/troubles.ts";
import { useServiceNow } from "../../state/index.ts";
import { useChangeWords } from "../../ui/changeWords.ts";
import { Callout, EmptyState, Loading, useErrorText, useText } from "../../ui/index.ts";
import type { BoardListProps } from "../day/boardList.ts";
import { SosCall } from "./SosCall.tsx";
import { TroubleHolder } from "./TroubleHolder.tsx";
import { PersonRemedies, type RemediesProps, RunRemedies } from "./TroubleRemedies.tsx";
import { useTroubles } from "./useTroubles.ts";
import { useTroubleTitle } from "./useTroubleTitle.ts";

/** What will leave people behind unless somebody acts: what harms most comes first. */
export function TroubleList({ board, onSelect }: Pick<BoardListProps, "board" | "onSelect">) {
  const { t } = useText();
  const errorText = useErrorText();
  const { data, error } = useTroubles();
  if (data === undefined)
    return error === null ? <Loading /> : <Callout tone="bad">{errorText(error)}</Callout>;
  if (data.troubles.length === 0) return <EmptyState icon="check" title={t("dispatcher.troubles.empty")} />;
  return (
    <ul className="troubles" aria-label={t("dispatcher.tab.troubles")}>
      {data.troubles.map((trouble) => (
        <li key={trouble.id}>
          <Trouble {...{ trouble, board, onSelect }} />
        </li>
      ))}
    </ul>
  );
}

const MINUTE_MS = 60_000;

/** Since when, whom, what happens if nobody acts, whose it is, and what can be done. */
function Trouble({ trouble, board, onSelect }: RemediesProps) {
  const { t, formats } = useText();
  const title = useTroubleTitle()(trouble);
  const { kind, since, work, changes, runs, escalated, sos } = trouble;
  const now = useServiceNow(10_000);
  const minutes = Math.max(0, Math.floor((now - Date.parse(since)) / MINUTE_MS));
  return (
    <article className="card stack stack--tight" aria-label={title}>
      <h3>{title}</h3>
      <p className="soft">
        {t(`dispatcher.trouble.text.${kind}`, {
          ...{ time: formats.time(since), plate: runs[0]?.plate ?? "", minutes: 0, count: 0 },
          ...work,
        })}
      </p>
      <p>
        {t(`dispatcher.trouble.otherwise.${kind}`)}{" "}
        <span className="soft">
          ({t("dispatcher.trouble.since", { time: formats.time(since), minutes })})
        </span>
      </p>
      {escalated !== undefined && (
        <Callout tone="bad">{t(`dispatcher.trouble.escalated.${escalated}`)}</Callout>
      )}
      {sos !== undefined && <SosCall {...{ trouble, sos }} />}
      {changes !== undefined && <Changes changes={changes} />}
      {work === undefined && <People {...{ trouble, board, onSelect }} />}
      {runs.map((run) => (
        <RunRemedies key={run.shiftId} {...{ trouble, run, board, onSelect }} />
      ))}
      <TroubleHolder trouble={trouble} />
    </article>
  );
}

/** What its driver has not said to have understood. */
function Changes({ changes }: { changes: NonNullable<TroubleView["changes"]> }) {
  const inWords = useChangeWords();
  return (
    <ul className="stack stack--tight">
      {changes.map((change) => (
        <li key={`${change.what} ${change.stopId}`}>{inWords(change)}</li>
      ))}
    </ul>
  );
}

/** Whom it leaves behind, each with the way to call them and what can be done for them. */
function People({ trouble, board, onSelect }: RemediesProps) {
  const { t } = useText();
  const { people } = trouble;
  if (people.length === 0) return <p>{t("dispatcher.trouble.nobody")}</p>;
  return (
    <ul className="stack stack--tight">
      {people.map((person) => (
        <li key={`${person.tripId} ${person.expected ?? ""}`} className="row">
          <button
            type="button"
            className="link"
            onClick={() => onSelect({ kind: "trip", id: person.tripId })}
          >
            {person.name}
          </button>
          <PersonTimes person={person} />
          <a href={`tel:${person.phone}`}>{spacedPhone(person.phone)}</a>
          <PersonRemedies {...{ trouble, person, board }} />
        </li>
      ))}
    </ul>
  );
}

function PersonTimes({ person }: { person: TroubleView["people"][number] }) {
  const { t, formats } = useText();
  const { purpose, promised, wished, expected, chance } = person;
  return (
    <span className="soft">
      {t(`purpose.${purpose}`)}
      {promised !== undefined &&
        ` · ${t("dispatcher.trouble.promised", { window: formats.timeRange(promised) })}`}
      {wished !== undefined && ` · ${t("dispatcher.trouble.wished", { window: formats.timeRange(wished) })}`}
      {expected !== undefined && ` · ${t("dispatcher.trouble.expected", { time: formats.time(expected) })}`}
      {chance !== undefined && ` · ${t("dispatcher.chance", { percent: Math.round(chance * 100) })}`}
    </span>
  );
}
