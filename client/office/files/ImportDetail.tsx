import { useState } from "react";
import { Label } from "react-aria-components/Label";
import { ProgressBar } from "react-aria-components/ProgressBar";
import { isSearching } from "../../../shared/lifeCycle/trip.ts";
import type { ImportView, ListKind, RowOutcome } from "../../../shared/schemas/index.ts";
import { useRead, useWrite } from "../../api/index.ts";
import { ChoiceField } from "../../ui/fields/index.ts";
import {
  BackLink,
  Button,
  Callout,
  ErrorState,
  Loading,
  useErrorText,
  useSay,
  useText,
  ViewTitle,
} from "../../ui/index.ts";
import { ColumnsForm } from "./ColumnsForm.tsx";
import { ImportRows } from "./ImportRows.tsx";

const outcomes = ["new", "changed", "wrong", "gone", "unchanged"] as const satisfies readonly RowOutcome[];
const PAGE = 50;
const LOOK_AGAIN_MS = 1_000;
const isUnderWay = ({ status }: ImportView): boolean => status === "applying" || status === "undoing";

/** One list: what it would change or has changed, row by row, and what can be done with it. */
export function ImportDetail({ importId, mayChange }: { importId: string; mayChange: boolean }) {
  const { t } = useText();
  const errorText = useErrorText();
  const [outcome, setOutcome] = useState<RowOutcome>();
  const [offset, setOffset] = useState(0);
  const [isWorking, setWorking] = useState(false);
  const read = useRead(
    "getImport",
    { params: { importId }, query: { outcome: outcome ?? "new", offset, limit: PAGE } },
    { keepPrevious: true, refetchInterval: isWorking ? LOOK_AGAIN_MS : false },
  );
  if (read.isPending) return <Loading />;
  if (read.isError) return <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />;
  const { import: found, rows, total } = read.data;
  const isMoving = isUnderWay(found) || rows.some(({ trip }) => trip !== undefined && isSearching(trip));
  if (isMoving !== isWorking) setWorking(isMoving);
  return (
    <div className="stack stack--loose">
      <BackLink href="#/files" />
      <ViewTitle>{t(`lists.kind.${found.kind}`)}</ViewTitle>
      <div>
        <p>{t(`lists.purpose.${found.purpose}`)}</p>
        <p role="status">{t("lists.status", { status: found.status })}</p>
      </div>
      {isUnderWay(found) && <Progress found={found} />}
      {found.status === "undone" && found.kept > 0 && <p>{t("lists.kept", { count: found.kept })}</p>}
      {mayChange && found.purpose === "import" && (
        <Decide found={found} onDecided={() => void read.refetch()} />
      )}
      <UnknownColumns kind={found.kind} names={found.unknownColumns} mayChange={mayChange} />
      <ChoiceField
        label={t("lists.outcome")}
        value={outcome ?? "new"}
        onChange={(next) => {
          setOutcome(next);
          setOffset(0);
        }}
        choices={outcomes.map((value) => ({
          value,
          label: t("lists.count", { outcome: value, count: found.counts[value] }),
        }))}
      />
      <ImportRows rows={rows} outcome={outcome ?? "new"} kind={found.kind} />
      <div className="row">
        {offset > 0 && <Button onPress={() => setOffset(offset - PAGE)}>{t("lists.earlier")}</Button>}
        {offset + PAGE < total && (
          <Button onPress={() => setOffset(offset + PAGE)}>{t("lists.later")}</Button>
        )}
      </div>
    </div>
  );
}

function Progress({ found }: { found: ImportView }) {
  const { t, formats } = useText();
  const all = found.counts.new + found.counts.changed;
  return (
    <ProgressBar value={found.done} maxValue={Math.max(1, all)} className="progress">
      {({ percentage = 0 }) => (
        <>
          <Label>{t("lists.progress")}</Label>
          <span className="numbers">
            {formats.number(found.done)} / {formats.number(all)}
          </span>
          <span className="progress__track">
            <span className="progress__done" style={{ inlineSize: `${percentage}%` }} />
          </span>
        </>
      )}
    </ProgressBar>
  );
}

function Decide({ found, onDecided }: { found: ImportView; onDecided: () => void }) {
  const { t, formats } = useText();
  const errorText = useErrorText();
  const apply = useWrite("applyImport", { onSuccess: onDecided });
  const undo = useWrite("undoImport", { onSuccess: onDecided });
  const count = found.counts.new + found.counts.changed;
  const params = { importId: found.id };
  const error = apply.error ?? undo.error;
  return (
    <div className="stack stack--tight">
      {error !== null && (
        <Callout tone="bad" urgent>
          {errorText(error)}
        </Callout>
      )}
      {found.status === "checked" && found.counts.wrong > 0 && (
        <Callout tone="warn">{t("lists.apply.wrong", { count: found.counts.wrong })}</Callout>
      )}
      {found.status === "checked" && count > 0 && (
        <Button look="primary" isDisabled={apply.isPending} onPress={() => apply.mutate({ params })}>
          {t("lists.apply", { count })}
        </Button>
      )}
      {found.undoUntil !== undefined && (
        <>
          <Button look="danger" isDisabled={undo.isPending} onPress={() => undo.mutate({ params })}>
            {t("lists.undo")}
          </Button>
          <p className="soft">
            {t("lists.undo.until", {
              time: `${formats.shortDay(found.undoUntil)} ${formats.time(found.undoUntil)}`,
            })}
          </p>
        </>
      )}
    </div>
  );
}

interface UnknownColumnsProps {
  readonly kind: ListKind;
  readonly names: readonly string[];
  readonly mayChange: boolean;
}

function UnknownColumns({ kind, names, mayChange }: UnknownColumnsProps) {
  const { t } = useText();
  const say = useSay();
  if (names.length === 0) return null;
  return (
    <details>
      <summary>{t("lists.unknown")}</summary>
      <p>{t("lists.unknown.text")}</p>
      {mayChange ? (
        <ColumnsForm
          kind={kind}
          names={names}
          save={t("lists.columns.remember")}
          onSaved={() => say(t("lists.columns.saved"))}
        />
      ) : (
        <p>{names.join(", ")}</p>
      )}
    </details>
  );
}
