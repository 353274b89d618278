import { useState } from "react";
import { type ErasurePreview, erasureBases } from "../../../shared/schemas/privacy.ts";
import { useRead, useWrite } from "../../api/index.ts";
import { Dialog } from "../../ui/feedback/Dialog.tsx";
import { CheckList, ChoiceField } from "../../ui/fields/index.ts";
import { Button, Callout, ErrorState, Loading, useErrorText, useSay, useText } from "../../ui/index.ts";
import { fullDay } from "../fullDay.ts";
import { partsInWords } from "./partsInWords.ts";

interface EraseDialogProps {
  readonly riderId: string;
  readonly onClose: () => void;
}

/** Shows first what erasing does, so that the person hears of it. */
export function EraseDialog({ riderId, onClose }: EraseDialogProps) {
  const { t } = useText();
  const errorText = useErrorText();
  const read = useRead("previewErasure", { params: { riderId } }, { staleTime: 0 });
  return (
    <Dialog isOpen title={t("privacy.erase.title")} onClose={onClose}>
      <div className="stack">
        <Callout tone="warn">{t("privacy.erase.about")}</Callout>
        {read.error !== null && (
          <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />
        )}
        {read.data === undefined && read.error === null && <Loading />}
        {read.data !== undefined && (
          <Decision
            key={read.data.trips.map(({ id }) => id).join()}
            preview={read.data}
            onOutdated={() => void read.refetch()}
            {...{ riderId, onClose }}
          />
        )}
      </div>
    </Dialog>
  );
}

interface DecisionProps extends EraseDialogProps {
  readonly preview: ErasurePreview;
  readonly onOutdated: () => void;
}

function Decision({ preview, riderId, onClose, onOutdated }: DecisionProps) {
  const { t } = useText();
  const errorText = useErrorText();
  const say = useSay();
  const [basis, setBasis] = useState<(typeof erasureBases)[number]>("asked");
  const [heard, setHeard] = useState<string[]>([]);
  const { trips, isAboard, parts } = preview;
  const write = useWrite("eraseRider", {
    onSuccess: () => {
      say(t("privacy.erase.done"));
      globalThis.location.hash = "#/riders";
    },
  });
  const mayErase = !isAboard && (trips.length === 0 || heard.length > 0);
  return (
    <>
      {isAboard && <Callout tone="bad">{t("privacy.erase.aboard")}</Callout>}
      <Ahead trips={trips} />
      {trips.length > 0 && (
        <CheckList
          label={t("privacy.erase.trips", { count: trips.length })}
          choices={[{ value: "heard", label: t("privacy.erase.heard") }]}
          value={heard}
          onChange={(chosen) => setHeard([...chosen])}
        />
      )}
      <h3>{t("privacy.erase.parts")}</h3>
      <p>{partsInWords(parts, t)}</p>
      <ChoiceField
        label={t("privacy.basis")}
        choices={erasureBases.map((value) => ({ value, label: t(`privacy.basis.${value}`) }))}
        value={basis}
        onChange={setBasis}
      />
      {write.error !== null && (
        <Callout tone="bad" urgent>
          {errorText(write.error)}
        </Callout>
      )}
      <div className="dialog__actions">
        <Button onPress={onClose}>{t("common.back")}</Button>
        <Button
          look="danger"
          isDisabled={!mayErase || write.isPending}
          onPress={() =>
            write.mutate(
              { params: { riderId }, body: { basis, trips: trips.map(({ id }) => id) } },
              { onError: onOutdated },
            )
          }
        >
          {t("privacy.erase.do")}
        </Button>
      </div>
    </>
  );
}

function Ahead({ trips }: Pick<ErasurePreview, "trips">) {
  const { formats } = useText();
  return (
    <ul className="riders__list">
      {trips.map(({ id, at, from, to }) => (
        <li key={id}>
          {fullDay(at, formats)} {formats.time(at)} · {from} → {to}
        </li>
      ))}
    </ul>
  );
}
