import { useState } from "react";
import type { Duplicates as Answer } from "../../../shared/schemas/riderMerges.ts";
import { useRead, useWrite } from "../../api/index.ts";
import {
  BackLink,
  Button,
  ButtonLink,
  Callout,
  EmptyState,
  ErrorState,
  Loading,
  useErrorText,
  useSay,
  useText,
  ViewTitle,
} from "../../ui/index.ts";
import { fullDay } from "../fullDay.ts";

const AT_ONCE = 50;

/** Records that may be one person's, and merges that can still be undone. */
export function Duplicates({ mayChange }: { mayChange: boolean }) {
  const { t } = useText();
  const errorText = useErrorText();
  const [offset, setOffset] = useState(0);
  const read = useRead("listDuplicates", { query: { offset, limit: AT_ONCE } }, { staleTime: 0 });
  const again = () => void read.refetch();
  return (
    <div className="stack">
      <BackLink href="#/riders" />
      <ViewTitle>{t("duplicates.title")}</ViewTitle>
      <p className="soft">{t("duplicates.about")}</p>
      {read.error !== null ? (
        <ErrorState text={errorText(read.error)} onRetry={again} />
      ) : read.data === undefined ? (
        <Loading />
      ) : (
        <>
          <Pairs answer={read.data} />
          {read.data.total > AT_ONCE && (
            <div className="row">
              <Button isDisabled={offset === 0} onPress={() => setOffset(Math.max(0, offset - AT_ONCE))}>
                {t("officeRiders.earlier")}
              </Button>
              <Button
                isDisabled={offset + AT_ONCE >= read.data.total}
                onPress={() => setOffset(offset + AT_ONCE)}
              >
                {t("officeRiders.further")}
              </Button>
            </div>
          )}
          <Recent merges={read.data.merges} mayChange={mayChange} onUndone={again} />
        </>
      )}
    </div>
  );
}

function Pairs({ answer: { pairs, total } }: { answer: Answer }) {
  const { t } = useText();
  return (
    <>
      <p className="soft numbers" role="status">
        {t("duplicates.count", { total })}
      </p>
      {total === 0 && <EmptyState title={t("duplicates.empty")} />}
      <ul className="riders__list">
        {pairs.map(({ one, other, signs }) => (
          <li key={`${one.id} ${other.id}`} className="card stack stack--tight">
            {[one, other].map(({ id, name, iin, phone, home }) => (
              <div key={id}>
                <b>{name}</b> <span className="numbers">{[iin, phone].join(" · ")}</span>
                {home !== undefined && <div className="soft">{home}</div>}
              </div>
            ))}
            <div className="soft">
              {t("duplicates.fits", { signs: signs.map((sign) => t(`duplicates.sign.${sign}`)).join(", ") })}
            </div>
            <div>
              <ButtonLink
                href={`#/riders/pair/${one.id}/${other.id}`}
                aria-label={t("duplicates.compareOf", { one: one.name, other: other.name })}
              >
                {t("duplicates.compare")}
              </ButtonLink>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

interface RecentProps {
  readonly merges: Answer["merges"];
  readonly mayChange: boolean;
  readonly onUndone: () => void;
}

function Recent({ merges, mayChange, onUndone }: RecentProps) {
  const { t, formats } = useText();
  const errorText = useErrorText();
  const say = useSay();
  const undo = useWrite("undoMerge", {
    onSuccess: () => {
      say(t("duplicates.undone"));
      onUndone();
    },
  });
  if (merges.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t("duplicates.recent")}</h2>
      {undo.error !== null && (
        <Callout tone="bad" urgent>
          {errorText(undo.error)}
        </Callout>
      )}
      <ul className="riders__list">
        {merges.map(({ id, kept, at, by }) => (
          <li key={id} className="row row--apart">
            <span>
              <a href={`#/riders/${kept.id}`}>{kept.name}</a>{" "}
              <span className="soft">
                {t("duplicates.by", { name: by, day: fullDay(at, formats), time: formats.time(at) })}
              </span>
            </span>
            {mayChange && (
              <Button
                aria-label={t("duplicates.undoOf", { name: kept.name })}
                isDisabled={undo.isPending}
                onPress={() => undo.mutate({ params: { mergeId: id } })}
              >
                {t("duplicates.undo")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
