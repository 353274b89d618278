import { ButtonLink, useText } from "../ui/index.ts";

/** The way to a person. */
export function CallDispatcher({ phone }: { readonly phone: string }) {
  const { t } = useText();
  return (
    <div className="row">
      <ButtonLink href={`tel:${phone}`} icon="phone">
        {t("common.callDispatcher", { phone })}
      </ButtonLink>
    </div>
  );
}
