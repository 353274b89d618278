import { type FormEvent, useState } from "react";
import type { ApiResponse } from "../../../shared/schemas/api.ts";
import type { RegionInfo } from "../../../shared/schemas/region.ts";
import { newIdempotencyKey, useWrite } from "../../api/index.ts";
import { useServiceNow } from "../../state/index.ts";
import { CheckList } from "../../ui/fields/index.ts";
import { openDayAfter } from "../../ui/fields/offeredTimes.ts";
import { serviceTime } from "../../ui/i18n/zone.ts";
import { Button, Callout, useSay, useText } from "../../ui/index.ts";
import { hoursOf, useUnlikeDays } from "../serviceDays.ts";
import { Destination, Times } from "./GroupFields.tsx";
import { type GroupFieldsProps, Members } from "./GroupMembers.tsx";
import { GroupRefusal } from "./GroupRefusal.tsx";
import { asChosen, blankGroup, type FindMember, type GroupDraft, groupOf } from "./groupDraft.ts";

interface GroupFormProps {
  readonly find: FindMember | undefined;
  readonly region: RegionInfo;
  readonly people: ApiResponse<"listGroups">["people"];
  readonly onAsked: () => void;
  readonly onClose: () => void;
}

/** Most outings begin in the morning of the next day. */
const MORNING = 10;

/** Who, where to, when, and how home: asked for all of them together. */
export function GroupForm({ region, people, find, onAsked, onClose }: GroupFormProps) {
  const { t } = useText();
  const now = useServiceNow(30_000);
  const { draft, edit, key } = useGroupDraft(region, now);
  const [isTried, setTried] = useState(false);
  const say = useSay();
  const ask = useWrite("askGroup", {
    onSuccess: () => {
      say(t("group.asked"));
      onAsked();
    },
  });
  const change = (part: Partial<GroupDraft>) => {
    ask.reset();
    edit(part);
  };
  const wish = groupOf(draft, region.timeZone);
  const send = (confirmed: ("chain" | "quota")[] = []) => {
    if (wish !== undefined) ask.mutate({ body: { ...wish, confirmed }, idempotencyKey: key });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    send();
  };
  return (
    <form className="card stack" onSubmit={submit} noValidate aria-label={t("group.new")}>
      <Who {...{ draft, change, people, find }} />
      <Members {...{ draft, change }} canRemove={find !== undefined} />
      <Destination {...{ draft, change }} />
      <Times {...{ draft, change, region, now }} isStaff={find !== undefined} />
      {isTried && wish === undefined && (
        <Callout tone="bad" urgent>
          {t("group.missing")}
        </Callout>
      )}
      <GroupRefusal {...{ draft, error: ask.error, onMeant: send }} isStaff={find !== undefined} />
      <div className="row">
        <Button type="submit" look="primary" isDisabled={ask.isPending}>
          {t("group.ask")}
        </Button>
        <Button onPress={onClose}>{t("common.cancel")}</Button>
      </div>
    </form>
  );
}

type WhoProps = GroupFieldsProps & Pick<GroupFormProps, "people" | "find">;

/** Those who have consented, or whoever is named on the telephone. */
function Who({ draft, change, people, find }: WhoProps) {
  const { t } = useText();
  return find === undefined ? (
    <CheckList
      label={t("group.who")}
      choices={people.map(({ id, name }) => ({ value: id, label: name }))}
      value={draft.members.map(({ id }) => id)}
      onChange={(ids) =>
        change({
          members: people
            .filter(({ id }) => ids.includes(id))
            .map((each) => draft.members.find(({ id }) => id === each.id) ?? asChosen(each)),
        })
      }
    />
  ) : (
    find((found) => {
      if (draft.members.every(({ id }) => id !== found.id))
        change({ members: [...draft.members, asChosen(found)] });
    })
  );
}

/** Another wish is another request. */
function useGroupDraft(region: RegionInfo, now: number) {
  const unlike = useUnlikeDays(region);
  const [draft, setDraft] = useState(() => {
    const { day } = serviceTime(now, region.timeZone);
    const next = openDayAfter(day, { hours: hoursOf(region.serviceHours), unlike });
    return blankGroup({ day: next, hour: MORNING, minute: 0 });
  });
  const [key, setKey] = useState(newIdempotencyKey);
  const edit = (part: Partial<GroupDraft>) => {
    setDraft((known) => ({ ...known, ...part }));
    setKey(newIdempotencyKey());
  };
  return { draft, edit, key };
}
