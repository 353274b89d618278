import type { ReactNode } from "react";
import { Icon, type IconName } from "../Icon.tsx";

export interface CalloutProps {
  readonly tone?: "info" | "good" | "warn" | "bad";
  readonly title?: string;
  readonly children?: ReactNode;
  /** Read out as soon as it appears. */
  readonly urgent?: boolean;
}

/** A framed message inside a page. */
export function Callout({ tone = "info", title, children, urgent = false }: CalloutProps) {
  return (
    <div className={`callout callout--${tone}`} role={urgent ? "alert" : undefined}>
      {title !== undefined && <p className="callout__title">{title}</p>}
      {children}
    </div>
  );
}

export type Tone = "neutral" | "accent" | "good" | "warn" | "bad";

/** A short state in words, with a shape of its own: color is never the only sign. */
export function Badge({ tone, icon, children }: { tone: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={`badge badge--${tone}`}>
      {icon !== undefined && <Icon name={icon} size={16} />}
      {children}
    </span>
  );
}
