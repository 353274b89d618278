import type { AnchorHTMLAttributes, ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { Icon, type IconName } from "./Icon.tsx";

interface Looks {
  /** `primary` at most once per view. */
  readonly look?: "primary" | "secondary" | "quiet" | "danger";
  readonly large?: boolean;
  readonly wide?: boolean;
  readonly icon?: IconName;
  readonly children?: ReactNode;
}
export type ButtonProps = Looks & Omit<AriaButtonProps, "children" | "className">;

const classes = ({ look = "secondary", large, wide }: Looks): string =>
  `button button--${look}${large === true ? " button--large" : ""}${wide === true ? " button--wide" : ""}`;

export function Button({ look, large, wide, icon, children, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={classes({ ...pick({ look, large, wide }) })}>
      {icon !== undefined && <Icon name={icon} size={large === true ? 28 : 20} />}
      <span>{children}</span>
    </AriaButton>
  );
}

export type ButtonLinkProps = Looks & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "className">;

/** Looks like a button, goes somewhere: telephone, navigation, another view. */
export function ButtonLink({ look, large, wide, icon, children, ...props }: ButtonLinkProps) {
  return (
    <a {...props} className={classes({ ...pick({ look, large, wide }) })}>
      {icon !== undefined && <Icon name={icon} size={large === true ? 28 : 20} />}
      <span>{children}</span>
    </a>
  );
}

function pick(looks: {
  look: Looks["look"] | undefined;
  large: boolean | undefined;
  wide: boolean | undefined;
}): Looks {
  return { look: looks.look ?? "secondary", large: looks.large === true, wide: looks.wide === true };
}
