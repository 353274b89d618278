import { Checkbox, CheckboxGroup } from "react-aria-components/CheckboxGroup";
import { Label } from "react-aria-components/TextField";
import { type StaffRole, staffRoles } from "../../../shared/roles/index.ts";
import type { StaffMember } from "../../../shared/schemas/accounts.ts";
import type { ApiBody, ApiResponse } from "../../../shared/schemas/api.ts";
import { SelectField } from "../../ui/fields/pickers.ts";
import { useText } from "../../ui/index.ts";

export interface Duty {
  readonly role: StaffRole;
  readonly operators: readonly string[];
  readonly districts: readonly string[];
}
export const dutyOf = ({ role, operators = [], districts = [] }: StaffMember): Duty => ({
  ...{ role, operators, districts },
});

type SentDuty = Pick<ApiBody<"changeStaff">, "role" | "operators" | "districts">;
/** As the service wants it: without any named, it is all of them. */
export const sentDuty = ({ role, operators, districts }: Duty): SentDuty => ({
  role,
  ...(operators.length > 0 && { operators: [...operators] as SentDuty["operators"] }),
  ...(districts.length > 0 && { districts: [...districts] as SentDuty["districts"] }),
});

interface DutyFieldsProps {
  readonly duty: Duty;
  readonly scopes: Pick<ApiResponse<"listStaff">, "operators" | "districts">;
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
  );
}

interface ChoicesProps {
  readonly label: string;
  readonly all: ApiResponse<"listStaff">["operators" | "districts"];
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
