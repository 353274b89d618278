import { useEffect, useState } from "react";

/** So long nobody writes before what was written is looked for. */
export const REST_MS = 200;

/** The text as it was when somebody last rested from writing. */
export function useRested(text: string, restMs: number): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), restMs);
    return () => clearTimeout(timer);
  }, [text, restMs]);
  return rested;
}
