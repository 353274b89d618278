import type { ApiError } from "../../api/index.ts";
import { Button, Callout, useErrorText, useText } from "../../ui/index.ts";
import { isChainQuestion } from "../ownTrips.tsx";
import { type GroupDraft, memberMeant } from "./groupDraft.ts";

interface GroupRefusalProps {
  readonly draft: GroupDraft;
  readonly error: ApiError | null;
  readonly isStaff: boolean;
  /** It is meant so. */
  readonly onMeant: (confirmed: ("chain" | "quota")[]) => void;
}

const quotaCodes: ReadonlySet<string> = new Set(["rider.quotaUsed", "rider.quotaHoursUsed"]);

/** What speaks against one of them, and against whom: then nobody is asked for. */
export function GroupRefusal({ draft, error, isStaff, onMeant }: GroupRefusalProps) {
  const { t } = useText();
  const errorText = useErrorText();
  if (error === null) return null;
  const member = memberMeant(draft, error.field);
  const isQuota = isStaff && quotaCodes.has(error.code);
  return (
    <Callout tone="bad" urgent>
      <p>
        {member !== undefined && <strong>{member.name}: </strong>}
        {errorText(error)}
      </p>
      <p>{t("group.nobodyAsked")}</p>
      {(isQuota || isChainQuestion(error)) && (
        <Button onPress={() => onMeant(isQuota ? ["chain", "quota"] : ["chain"])}>{t("group.meant")}</Button>
      )}
    </Callout>
  );
}
