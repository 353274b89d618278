/** A segment of the log: 8 hexadecimal digits each of timeline, upper and lower half of its number. */
export const isSegment = (name: string): boolean => /^[0-9A-F]{24}$/.test(name);
export const isHistory = (name: string): boolean => /^[0-9A-F]{8}\.history$/.test(name);

export interface SegmentPlace {
  timeline: number;
  /** Counted through. */
  no: number;
}

const hex = (value: number): string => value.toString(16).toUpperCase().padStart(8, "0");
const perUpper = (segmentBytes: number): number => 2 ** 32 / segmentBytes;

export function placeOf(name: string, segmentBytes: number): SegmentPlace {
  const [timeline = 0, upper = 0, lower = 0] = [0, 8, 16].map((from) =>
    Number.parseInt(name.slice(from, from + 8), 16),
  );
  return { timeline, no: upper * perUpper(segmentBytes) + lower };
}

export function segmentName({ timeline, no }: SegmentPlace, segmentBytes: number): string {
  const per = perUpper(segmentBytes);
  return `${hex(timeline)}${hex(Math.floor(no / per))}${hex(no % per)}`;
}

/** The first segment that is missing between others, from one on; of each timeline by itself. */
export function findGap(names: readonly string[], from: string, segmentBytes: number): string | undefined {
  const begin = placeOf(from, segmentBytes);
  const expected = new Map<number, number>([[begin.timeline, begin.no]]);
  const places = names.filter(isSegment).map((name) => placeOf(name, segmentBytes));
  const wanted = places.filter(({ timeline, no }) => timeline >= begin.timeline && no >= begin.no);
  for (const { timeline, no } of wanted.sort((a, b) => a.timeline - b.timeline || a.no - b.no)) {
    const next = expected.get(timeline) ?? no;
    if (no > next) return segmentName({ timeline, no: next }, segmentBytes);
    expected.set(timeline, no + 1);
  }
  return undefined;
}
