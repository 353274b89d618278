import type { ReactNode } from "react";

/** A wide table that scrolls by itself on a narrow screen. */
export function ScrollFrame({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section className="scroll-frame" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
