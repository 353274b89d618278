import { type Kysely, type RawBuilder, sql } from "kysely";
import { isSameButEnding, plainWords } from "../../../shared/spelling/index.ts";
import type { TripRequest } from "../../domain/trips/model.ts";
import type { Schema } from "./schema.ts";

/** Counts the ways in which places were made search words; those of an earlier one are made anew at the start. */
const SPELLING = 1;
const AT_ONCE = 2000;

type Ends = Pick<TripRequest, "id" | "pickup" | "dropoff">;
type End = TripRequest["pickup"];

/** Its label in plain letters, and which known place it is, by whatever name that goes. */
const wordsOf = ({ label, placeId }: Pick<End, "label" | "placeId">): string[] => [
  ...new Set([...plainWords(label), ...(placeId === undefined ? [] : [markOf(placeId)])]),
];
/** No word has such a sign. */
const markOf = (placeId: string): string => `@${placeId}`;

/** Where it begins and ends, to be looked for. */
export async function keepPlaceWords(db: Kysely<Schema>, trips: readonly Ends[]): Promise<void> {
  const rows = trips.flatMap(({ id, pickup, dropoff }) => [
    { id, kind: "pickup", words: wordsOf(pickup) },
    { id, kind: "dropoff", words: wordsOf(dropoff) },
  ]);
  await sql`
    INSERT INTO trip_places (trip_id, kind, words, spelling)
    SELECT given.id, given.kind, array_to_tsvector(ARRAY(SELECT jsonb_array_elements_text(given.words))), ${SPELLING}
    FROM unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ kind }) => kind)}::text[],
      ${rows.map(({ words }) => JSON.stringify(words))}::jsonb[]) AS given(id, kind, words)
    ON CONFLICT (trip_id, kind) DO UPDATE SET words = excluded.words, spelling = excluded.spelling`.execute(
    db,
  );
}

/** Trips without such words, or with those of an earlier spelling, get them. */
export async function respellTrips(db: Kysely<Schema>): Promise<void> {
  for (;;) {
    const { rows } = await sql<Ends>`
      SELECT t.id, t.pickup, t.dropoff FROM trip_requests t
      WHERE NOT EXISTS (SELECT FROM trip_places p WHERE p.trip_id = t.id AND p.spelling = ${SPELLING})
      LIMIT ${AT_ONCE}`.execute(db);
    if (rows.length === 0) return;
    await keepPlaceWords(db, rows);
  }
}

/** Trips `t` that begin or end at such a place: all that was typed is said of one of its ends. */
export async function isAtPlace(db: Kysely<Schema>, text: string): Promise<RawBuilder<unknown>> {
  const asked = plainWords(text);
  if (asked.length === 0) return sql`false`;
  const known = await findKnown(db, asked);
  const query = [
    asked.map(lexeme).join(" & "),
    ...known.map((id) => `'${markOf(id).replaceAll("'", "''")}'`),
  ];
  return sql`t.id IN (SELECT p.trip_id FROM trip_places p WHERE p.words @@ ${query.join(" | ")}::tsquery)`;
}

/** A number is meant as it stands; a word may go on, and end otherwise. */
const lexeme = (word: string): string => (/^\d/.test(word) ? `'${word}'` : `'${stemOf(word)}':*`);
const stemOf = (word: string): string => (word.length > 4 ? word.replace(/[aeiou]$/, "") : word);

/** Who asked by one name of a place means all trips there, in whatever language they were booked. */
async function findKnown(db: Kysely<Schema>, asked: readonly string[]): Promise<string[]> {
  const places = await db
    .selectFrom("places")
    .select(["code", "name_kk", "name_ru", "name_en", "also"])
    .execute();
  return places
    .filter(({ name_kk, name_ru, name_en, also }) =>
      [name_kk, name_ru, name_en, ...also].some((name) => says(plainWords(name), asked)),
    )
    .map(({ code }) => code);
}

const says = (name: readonly string[], asked: readonly string[]): boolean =>
  asked.every((word) => name.some((own) => own.startsWith(word) || isSameButEnding(own, word)));
