import type { ReactNode } from "react";
import { Button } from "../Button.tsx";
import { Icon, type IconName } from "../Icon.tsx";
import { useText } from "../i18n/TextProvider.tsx";

export function Loading({ label }: { label?: string }) {
  const { t } = useText();
  return (
    <div className="blank blank--loading" role="status">
      <span className="spinner" aria-hidden="true" />
      <span>{label ?? t("common.loading")}</span>
    </div>
  );
}

export interface EmptyStateProps {
  readonly title: string;
  readonly icon?: IconName;
  readonly children?: ReactNode;
}

export function EmptyState({ title, icon, children }: EmptyStateProps) {
  return (
    <div className="blank">
      {icon !== undefined && <Icon name={icon} size={36} />}
      <p className="blank__title">{title}</p>
      {children}
    </div>
  );
}

/** Something did not load; always with a way out. */
export function ErrorState({ text, onRetry }: { text: string; onRetry?: () => void }) {
  const { t } = useText();
  return (
    <div className="blank" role="alert">
      <Icon name="alert" size={36} />
      <p className="blank__title">{text}</p>
      {onRetry !== undefined && (
        <Button icon="repeat" onPress={onRetry}>
          {t("common.retry")}
        </Button>
      )}
    </div>
  );
}
