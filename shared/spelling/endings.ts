/**
 * What a Russian or Kazakh noun, name or adjective may end in, in plain letters: "Абая" is Абай, "поликлинике" поликлиника,
 * "емханасы" емхана, "Тасбөгетке" Тасбөгет.
 */
const endings = new Set(
  [
    " a ia i u iu e oi ei om em im aia oe ie ogo ego omu emu uiu oiu ah iah ih am iam ami iami imi",
    "ga ge ka ke da de ta te na ne dan den tan ten nan nen nin din tin ni di ti men ben pen si sin",
    "dagi degi tagi tegi sina sine sinda sinde nda nde",
    "ski skogo skom skaia skoi skii inski inskogo inskom inskaia inskoi",
  ]
    .join(" ")
    .split(" "),
);
const shortWordEndings = new Set(["", "a", "ia", "i", "u", "iu", "e", "oi", "om", "em", "im"]);
/** мектеп and мектебі, орталық and орталығы. */
const softened = new Set(["p bi", "k gi"]);
const SHORTEST_STEM = 3;

/** Two forms of one word: the same but for how they end. */
export function isSameButEnding(one: string, other: string): boolean {
  const stem = sharedStart(one, other);
  if (stem < SHORTEST_STEM) return false;
  const [ending, otherEnding] = [one.slice(stem), other.slice(stem)];
  if (softened.has(`${ending} ${otherEnding}`) || softened.has(`${otherEnding} ${ending}`)) return true;
  const known = stem === SHORTEST_STEM ? shortWordEndings : endings;
  return known.has(ending) && known.has(otherEnding);
}

function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

/** Байтұрсынов and Байтұрсынұлы are one person. */
export function isSameFamily(one: string, other: string): boolean {
  const [first, second] = [familyStem(one), familyStem(other)];
  return first !== undefined && first === second;
}

const familyStem = (name: string): string | undefined =>
  /^(.{4,}?)(?:[oe]v|uli)(?:a|oi|u|im|om)?$/.exec(name)?.[1];
