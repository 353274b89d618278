import { useState } from "react";
import type { RegionInfo } from "../../../shared/schemas/region.ts";
import { GroupPanel } from "../../request/group/GroupPanel.tsx";
import type { FindMember } from "../../request/group/groupDraft.ts";
import { Dialog } from "../../ui/feedback/Dialog.tsx";
import { useText } from "../../ui/index.ts";
import { FindRider } from "./FindRider.tsx";

/** For somebody on the phone who asks for several people together; and all groups ahead. */
export function GroupDialog({
  region,
  onClose,
}: {
  readonly region: RegionInfo;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  return (
    <Dialog isOpen title={t("dispatcher.group.open")} onClose={onClose}>
      <GroupPanel region={region} find={(add) => <Finding add={add} />} />
    </Dialog>
  );
}

function Finding({ add }: { readonly add: Parameters<FindMember>[0] }) {
  const [text, setText] = useState("");
  return (
    <FindRider
      {...{ text, onTextChange: setText }}
      onFound={({ id, name, home }) => {
        setText("");
        add({ id, name, hasHome: home !== undefined });
      }}
    />
  );
}
