import { useText } from "../../ui/index.ts";

/** How likely a promise is to be kept, short for the eye and whole for a screen reader and on pointing at it. */
export function ChanceNote({ chance }: { chance: number }) {
  const { t } = useText();
  const percent = Math.round(chance * 100);
  const whole = t("dispatcher.chance", { percent });
  return (
    <span className="numbers soft" title={whole}>
      <span aria-hidden="true">{t("dispatcher.chance.short", { percent })}</span>
      <span className="visually-hidden">{whole}</span>
    </span>
  );
}
