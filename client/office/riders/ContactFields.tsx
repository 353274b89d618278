import { type ContactRight, contactRights } from "../../../shared/needs/riderRecords.ts";
import { TextField } from "../../ui/fields/index.ts";
import { Button, useText } from "../../ui/index.ts";
import { type ContactDraft, emptyContact } from "./draft.ts";

interface ContactFieldsProps {
  readonly contacts: readonly ContactDraft[];
  readonly onChange: (contacts: ContactDraft[]) => void;
}

/** Guardians and others: what each may do, and when the rider agreed. */
export function ContactFields({ contacts, onChange }: ContactFieldsProps) {
  const { t } = useText();
  return (
    <section className="stack">
      <h2>{t("officeRiders.contacts")}</h2>
      {contacts.map((contact, index) => (
        <Contact
          key={contact.key}
          number={index + 1}
          contact={contact}
          onChange={(part) =>
            onChange(contacts.map((each) => (each === contact ? { ...contact, ...part } : each)))
          }
          onRemove={() => onChange(contacts.filter((each) => each !== contact))}
        />
      ))}
      <div>
        <Button onPress={() => onChange([...contacts, emptyContact()])}>
          {t("officeRiders.contact.add")}
        </Button>
      </div>
    </section>
  );
}

interface ContactProps {
  readonly number: number;
  readonly contact: ContactDraft;
  readonly onChange: (part: Partial<ContactDraft>) => void;
  readonly onRemove: () => void;
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
