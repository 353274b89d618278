import type { DemoServiceClock } from "../clock.ts";
import type { DomainEvent } from "../events/events.ts";
import { type ColleagueParts, meetColleagues } from "./colleagues.ts";

interface Book {
  load(): Promise<void>;
  keep(onError: (error: unknown) => void): void;
  stop(): void;
}
type Books = Record<"terms" | "places" | "entrances" | "learned", Book>;
interface Followed extends Omit<ColleagueParts, "demoClock">, Books {
  demoClock: DemoServiceClock | undefined;
}

/** What others have set, by the news of it and, should that be lost, by looking now and then. Answers how to end that. */
export function followChanges(
  { demoClock, ...parts }: Followed,
  reportFault: (error: unknown) => void,
): () => void {
  const { bus } = parts;
  const books = booksBy(parts);
  if (demoClock !== undefined) meetColleagues({ ...parts, demoClock }, reportFault);
  bus.subscribe(({ event: { type } }) => {
    if (type === "clock.changed") demoClock?.follow().catch(reportFault);
    for (const book of books[type] ?? []) book.load().catch(reportFault);
  });
  demoClock?.keep(reportFault);
  for (const book of Object.values(books).flat()) book.keep(reportFault);
  return () => {
    demoClock?.stop();
    for (const book of Object.values(books).flat()) book.stop();
  };
}

/** What each process has read and reads again, by the news that it changed. */
const booksBy = ({
  terms,
  places,
  entrances,
  learned,
}: Books): Partial<Record<DomainEvent["type"], Book[]>> => ({
  "terms.changed": [terms],
  "places.changed": [places, entrances],
  "learned.changed": [learned],
});
