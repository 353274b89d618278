import type { Page } from "playwright-core";
import { kyzylorda } from "../../server/regions/kyzylorda/index.ts";
import type { Locale } from "../../shared/i18n/index.ts";
import {
  Assistance,
  MobilityAid,
  Purpose,
  ShiftStatus,
  StopStatus,
  TripStatus,
} from "../../shared/schemas/index.ts";

const { categories, contracts, districts, operators, places } = kyzylorda;
/** What things are called inside: values of closed lists, identifiers of the region. */
const INSIDE = new Set<string>(
  [
    ...[Assistance, MobilityAid, Purpose, ShiftStatus, StopStatus, TripStatus].flatMap(({ options }) => [
      ...options,
    ]),
    ...[...categories, ...contracts, ...districts, ...operators, ...places].map(({ id }) => id),
  ].filter((word) => word !== "none"),
);
const MESSAGE_KEY = /^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)+$/;
const IDENTIFIER = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Words on the screen that are the program's own: a value or a key without a text. English has some of them as words of its
 * own, such as "work"; there only those count that no language has, such as "onTheWay".
 */
export async function rawWords(page: Page, locale: Locale): Promise<string[]> {
  const text = await page.evaluate(() => document.body.innerText);
  const words = text.split(/[^\p{L}\p{N}.-]+/u).map((word) => word.replace(/^[.-]+|[.-]+$/g, ""));
  const isInside = (word: string) => INSIDE.has(word) && (locale !== "en" || /[A-Z-]/.test(word));
  return [
    ...new Set(words.filter((word) => isInside(word) || MESSAGE_KEY.test(word) || IDENTIFIER.test(word))),
  ];
}
