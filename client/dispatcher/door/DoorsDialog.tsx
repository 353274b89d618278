import { useState } from "react";
import type { EntranceRecord } from "../../../shared/schemas/entrances.ts";
import { useRead } from "../../api/index.ts";
import { Dialog } from "../../ui/feedback/Dialog.tsx";
import { Button, doorName, doorWords, ErrorState, Loading, useErrorText, useText } from "../../ui/index.ts";
import { DoorForm } from "./DoorForm.tsx";
import { DoorPicture } from "./DoorPicture.tsx";
import type { EndOfTrip } from "./doorDraft.ts";

interface DoorsDialogProps extends EndOfTrip {
  readonly place: string;
  readonly onClose: () => void;
}

/** The doors of the place where a trip begins or ends, and what is kept of each. */
export function DoorsDialog({ place, onClose, ...of }: DoorsDialogProps) {
  const { t } = useText();
  return (
    <Dialog isOpen title={t("dispatcher.doors.title", { place })} onClose={onClose}>
      <Doors {...of} />
      <div className="dialog__actions">
        <Button onPress={onClose}>{t("common.close")}</Button>
      </div>
    </Dialog>
  );
}

function Doors({ tripId, end }: EndOfTrip) {
  const { t } = useText();
  const errorText = useErrorText();
  const [editing, setEditing] = useState<EntranceRecord | "new">();
  const read = useRead("readEntrances", { params: { tripId }, query: { end } }, { staleTime: 0 });
  if (read.data === undefined)
    return read.error ? (
      <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />
    ) : (
      <Loading />
    );
  const { placeId, entrances } = read.data;
  if (placeId === undefined) return <p>{t("dispatcher.doors.noPlace")}</p>;
  const reread = () => void read.refetch();
  const done = () => {
    setEditing(undefined);
    reread();
  };
  if (editing !== undefined)
    return (
      <DoorForm
        {...{ tripId, end }}
        before={editing === "new" ? undefined : editing}
        isFirst={entrances.length === 0}
        onDone={done}
      />
    );
  return (
    <div className="stack">
      {entrances.length === 0 && <p>{t("dispatcher.doors.none")}</p>}
      <ul className="stack">
        {entrances.map((entrance) => (
          <li key={entrance.id} className="card stack stack--tight">
            <DoorSummary entrance={entrance} />
            <DoorPicture entrance={entrance} onChanged={reread} />
            <div className="row">
              <Button onPress={() => setEditing(entrance)}>
                {t("dispatcher.doors.edit", { name: doorName(entrance, t) })}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <div className="row">
        <Button look="primary" onPress={() => setEditing("new")}>
          {t("dispatcher.doors.add")}
        </Button>
      </div>
    </div>
  );
}

function DoorSummary({ entrance }: { entrance: EntranceRecord }) {
  const { t } = useText();
  const { code, dog, notes, isUsual } = entrance;
  const name = doorName(entrance, t);
  const words = [
    ...doorWords(entrance, t),
    ...(code === undefined ? [] : [t("door.code", { code })]),
    ...(dog ? [t("door.dog")] : []),
    ...(notes === undefined ? [] : [notes]),
  ];
  return (
    <>
      <p>
        <strong>{isUsual ? t("door.usual", { name }) : name}</strong>
      </p>
      {words.length > 0 && <p>{words.join(" · ")}</p>}
    </>
  );
}
