import { type Kysely, type RawBuilder, sql } from "kysely";
import type { RiderId } from "../../../shared/ids/index.ts";
import { phoneParts, readPhone } from "../../../shared/phone/index.ts";
import { isSameButEnding, isSlipOf, isVowelVariant, plainWords } from "../../../shared/spelling/index.ts";
import type { Page } from "../index.ts";
import type { Schema } from "./schema.ts";

/** Counts the ways in which names were made search words; rows of an earlier one are made anew at the start. */
export const SPELLING = 1;

/** A name as it is looked for: plain letters, a space around every word. */
export const searchWords = (name: string): string => ` ${plainWords(name).join(" ")} `;

interface AskedRider {
  words: readonly string[];
  phones: readonly string[];
  /** The digits as they stand, when they can begin a number of a document. */
  iin?: string | undefined;
}

/** A whole number alone says who it is; else words and digits must both fit. */
function readAsked(text: string): AskedRider {
  const whole = readPhone(text);
  if (whole.kind === "phone") return { words: [], phones: [whole.e164] };
  const words = plainWords(text).filter((word) => !/^\d/.test(word));
  const digits = text.normalize("NFKC").replace(/\D/g, "");
  const iin = digits.length >= 6 && digits.length <= 12 ? digits : undefined;
  return { words, phones: phoneParts(text.replace(/[\p{L}\p{M}]+/gu, " ")), iin };
}

/** `among`: a condition on the rider `r`. */
interface Asked {
  text: string;
  among?: RawBuilder<unknown>;
}

export interface FoundIds {
  ids: RiderId[];
  total: number;
}

/**
 * Names in any order of words and either alphabet, parts of words, phones in every form. Only when nothing fits: with slips, and
 * those whom most of the words fit.
 */
export async function searchRiderIds(
  db: Kysely<Schema>,
  { text, among = sql`true` }: Asked,
  page: Page,
): Promise<FoundIds> {
  const asked = { ...readAsked(text), among };
  const exact = await findExactly(db, asked, page);
  if (exact.total > 0 || asked.words.length === 0) return exact;
  const ids = await findForgiving(db, asked);
  return { ids: ids.slice(page.offset, page.offset + page.limit), total: ids.length };
}

type AskedAmong = AskedRider & { among: RawBuilder<unknown> };

async function findExactly(db: Kysely<Schema>, asked: AskedAmong, page: Page): Promise<FoundIds> {
  const conditions = [
    ...asked.words.map(hasWord),
    ...(asked.phones.length > 0 ? [hasNumber(asked)] : []),
    asked.among,
  ];
  if (conditions.length === 1) return { ids: [], total: 0 };
  const begins = asked.words.map((word) => sql`r.search_words LIKE ${`% ${word}%`}`);
  const order = begins.length > 0 ? sql`(${sql.join(begins, sql` AND `)}) DESC,` : sql``;
  const { rows } = await sql<{ id: RiderId; total: number }>`
    SELECT r.id, (count(*) OVER ())::int AS total FROM riders r WHERE ${sql.join(conditions, sql` AND `)}
    ORDER BY ${order} r.search_words, r.id OFFSET ${page.offset} LIMIT ${page.limit}`.execute(db);
  const total =
    rows[0]?.total ?? (page.offset === 0 ? 0 : (await findExactly(db, asked, { offset: 0, limit: 1 })).total);
  return { ids: rows.map(({ id }) => id), total };
}

/** Initials and the like begin a word; plain words hold nothing that LIKE takes for a sign. */
const hasWord = (word: string): RawBuilder<unknown> =>
  sql`r.search_words LIKE ${word.length < 3 ? `% ${word}%` : `%${word}%`}`;

const hasNumber = ({ phones, iin }: AskedRider): RawBuilder<unknown> => {
  const patterns = phones.map((part) => (part.startsWith("+") ? `${part}%` : `%${part}%`));
  return iin === undefined
    ? sql`r.phone LIKE ANY(${patterns}::text[])`
    : sql`(r.phone LIKE ANY(${patterns}::text[]) OR r.iin LIKE ${`${iin}%`})`;
};

async function findForgiving(db: Kysely<Schema>, { words: asked, among }: AskedAmong): Promise<RiderId[]> {
  const { rows } = await sql<{ id: RiderId; search_words: string }>`
    SELECT r.id, r.search_words FROM riders r WHERE ${among} ORDER BY r.search_words, r.id`.execute(db);
  const scored = rows.map(({ id, search_words }) => ({
    id,
    fits: countFits(asked, search_words),
  }));
  const most = Math.max(0, ...scored.map(({ fits }) => fits));
  if (most * 2 < asked.length || most === 0) return [];
  return scored.filter(({ fits }) => fits === most).map(({ id }) => id);
}

function countFits(asked: readonly string[], searchedWords: string): number {
  const own = searchedWords.trim().split(" ");
  return asked.filter((word) => own.some((each) => isLike(word, each))).length;
}

const isLike = (asked: string, own: string): boolean =>
  (asked.length >= 3 && own.includes(asked)) ||
  isSameButEnding(asked, own) ||
  isVowelVariant(asked, own) ||
  isSlipOf(asked, own);

/** Riders whose search words are of an earlier spelling, or of none yet, get those of this one. */
export async function respellRiders(db: Kysely<Schema>): Promise<void> {
  const rows = await db
    .selectFrom("riders")
    .select(["id", "name"])
    .where("spelling", "<>", SPELLING)
    .execute();
  if (rows.length === 0) return;
  const words = rows.map(({ name }) => searchWords(name));
  await sql`
    UPDATE riders r SET search_words = given.words, spelling = ${SPELLING}
    FROM unnest(${rows.map(({ id }) => id)}::uuid[], ${words}::text[]) AS given(id, words)
    WHERE r.id = given.id`.execute(db);
}
