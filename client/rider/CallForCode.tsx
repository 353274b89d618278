import { ButtonLink, useText } from "../ui/index.ts";

/** The way in that is always open: the dispatcher tells a caller a code. */
export function CallForCode({ phone }: { phone: string | undefined }) {
  const { t } = useText();
  return (
    <>
      <p className="soft">{t("rider.signIn.noCode")}</p>
      {phone !== undefined && (
        <ButtonLink href={`tel:${phone}`} icon="phone" wide>
          {t("rider.callDispatcher", { phone })}
        </ButtonLink>
      )}
    </>
  );
}
