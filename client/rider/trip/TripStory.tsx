import type { StoryEntry } from "../../../shared/schemas/trips.ts";
import { useText } from "../../ui/index.ts";

/** What happened, latest first. */
export function TripStory({ story }: { story: readonly StoryEntry[] }) {
  const { t, tReason, formats } = useText();
  if (story.length === 0) return null;
  return (
    <section className="card">
      <h2>{t("trip.story")}</h2>
      <ol className="story" reversed>
        {[...story.entries()].reverse().map(([nth, entry]) => (
          <li key={nth}>
            <time dateTime={entry.at} className="soft numbers">
              {formats.time(entry.at)}
            </time>
            <span>{tReason(entry.what)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
