import { Icon } from "../Icon.tsx";
import { useText } from "../i18n/TextProvider.tsx";

/** The way back to the view before, at the top of a view. */
export function BackLink({ href }: { href: string }) {
  const { t } = useText();
  return (
    <a className="back-link" href={href}>
      <Icon name="back" />
      {t("common.back")}
    </a>
  );
}
