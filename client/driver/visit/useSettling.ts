import { useEffect, useState } from "react";

/** A second tap of a careless finger comes within half a second; a driver who means it looks first. */
const PAUSE_MS = 1_500;

/**
 * True for a moment after the big button's meaning has changed, whoever changed it: a finger that was on its way meant the one
 * before. A press that begins then does not count either.
 */
export function useSettling(meaning: string): boolean {
  const [settled, setSettled] = useState(meaning);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(meaning), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [meaning]);
  return settled !== meaning;
}
