import { useState } from "react";
import { useRead } from "../../api/index.ts";
import { useServiceNow } from "../../state/index.ts";
import { Button, useText } from "../../ui/index.ts";
import { dayOf } from "../fleet/papers.ts";
import { RuleDialog } from "../rules/RuleDialog.tsx";

interface RuleButtonProps {
  readonly rule: string;
  readonly label: string;
  readonly onChanged: () => void;
}

/** Changes a rule where it is felt; it is the same rule, in the same dialog, as on the page of rules. */
export function RuleButton({ rule: key, label, onChanged }: RuleButtonProps) {
  const { zone } = useText();
  const [isOpen, setOpen] = useState(false);
  const read = useRead("getRuleBook", undefined, { staleTime: 0 });
  const today = dayOf(useServiceNow(), zone);
  const rule = read.data?.rules.find(
    ({ validFrom, validUntil, ...each }) =>
      each.key === key &&
      (validFrom === undefined || validFrom <= today) &&
      (validUntil === undefined || validUntil >= today),
  );
  const close = () => {
    setOpen(false);
    onChanged();
  };
  return (
    <>
      <p>
        <Button isDisabled={rule === undefined} onPress={() => setOpen(true)}>
          {label}
        </Button>
      </p>
      {isOpen && rule !== undefined && <RuleDialog rule={rule} today={today} onClose={close} />}
    </>
  );
}
