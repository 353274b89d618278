import { ButtonLink, useText } from "../ui/index.ts";

/** To one's own account; a picture with a name, since headers are narrow. */
export function AccountLink() {
  const { t } = useText();
  const name = t("staff.account");
  return <ButtonLink href="/account" look="quiet" icon="person" aria-label={name} title={name} />;
}
