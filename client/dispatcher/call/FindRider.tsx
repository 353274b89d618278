import { useCallback } from "react";
import { spacedPhone } from "../../../shared/phone/index.ts";
import type { RiderSummary } from "../../../shared/schemas/dispatching.ts";
import { call as callServer } from "../../api/index.ts";
import { type FoundSome, SearchField } from "../../ui/fields/pickers.ts";
import { useText } from "../../ui/index.ts";

/** Every record that is shown is written down: not more than a person looks through. */
const FIRST_HITS = 12;

interface FindRiderProps {
  readonly text: string;
  readonly onTextChange: (text: string) => void;
  readonly onFound: (rider: RiderSummary) => void;
}

/** Somebody by name or number. */
export function FindRider({ text, onTextChange, onFound }: FindRiderProps) {
  const { t, locale } = useText();
  const search = useCallback(
    async (q: string, signal: AbortSignal, limit = FIRST_HITS): Promise<FoundSome<RiderSummary>> => {
      if (q.length < 2) return { found: [], total: 0 };
      const { riders, total } = await callServer("searchRiders", { body: { q, limit }, signal });
      const found = riders.map((rider) => ({
        ...{ key: rider.id, name: rider.name, value: rider },
        // Namesakes live in different places.
        detail: [spacedPhone(rider.phone), rider.home?.label, rider.district?.[locale]]
          .filter(Boolean)
          .join(" · "),
      }));
      return { found, total };
    },
    [locale],
  );
  return (
    <SearchField
      label={t("dispatcher.call.find")}
      autoFocus
      text={text}
      onTextChange={onTextChange}
      onChoose={(found) => onFound(found.value)}
      search={search}
    />
  );
}
