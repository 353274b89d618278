import { type FormEvent, useState } from "react";
import type { RiderFile } from "../../../shared/schemas/riderRecords.ts";
import { useWrite } from "../../api/index.ts";
import { Dialog } from "../../ui/feedback/Dialog.tsx";
import { TextField } from "../../ui/fields/index.ts";
import { useText } from "../../ui/index.ts";
import { SaveActions } from "../SaveActions.tsx";
import { isReason } from "./isReason.ts";

interface RestrictDialogProps {
  readonly rider: RiderFile;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Takes a record out of lists and planning, or puts it back. */
export function RestrictDialog({ rider, onClose, onDone }: RestrictDialogProps) {
  const { t } = useText();
  const [reason, setReason] = useState("");
  const restricted = rider.restrictedAt === undefined;
  const write = useWrite("restrictRider", {
    onSuccess: () => {
      onDone();
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    write.mutate({ params: { riderId: rider.id }, body: { restricted, reason } });
  };
  const title = t(restricted ? "privacy.restrict.title" : "privacy.restrict.end.title");
  return (
    <Dialog isOpen title={title} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <p>{t(restricted ? "privacy.restrict.about" : "privacy.restrict.end.about")}</p>
        <TextField
          label={t("privacy.reason")}
          value={reason}
          onChange={setReason}
          maxLength={500}
          isRequired
        />
        <SaveActions
          error={write.error}
          label={t(restricted ? "privacy.restrict.do" : "privacy.restrict.end.title")}
          isDisabled={!isReason(reason) || write.isPending}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}
