import { addSeconds, type Instant, minutes, seconds } from "../../../shared/time/index.ts";
import { agree, type Fix, noEvidence, type PlaceEvidence, weighFix } from "./plausiblePosition.ts";

/** So much before and after what is asked for is read as well, since a fix is weighed by its neighbors. */
export const TRACK_MARGIN = minutes(10);
export const withMargin = ({ from, until }: { from: Instant; until: Instant }) => ({
  from: addSeconds(from, seconds(-TRACK_MARGIN)),
  until: addSeconds(until, TRACK_MARGIN),
});

/**
 * Where the vehicle went, by all fixes that are kept, in the order of their times: what came late, twice or in any order tells the same
 * way as what came at once. A fix that cannot be true beside the others is left out, also where it was believed when it came.
 */
export function trackOf<F extends Fix>(fixes: readonly F[]): F[] {
  let evidence: PlaceEvidence = noEvidence;
  let track: F[] = [];
  let odd: F[] = [];
  for (const fix of inOrder(fixes)) {
    const { anchor, confirmed } = evidence;
    const weighed = weighFix(evidence, fix);
    evidence = weighed.evidence;
    if (weighed.verdict === "odd") odd = [...odd, fix];
    if (weighed.verdict !== "taken") continue;
    // Several that were held odd agree with one another: it was the other that was wrong.
    const isTurn = anchor !== undefined && !agree(anchor, fix);
    if (isTurn)
      track = [...(confirmed ? track : track.slice(0, -1)), ...odd.filter((each) => agree(each, fix))];
    track = [...track, fix];
    odd = [];
  }
  return track;
}

/** Each moment once; of two places at one moment any will do, as long as it is always the same. */
function inOrder<F extends Fix>(fixes: readonly F[]): F[] {
  const place = ({ point: { lat, lon } }: Fix) => lat * 1000 + lon;
  const sorted = [...fixes].sort((one, other) => one.at - other.at || place(one) - place(other));
  return sorted.filter((fix, index) => fix.at !== sorted[index - 1]?.at);
}
