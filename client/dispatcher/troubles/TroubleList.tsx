import { useState } from "react";
import { spacedPhone } from "../../../shared/phone/index.ts";
import type { TroubleView } from "../../../shared/schemas/troubles.ts";
import { useRead } from "../../api/index.ts";
import { useChangeWords } from "../../ui/changeWords.ts";
import { Button, ButtonLink, Callout, EmptyState, Loading, useErrorText, useText } from "../../ui/index.ts";
import type { BoardListProps } from "../day/boardList.ts";
import { RescueLink } from "../rescue/RescueLinks.tsx";
import { GiveRoom } from "./GiveRoom.tsx";
import { OfferDialog } from "./OfferDialog.tsx";
import { useTroubles } from "./useTroubles.ts";

type Select = BoardListProps["onSelect"];

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

interface TroubleProps extends Pick<BoardListProps, "board" | "onSelect"> {
  readonly trouble: TroubleView;
}

function Trouble({ trouble, board, onSelect }: TroubleProps) {
  const { t, formats } = useText();
  const title = useTitle(trouble);
  return (
    <article className="card stack stack--tight" aria-label={title}>
      <h3>{title}</h3>
      <p className="soft">
        {t(`dispatcher.trouble.text.${trouble.kind}`, {
          ...{ time: formats.time(trouble.since), plate: trouble.runs[0]?.plate ?? "", minutes: 0, count: 0 },
          ...trouble.work,
        })}
      </p>
      {trouble.changes !== undefined && <Changes changes={trouble.changes} />}
      {trouble.work === undefined && <People {...{ trouble, onSelect }} />}
      {trouble.runs.map((run) => (
        <Remedies key={run.shiftId} {...{ trouble, run, board, onSelect }} />
      ))}
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

function useTitle({ kind, runs, people, districtId, work, broken }: TroubleView): string {
  const { t, locale } = useText();
  const map = useRead("getRegionMap", undefined, { staleTime: Number.POSITIVE_INFINITY });
  const district = map.data?.districts.find(({ id }) => id === districtId)?.name[locale] ?? "";
  return t(`dispatcher.trouble.${kind}`, {
    ...{ plate: runs[0]?.plate ?? "", name: people[0]?.name ?? "", district, count: runs.length },
    job: work?.job ?? "",
    who: people[0]?.name ?? runs[0]?.plate ?? "",
    broken: broken ?? "",
  });
}

/** Whom it leaves behind, each with the way to call them. */
function People({ trouble: { people }, onSelect }: { trouble: TroubleView; onSelect: Select }) {
  const { t, formats } = useText();
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
          <span className="soft">
            {t(`purpose.${person.purpose}`)}
            {person.promised !== undefined &&
              ` · ${t("dispatcher.trouble.promised", { window: formats.timeRange(person.promised) })}`}
            {person.wished !== undefined &&
              ` · ${t("dispatcher.trouble.wished", { window: formats.timeRange(person.wished) })}`}
            {person.expected !== undefined &&
              ` · ${t("dispatcher.trouble.expected", { time: formats.time(person.expected) })}`}
          </span>
          <a href={`tel:${person.phone}`}>{spacedPhone(person.phone)}</a>
        </li>
      ))}
    </ul>
  );
}

interface RemediesProps extends TroubleProps {
  readonly run: TroubleView["runs"][number];
}

function Remedies({ trouble: { kind, remedies, people }, run, board, onSelect }: RemediesProps) {
  const { t } = useText();
  const [offering, offer] = useState(false);
  return (
    <div className="row">
      {kind === "outage" && <span className="plate">{run.plate}</span>}
      {remedies.includes("callDriver") && (
        <ButtonLink icon="phone" href={`tel:${run.driver.phone}`}>
          {t("dispatcher.trouble.callDriver", { name: run.driver.name })}
        </ButtonLink>
      )}
      {remedies.includes("offerTrips") && run.movable > 0 && (
        <Button look="primary" onPress={() => offer(true)}>
          {t("dispatcher.offer.open", { plate: run.plate })}
        </Button>
      )}
      {remedies.includes("assignTrip") &&
        people.map((person) => <GiveRoom key={person.tripId} {...{ board, person, run }} />)}
      {remedies.includes("callDriver") && <RescueLink cause="vehicle" shiftId={run.shiftId} />}
      <Button look="quiet" onPress={() => onSelect({ kind: "run", id: run.shiftId })}>
        {t("dispatcher.trouble.openRun")}
      </Button>
      {offering && <OfferDialog shiftId={run.shiftId} plate={run.plate} onClose={() => offer(false)} />}
    </div>
  );
}
