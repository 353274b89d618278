import { searchPlaces } from "../../api/index.ts";
import { PlaceField, SelectField } from "../../ui/fields/pickers.ts";
import { Button, useText } from "../../ui/index.ts";
import type { Chosen, GroupDraft } from "./groupDraft.ts";

const MOST_COMPANIONS = 3;

export interface GroupFieldsProps {
  readonly draft: GroupDraft;
  readonly change: (part: Partial<GroupDraft>) => void;
}

/** Everybody's own door and company; what else they need stands in their record. */
export function Members({ draft, change, canRemove }: GroupFieldsProps & { readonly canRemove: boolean }) {
  const edit = (id: string, part: Partial<Chosen>) =>
    change({ members: draft.members.map((each) => (each.id === id ? { ...each, ...part } : each)) });
  return draft.members.map((member) => (
    <Member
      key={member.id}
      member={member}
      onEdit={(part) => edit(member.id, part)}
      {...(canRemove && {
        onRemove: () => change({ members: draft.members.filter(({ id }) => id !== member.id) }),
      })}
    />
  ));
}

interface MemberProps {
  readonly member: Chosen;
  readonly onEdit: (part: Partial<Chosen>) => void;
  readonly onRemove?: () => void;
}

function Member({ member, onEdit, onRemove }: MemberProps) {
  const { t } = useText();
  const { name, hasHome, fromText, companions } = member;
  return (
    <fieldset className="card stack stack--tight">
      <legend>{name}</legend>
      <PlaceField
        label={t("group.from", { name })}
        hint={t(hasHome ? "group.fromHint" : "group.noHomeHint")}
        text={fromText}
        onTextChange={(text) => onEdit({ fromText: text, from: undefined })}
        onChoose={(place) => onEdit({ fromText: place.label, from: place })}
        search={searchPlaces}
      />
      <SelectField
        label={t("group.companions", { name })}
        options={Array.from({ length: MOST_COMPANIONS + 1 }, (_, count) => ({
          ...{ value: String(count), label: String(count) },
        }))}
        value={String(companions)}
        onChange={(value) => onEdit({ companions: Number(value) })}
      />
      {onRemove !== undefined && (
        <div className="row">
          <Button look="quiet" aria-label={t("group.removeNamed", { name })} onPress={onRemove}>
            {t("group.remove")}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
