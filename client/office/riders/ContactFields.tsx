import { type ContactRight, contactRights } from "../../../shared/needs/riderRecords.ts";
import { TextField } from "../../ui/fields/index.ts";
import { Button, useText } from "../../ui/index.ts";
import { type ContactDraft, emptyContact } from "./draft.ts";
import { PartList, type PartProps } from "./PartList.tsx";

interface ContactFieldsProps {
  readonly contacts: readonly ContactDraft[];
  readonly onChange: (contacts: ContactDraft[]) => void;
}

/** Guardians and others: what each may do, and when the rider agreed. */
export function ContactFields({ contacts, onChange }: ContactFieldsProps) {
  const { t } = useText();
  return (
    <PartList
      title={t("officeRiders.contacts")}
      addLabel={t("officeRiders.contact.add")}
      parts={contacts}
      makeEmpty={emptyContact}
      onChange={onChange}
      show={({ part, ...rest }) => <Contact contact={part} {...rest} />}
    />
  );
}

interface ContactProps extends Omit<PartProps<ContactDraft>, "part"> {
  readonly contact: ContactDraft;
}

function Contact({ number, contact, onChange, onRemove }: ContactProps) {
  const { t } = useText();
  return (
    <fieldset className="riders__part stack stack--tight">
      <legend>{t("officeRiders.contact", { number })}</legend>
      <div className="riders__pair">
        <TextField
          label={t("officeRiders.name")}
          value={contact.name}
          onChange={(name) => onChange({ name })}
          maxLength={100}
          isRequired
        />
        <TextField
          label={t("officeRiders.phone")}
          type="tel"
          value={contact.phone}
          onChange={(phone) => onChange({ phone })}
          isRequired
        />
      </div>
      <Rights may={contact.may} onChange={(may) => onChange({ may })} />
      <div className="riders__pair">
        <TextField
          label={t("officeRiders.consentFrom")}
          type="date"
          value={contact.consentFrom}
          onChange={(consentFrom) => onChange({ consentFrom })}
        />
        <TextField
          label={t("officeRiders.consentUntil")}
          type="date"
          value={contact.consentUntil}
          onChange={(consentUntil) => onChange({ consentUntil })}
        />
      </div>
      <div>
        <Button look="quiet" onPress={onRemove}>
          {t("officeRiders.remove")}
        </Button>
      </div>
    </fieldset>
  );
}

function Rights({ may, onChange }: Pick<ContactDraft, "may"> & { onChange: (may: ContactRight[]) => void }) {
  const { t } = useText();
  return (
    <fieldset className="riders__part">
      <legend>{t("officeRiders.may")}</legend>
      {contactRights.map((right) => (
        <label key={right} className="riders__check">
          <input
            type="checkbox"
            checked={may.includes(right)}
            onChange={({ target }) =>
              onChange(contactRights.filter((each) => (each === right ? target.checked : may.includes(each))))
            }
          />
          {t(`officeRiders.may.${right}`)}
        </label>
      ))}
    </fieldset>
  );
}
