import { useState } from "react";
import type { GroupView } from "../../../shared/schemas/groups.ts";
import { useWrite } from "../../api/index.ts";
import { ConfirmDialog } from "../../ui/feedback/Dialog.tsx";
import { Button, StatusBadge, useErrorText, useSay, useText } from "../../ui/index.ts";

interface GroupListProps {
  readonly groups: readonly GroupView[];
  readonly onChanged: () => void;
}

/** The groups that somebody leads, with who comes when. */
export function GroupList({ groups, onChanged }: GroupListProps) {
  const { t } = useText();
  if (groups.length === 0) return <p className="soft">{t("group.none")}</p>;
  return (
    <ul className="stack">
      {groups.map((group) => (
        <li key={group.id}>
          <Group group={group} onChanged={onChanged} />
        </li>
      ))}
    </ul>
  );
}

function Group({ group, onChanged }: { group: GroupView; onChanged: () => void }) {
  const { t, formats } = useText();
  const { id, when, destination, leader, members, canCancel } = group;
  const title = t(`group.title.${when.kind}`, {
    ...{ place: destination, time: formats.time(when.at), day: formats.day(when.at) },
  });
  return (
    <section className="card stack stack--tight" aria-labelledby={`group-${id}`}>
      <h3 id={`group-${id}`}>{title}</h3>
      <p className="soft">{t("group.ledBy", { name: leader })}</p>
      <ul className="stack stack--tight">
        {members.map(({ name, trips }) => (
          <li key={trips[0]?.id}>
            <strong>{name}</strong>
            {trips.map((trip) => (
              <OwnTrip key={trip.id} trip={trip} />
            ))}
          </li>
        ))}
      </ul>
      {canCancel && <CancelAll id={id} title={title} onChanged={onChanged} />}
    </section>
  );
}

function OwnTrip({ trip }: { trip: GroupView["members"][number]["trips"][number] }) {
  const { t, formats } = useText();
  const { isWayHome, status, pickupWindow, plate } = trip;
  return (
    <p className="row">
      <span>{t(isWayHome ? "group.home" : "group.there")}</span>
      <StatusBadge status={status} />
      {pickupWindow !== undefined && <span className="numbers">{formats.timeRange(pickupWindow)}</span>}
      {plate !== undefined && <span className="plate">{plate}</span>}
    </p>
  );
}

function CancelAll({ id, title, onChanged }: { id: string; title: string; onChanged: () => void }) {
  const { t } = useText();
  const errorText = useErrorText();
  const say = useSay();
  const [isAsking, ask] = useState(false);
  const cancel = useWrite("cancelGroup", {
    onSuccess: () => {
      ask(false);
      say(t("group.cancelled"));
      onChanged();
    },
  });
  const confirm = () =>
    cancel.mutate(
      { params: { groupId: id }, body: {} },
      { onError: (cause) => say(errorText(cause), "error") },
    );
  return (
    <div className="row">
      <Button look="quiet" aria-label={`${t("group.cancel")}: ${title}`} onPress={() => ask(true)}>
        {t("group.cancel")}
      </Button>
      <ConfirmDialog
        title={t("group.cancelTitle")}
        isOpen={isAsking}
        onClose={() => ask(false)}
        confirmLabel={t("group.cancel")}
        onConfirm={confirm}
        isPending={cancel.isPending}
      >
        <p>{t("group.cancelText")}</p>
      </ConfirmDialog>
    </div>
  );
}
