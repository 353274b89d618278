import { type ReactNode, useEffect, useRef } from "react";

/**
 * The heading of a view. Takes the focus when the view replaces another one, so that screen readers begin at its
 * beginning; not on the first view of a page.
 */
let isFirstView = true;

export function ViewTitle({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isFirstView) heading.current?.focus();
    isFirstView = false;
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
