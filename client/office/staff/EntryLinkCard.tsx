import type { EntryLink } from "../../../shared/schemas/accounts.ts";
import { Button, Callout, useSay, useText } from "../../ui/index.ts";
import { QrCode } from "../../ui/QrCode.tsx";

interface EntryLinkCardProps {
  readonly name: string;
  readonly link: EntryLink;
  /** For a phone's camera. */
  readonly withPicture?: boolean;
  readonly onClose: () => void;
}

/** A one-time link, shown here once: to send, or to scan. */
export function EntryLinkCard({ name, link, withPicture = false, onClose }: EntryLinkCardProps) {
  const { t, formats } = useText();
  const say = useSay();
  const address = new URL(link.path, location.origin).href;
  const copy = () => {
    navigator.clipboard?.writeText(address).then(
      () => say(t("officeStaff.link.copied")),
      () => say(t("officeStaff.link.notCopied"), "error"),
    );
  };
  const until = formats.calendarMoment(link.expiresAt);
  return (
    <Callout tone="good" urgent title={t("officeStaff.link.title", { name })}>
      <p>{t("officeStaff.link.about", { until })}</p>
      <p className="staff__link">
        <code>{address}</code>
      </p>
      {withPicture && <QrCode text={address} label={t("officeStaff.link.picture", { name })} />}
      <div className="row">
        <Button onPress={copy}>{t("officeStaff.link.copy")}</Button>
        <Button look="quiet" onPress={onClose}>
          {t("common.close")}
        </Button>
      </div>
    </Callout>
  );
}
