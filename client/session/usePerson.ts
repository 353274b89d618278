import { useEffect } from "react";
import type { SessionView } from "../../shared/schemas/people.ts";
import { useRead } from "../api/index.ts";
import { live } from "../live/index.ts";
import { useText } from "../ui/index.ts";
import { leaving } from "./leaving.ts";
import { useSignedOut } from "./useSignedOut.ts";

/** Whose page it is, and what is done when nobody is signed in, or nobody any more, however that came about. */
interface Page<Person extends SessionView> {
  readonly isOwn: (person: SessionView) => person is Person;
  readonly onNobody?: (() => void) | undefined;
}

/** Who is signed in: undefined until that is known, null for nobody; `own` when the page is theirs. */
export function usePerson<Person extends SessionView>({ isOwn, onNobody }: Page<Person>) {
  const { suggestLocale } = useText();
  const { isLeaving, signOut } = useSignedOut();
  const { data, error, refetch } = useRead("getSession", undefined, {
    enabled: !isLeaving,
    // What was asked before the person left must not bring them back.
    settle: (answer) => (leaving.get() ? { session: null } : answer),
  });
  const person = isLeaving ? null : data?.session;
  const own = person && isOwn(person) ? person : undefined;
  const locale = own?.locale;
  useEffect(() => {
    if (locale !== undefined) suggestLocale(locale);
  }, [locale, suggestLocale]);
  useEffect(() => {
    if (person !== null) return;
    live.stop(); // the next person connects anew
    onNobody?.();
  }, [person, onNobody]);
  return { person, own, isLeaving, signOut, error, reread: () => void refetch() };
}

/** The region and its zone, by which all times are shown. */
export function useRegion() {
  const { setZone } = useText();
  const { data, error, refetch } = useRead("getRegion", undefined, { staleTime: Number.POSITIVE_INFINITY });
  useEffect(() => {
    if (data) setZone(data);
  }, [data, setZone]);
  return { region: data, error, reread: () => void refetch() };
}
