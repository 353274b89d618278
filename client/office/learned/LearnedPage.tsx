import { useState } from "react";
import type { OfficeRole } from "../../../shared/roles/index.ts";
import type { LearnedKind, LearnedTimeView } from "../../../shared/schemas/learnedTimes.ts";
import { useRead } from "../../api/index.ts";
import { REST_MS, useRested } from "../../state/index.ts";
import { ChoiceField, TextField } from "../../ui/fields/index.ts";
import {
  Callout,
  EmptyState,
  ErrorState,
  Loading,
  useErrorText,
  useText,
  ViewTitle,
} from "../../ui/index.ts";
import { mayChangeContracts } from "../fleet/access.ts";
import { PAGE, Pages } from "../fleet/FleetList.tsx";
import { ChangeTime } from "./ChangeTime.tsx";
import { LearnedRow } from "./LearnedRow.tsx";

/** `#/learned`: how long things take by the service's own days, and what planning goes by instead. */
export function LearnedPage({ person }: { readonly person: { readonly role: OfficeRole } }) {
  const { t } = useText();
  const mayChange = mayChangeContracts(person);
  const [asked, setAsked] = useState<{ kind: LearnedKind; q: string; offset: number }>({
    ...{ kind: "aid", q: "", offset: 0 },
  });
  const [changing, change] = useState<LearnedTimeView>();
  const { kind, q } = asked;
  const kinds: LearnedKind[] = ["aid", ...(mayChange ? (["rider"] as const) : []), "entrance", "place"];
  return (
    <div className="stack">
      <ViewTitle>{t("learned.title")}</ViewTitle>
      <p className="soft">{t("learned.intro")}</p>
      <ChoiceField
        label={t("learned.kind")}
        choices={kinds.map((value) => ({ value, label: t(`learned.kind.${value}`) }))}
        value={kind}
        onChange={(next) => setAsked({ kind: next, q: "", offset: 0 })}
        small
      />
      {kind !== "aid" && (
        <TextField
          label={t("learned.search")}
          type="search"
          value={q}
          onChange={(text) => setAsked({ ...asked, q: text, offset: 0 })}
        />
      )}
      <Found
        asked={asked}
        onGo={(offset) => setAsked({ ...asked, offset })}
        onChange={mayChange ? change : undefined}
      />
      {changing !== undefined && <ChangeTime time={changing} onClose={() => change(undefined)} />}
    </div>
  );
}

interface FoundProps {
  readonly asked: { readonly kind: LearnedKind; readonly q: string; readonly offset: number };
  readonly onGo: (offset: number) => void;
  /** Undefined for whoever may only read. */
  readonly onChange: ((time: LearnedTimeView) => void) | undefined;
}

function Found({ asked: { kind, q, offset }, onGo, onChange }: FoundProps) {
  const { t } = useText();
  const errorText = useErrorText();
  const body = { kind, q: useRested(q.trim(), REST_MS), offset, limit: PAGE };
  const read = useRead("searchLearnedTimes", { body }, { keepPrevious: true, staleTime: 0 });
  if (read.error !== null)
    return <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />;
  if (read.data === undefined) return <Loading />;
  const { times, total, isUsed } = read.data;
  return (
    <>
      {!isUsed && <Callout tone="warn">{t("learned.off")}</Callout>}
      {times.length === 0 ? (
        <EmptyState title={t("learned.empty")} />
      ) : (
        <ul className="stack" aria-label={t(`learned.kind.${kind}`)}>
          {times.map((time) => (
            <LearnedRow key={`${time.subject} ${time.part}`} {...{ time, onChange }} />
          ))}
        </ul>
      )}
      <Pages {...{ offset, total, onGo }} />
    </>
  );
}
