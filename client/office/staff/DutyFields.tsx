import { useState } from "react";
import { Checkbox, CheckboxGroup } from "react-aria-components/CheckboxGroup";
import { Label } from "react-aria-components/TextField";
import { isOutsideRole, type StaffRole, staffRoles } from "../../../shared/roles/index.ts";
import type { StaffMember } from "../../../shared/schemas/accounts.ts";
import type { ApiBody, ApiResponse } from "../../../shared/schemas/api.ts";
import { TextField } from "../../ui/fields/index.ts";
import { SearchField, SelectField } from "../../ui/fields/pickers.ts";
import { useText } from "../../ui/index.ts";
import { type ConsentDraft, ConsentFields } from "./ConsentFields.tsx";

export interface Duty {
  readonly role: StaffRole;
  readonly operators: readonly string[];
  readonly districts: readonly string[];
  readonly places: readonly string[];
  readonly people: readonly ConsentDraft[];
  readonly lastDay: string;
}
export const noDuty: Duty = {
  ...{ role: "dispatcher", operators: [], districts: [], places: [], people: [], lastDay: "" },
};
export const dutyOf = (person: StaffMember): Duty => {
  const { role, operators = [], districts = [], places = [], people = [], lastDay = "" } = person;
  const drafts = people.map(({ riderId, from, until = "" }) => ({ riderId, from, until }));
  return { role, operators, districts, places, people: drafts, lastDay };
};

type SentDuty = Omit<ApiBody<"changeStaff">, "closed">;
/** As the service wants it: without any named, it is all of them. */
export const sentDuty = (duty: Duty): SentDuty =>
  isOutsideRole(duty.role) ? sentOutside(duty) : sentInside(duty);

const sentInside = ({ role, operators, districts }: Duty): SentDuty => ({
  role,
  ...(operators.length > 0 && { operators: [...operators] as SentDuty["operators"] }),
  ...(districts.length > 0 && { districts: [...districts] as SentDuty["districts"] }),
});

const sentOutside = ({ role, places, people, lastDay }: Duty): SentDuty => ({
  role,
  ...(role === "facility" && places.length > 0 && { places: [...places] as SentDuty["places"] }),
  people: people.map(({ riderId, from, until }) => ({
    ...{ riderId, from },
    ...(until !== "" && { until }),
  })) as SentDuty["people"],
  ...(lastDay !== "" && { lastDay }),
});

export type DutyScopes = Pick<ApiResponse<"listStaff">, "operators" | "districts" | "places" | "riders">;
interface DutyFieldsProps {
  readonly duty: Duty;
  readonly scopes: DutyScopes;
  readonly onChange: (duty: Duty) => void;
}

/** What somebody does, and for whom. */
export function DutyFields({ duty, scopes, onChange }: DutyFieldsProps) {
  const { t } = useText();
  return (
    <>
      <SelectField
        label={t("officeStaff.role")}
        hint={t(`officeStaff.role.${duty.role}`)}
        options={staffRoles.map((value) => ({ value, label: t(`staff.role.${value}`) }))}
        value={duty.role}
        onChange={(role) => onChange({ ...duty, role })}
      />
      {isOutsideRole(duty.role) ? (
        <OutsideFields {...{ duty, scopes, onChange }} />
      ) : (
        <>
          <Choices
            label={t("officeStaff.operators")}
            all={scopes.operators}
            chosen={duty.operators}
            onChange={(operators) => onChange({ ...duty, operators })}
          />
          <Choices
            label={t("officeStaff.districts")}
            all={scopes.districts}
            chosen={duty.districts}
            onChange={(districts) => onChange({ ...duty, districts })}
          />
        </>
      )}
    </>
  );
}

function OutsideFields({ duty, scopes, onChange }: DutyFieldsProps) {
  const { t, locale } = useText();
  const [text, setText] = useState("");
  const left = scopes.places.filter(({ id }) => !duty.places.includes(id));
  const search = async (query: string) => ({
    found: left
      .filter(({ name }) => name[locale].toLowerCase().includes(query.trim().toLowerCase()))
      .slice(0, 8)
      .map(({ id, name }) => ({ key: id, name: name[locale], value: id as string })),
    total: left.length,
  });
  return (
    <>
      {duty.role === "facility" && (
        <>
          <SearchField
            label={t("officeStaff.places")}
            text={text}
            onTextChange={setText}
            search={search}
            onChoose={({ value }) => {
              onChange({ ...duty, places: [...duty.places, value] });
              setText("");
            }}
          />
          <Choices
            label={t("officeStaff.places")}
            all={scopes.places.filter(({ id }) => duty.places.includes(id))}
            chosen={duty.places}
            onChange={(places) => onChange({ ...duty, places })}
          />
        </>
      )}
      <ConsentFields
        people={duty.people}
        riders={scopes.riders}
        onChange={(people) => onChange({ ...duty, people })}
      />
      <TextField
        label={t("officeStaff.lastDay")}
        type="date"
        value={duty.lastDay}
        onChange={(lastDay) => onChange({ ...duty, lastDay })}
      />
    </>
  );
}

interface ChoicesProps {
  readonly label: string;
  readonly all: ApiResponse<"listStaff">["operators" | "districts" | "places"];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

function Choices({ label, all, chosen, onChange }: ChoicesProps) {
  const { locale } = useText();
  if (all.length === 0) return null;
  return (
    <CheckboxGroup className="choices" value={[...chosen]} onChange={onChange}>
      <Label className="field__label">{label}</Label>
      <div className="choices__options">
        {all.map(({ id, name }) => (
          <Checkbox key={id} value={id} className="choice choice--many">
            {name[locale]}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}
