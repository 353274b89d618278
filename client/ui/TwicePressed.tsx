import { useEffect, useState } from "react";
import { Button } from "./Button.tsx";

interface TwicePressedProps {
  readonly label: string;
  /** What the button says when it waits for the second press. */
  readonly confirm: string;
  readonly cancel: string;
  readonly isDisabled?: boolean;
  readonly onConfirm: () => void;
}

const WAITS_MS = 10_000;
/** A finger that trembles presses twice without meaning it. */
const SETTLES_MS = 600;

/** Something that is done at the second press, so that no slip of the finger does it; forgotten when that does not come. */
export function TwicePressed({ label, confirm, cancel, isDisabled = false, onConfirm }: TwicePressedProps) {
  const [since, setSince] = useState<number>();
  useEffect(() => {
    if (since === undefined) return;
    const timer = setTimeout(() => setSince(undefined), WAITS_MS);
    return () => clearTimeout(timer);
  }, [since]);
  const press = () => {
    if (since === undefined) {
      setSince(performance.now());
      return;
    }
    if (performance.now() - since < SETTLES_MS) return;
    setSince(undefined);
    onConfirm();
  };
  return (
    <div className="stack stack--tight">
      <Button look="danger" large wide icon="alert" isDisabled={isDisabled} onPress={press}>
        {since === undefined ? label : confirm}
      </Button>
      <p role="status" className="visually-hidden">
        {since !== undefined && confirm}
      </p>
      {since !== undefined && <Button onPress={() => setSince(undefined)}>{cancel}</Button>}
    </div>
  );
}
