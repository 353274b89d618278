import type { FormEvent, ReactNode } from "react";
import type { FleetContract, FleetOperator } from "../../../shared/schemas/contracts.ts";
import type { ApiError } from "../../api/index.ts";
import { Dialog } from "../../ui/feedback/Dialog.tsx";
import { useText } from "../../ui/index.ts";
import { SaveActions } from "../SaveActions.tsx";

/** Whose terms of which contract are changed. */
export interface OfContract {
  readonly operator: FleetOperator;
  readonly contract: FleetContract;
  readonly onClose: () => void;
}

interface ContractTermsProps extends OfContract {
  readonly title: "officeFleet.hours.title" | "officeFleet.conditions.title";
  readonly error: ApiError | null;
  readonly isPending: boolean;
  /** undefined: something is missing. */
  readonly onSave: (() => void) | undefined;
  readonly children: ReactNode;
}

/** Some terms of a contract, from a day on: the fields are the children. */
export function ContractTermsDialog(props: ContractTermsProps) {
  const { operator, contract, onClose, title, error, isPending, onSave, children } = props;
  const { t, locale } = useText();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave?.();
  };
  const name = `${operator.name[locale]}, ${contract.district[locale]}`;
  return (
    <Dialog title={t(title, { name })} isOpen onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        {children}
        <SaveActions
          error={error}
          label={t("officeFleet.save")}
          isDisabled={isPending || onSave === undefined}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}
