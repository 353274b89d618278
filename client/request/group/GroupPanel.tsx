import { useState } from "react";
import type { RegionInfo } from "../../../shared/schemas/region.ts";
import { useRead } from "../../api/index.ts";
import { LaterTexts } from "../../ui/i18n/LaterTexts.tsx";
import { Button, ErrorState, Loading, useErrorText, useText } from "../../ui/index.ts";
import { GroupForm } from "./GroupForm.tsx";
import { GroupList } from "./GroupList.tsx";
import type { FindMember } from "./groupDraft.ts";

export interface GroupPanelProps {
  readonly region: RegionInfo;
  /** Left out: those who have consented are listed. */
  readonly find?: FindMember | undefined;
}

const READ_AGAIN_MS = 15_000;

/** Trips of several people together: those that one leads, and one more. */
export const GroupPanel = (props: GroupPanelProps) => (
  <LaterTexts section="group">
    <Groups {...props} />
  </LaterTexts>
);

function Groups({ region, find }: GroupPanelProps) {
  const { t } = useText();
  const errorText = useErrorText();
  const [isAsking, ask] = useState(false);
  const read = useRead("listGroups", undefined, { refetchInterval: READ_AGAIN_MS });
  if (read.data === undefined)
    return read.error === null ? (
      <Loading />
    ) : (
      <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />
    );
  const { groups, people } = read.data;
  const done = () => {
    ask(false);
    void read.refetch();
  };
  return (
    <div className="stack">
      {isAsking ? (
        <GroupForm {...{ region, people, find }} onAsked={done} onClose={() => ask(false)} />
      ) : (
        <div className="row">
          <Button look="primary" icon="plus" onPress={() => ask(true)}>
            {t("group.new")}
          </Button>
        </div>
      )}
      <GroupList groups={groups} onChanged={() => void read.refetch()} />
    </div>
  );
}
