import { type FocusEvent, type KeyboardEvent, useState } from "react";

/**
 * Whether the suggestions under a search field are shown: from typing, or the arrow, until a choice, Escape, or until
 * the focus leaves. `frame` belongs to the element around field and suggestions.
 */
export function useSuggestions(hasFound: boolean) {
  const [isOpen, setOpen] = useState(false);
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const closes = event.key === "Escape" && isOpen; // the suggestions, not the dialog around them
    const opens = event.key === "ArrowDown" && !isOpen && hasFound;
    if (event.key === "Enter" && isOpen) event.preventDefault(); // a half-typed name sends no form
    if (!closes && !opens) return;
    event.preventDefault();
    event.stopPropagation();
    setOpen(opens);
  };
  const onBlur = (event: FocusEvent) => {
    // Moving through the suggestions makes React Aria report a focus that in truth never leaves the field.
    if (event.nativeEvent.isTrusted && !event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  };
  return { isOpen, setOpen, frame: { onKeyDownCapture, onBlur } };
}
