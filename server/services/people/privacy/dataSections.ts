import { readIin } from "../../../../shared/iin/index.ts";
import type { Locale, RiderNeeds, TripNeeds } from "../../../../shared/schemas/index.ts";
import { clockText, type Instant, type Seconds } from "../../../../shared/time/index.ts";
import type { PhoneCall } from "../../../domain/calls/phoneCall.ts";
import type { StoredFact } from "../../../domain/facts/fact.ts";
import type { EligibilityCategory } from "../../../domain/fleet/terms.ts";
import type { RiderFileRecord } from "../../../domain/people/record.ts";
import type { TripRecord } from "../../../domain/trips/model.ts";
import type { StandingOrder } from "../../../domain/trips/standingOrder.ts";
import type { NewPage, PageSection } from "../../../files/index.ts";
import type { NoticeStory, StoredSession } from "../../../stores/index.ts";
import { type Cells, placeInWords, type Word, type Words, wordsIn } from "./dataWords.ts";
import { type OfferKept, offerColumns, offerRows } from "./offerSection.ts";
import { channelColumns, channelRows, type KeptChannel, noticeColumns, noticeRows } from "./toldRows.ts";

/** All that is kept of one person. */
export interface KeptOfRider {
  record: RiderFileRecord;
  trips: readonly TripRecord[];
  standingOrders: readonly StandingOrder[];
  offers: readonly OfferKept[];
  facts: readonly StoredFact[];
  sessions: readonly StoredSession[];
  devices: readonly { lastUsed: Instant }[];
  notices: readonly NoticeStory[];
  channels: readonly KeptChannel[];
  lists: readonly { at: Instant; purpose: string; outcome: string }[];
  /** From their own number. */
  calls: readonly Pick<PhoneCall, "began" | "state">[];
  categories: readonly EligibilityCategory[];
}
interface Writing {
  locale: Locale;
  timeZone: string;
  now: Instant;
}
/** Everything in words that its owner reads; programs read the same by the keys. */
export function dataPage(kept: KeptOfRider, { locale, timeZone, now }: Writing): NewPage {
  const word = wordsIn(locale);
  const clock = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  const words: Words = { word, time: (at) => (at === undefined ? undefined : clock.format(at)) };
  return {
    ...{ title: word("privacy.file.title"), language: locale, empty: word("privacy.file.empty") },
    lead: [
      word("privacy.file.made", { at: clock.format(now), zone: timeZone }),
      word("privacy.file.about"),
      word("privacy.file.elsewhere"),
    ],
    sections: sectionsOf(kept, words, locale),
  };
}

const tableIn =
  (word: Word) =>
  (key: string, columns: readonly string[], rows: readonly Cells[]): PageSection => ({
    ...{ key, title: word(`privacy.section.${key}`), rows },
    columns: columns.map((column) => ({ key: column, title: word(`privacy.column.${column}`) })),
  });

function sectionsOf(kept: KeptOfRider, words: Words, locale: Locale): PageSection[] {
  const { word } = words;
  const table = tableIn(word);
  return [
    { ...table("person", personColumns, [personCells(kept.record, words)]), isOne: true },
    table("entitlements", entitlementColumns, entitlementRows(kept, locale)),
    table("contacts", contactColumns, contactRows(kept.record, words)),
    ...journeysOf(kept, words, locale),
    table(
      "record",
      ["at", "by", "did", "note"],
      kept.facts.map((fact) => factCells(fact, words)),
    ),
    table(
      ...(["sessions", ["began", "lastCall", "agent"]] as const),
      kept.sessions.map(({ began, lastCall, agent }) => [words.time(began), words.time(lastCall), agent]),
    ),
    table(
      "devices",
      ["lastUsed"],
      kept.devices.map(({ lastUsed }) => [words.time(lastUsed)]),
    ),
    table("notices", noticeColumns, noticeRows(kept, words)),
    table("channels", channelColumns, channelRows(kept, words)),
    table(
      ...(["calls", ["at", "outcome"]] as const),
      kept.calls.map(({ began, state }) => [words.time(began), word(`privacy.call.${state}`)]),
    ),
    table(
      ...(["lists", ["at", "outcome"]] as const),
      kept.lists.map(({ at, outcome }) => [words.time(at), word(`privacy.outcome.${outcome}`)]),
    ),
  ];
}

/** What was asked for, once and again and again. */
function journeysOf(
  { trips, standingOrders, offers }: KeptOfRider,
  words: Words,
  locale: Locale,
): PageSection[] {
  const table = tableIn(words.word);
  return [
    table(
      "trips",
      tripColumns,
      trips.map((trip) => tripCells(trip, words)),
    ),
    table(
      "standingOrders",
      standingColumns,
      standingOrders.map((order) => standingCells(order, words, locale)),
    ),
    table("offers", offerColumns, offerRows(offers, words)),
  ];
}

const personColumns = [
  ...(["iin", "name", "born", "phone", "language", "aid", "needs", "home", "state"] as const),
  "restricted",
] as const;
const languages = { kk: "Қазақша", ru: "Русский", en: "English" } as const;

function personCells(record: RiderFileRecord, { word, time }: Words): Cells {
  const { iin, name, phone, locale, aid, needs, home, standing, restrictedAt } = record;
  const read = readIin(iin);
  const state = [word(`officeRiders.state.${standing.state}`), standing.from, standing.until];
  return [
    ...[iin, name, read.kind === "iin" ? read.born : undefined, phone, languages[locale], word(`aid.${aid}`)],
    ...[needsInWords(needs, word), home?.label, state.filter(Boolean).join(" "), time(restrictedAt)],
  ];
}

const yes = [
  "staysInChair",
  "stretcher",
  "guideDog",
  "oxygen",
  "mayNotBeLeftAlone",
  "deaf",
  "blind",
] as const;

function needsInWords(needs: RiderNeeds, word: Word): string | undefined {
  const { chair, chairWeightKg, assistance, receiver, longestRide, childSeats } = needs;
  const said = [
    ...yes.filter((key) => needs[key] === true).map((key) => word(`need.${key}`)),
    needs.staysInChair === false && word("need.changesSeat"),
    needs.speech === true && word("need.speech"),
    needs.ridesAlone === true && word("need.ridesAlone"),
    chair && word(`need.chair.${chair.kind}`),
    chair?.widthCm !== undefined && word("need.width", { cm: String(chair.widthCm) }),
    chairWeightKg !== undefined && word("privacy.weight", { kg: String(chairWeightKg) }),
    assistance && word(`assistance.${assistance}`),
    receiver && word("need.receiver", { name: [receiver.name, receiver.phone].filter(Boolean).join(" ") }),
    longestRide &&
      word("privacy.longestRide", { minutes: String(longestRide.minutes), source: longestRide.source }),
    childSeats !== undefined && childSeats > 0 && word("privacy.childSeats", { count: String(childSeats) }),
  ].filter((each) => typeof each === "string");
  return said.length === 0 ? undefined : said.join("; ");
}

const entitlementColumns = ["category", "basis", "from", "until", "condition"] as const;
const entitlementRows = ({ record, categories }: KeptOfRider, locale: Locale): Cells[] =>
  record.eligibility.map(({ category, basis, from, until, condition }) => {
    const known = categories.find(({ id }) => id === category);
    return [known?.name[locale] ?? category, basis, from, until, condition];
  });

const contactColumns = ["name", "phone", "may", "consentFrom", "consentUntil"] as const;
const contactRows = ({ contacts }: RiderFileRecord, { word }: Words): Cells[] =>
  contacts.map(({ name, phone, may, consentFrom, consentUntil }) => [
    ...[name, phone, may.map((right) => word(`officeRiders.may.${right}`)).join(", ")],
    ...[consentFrom, consentUntil],
  ]);

const tripColumns = [
  ...(["asked", "day", "pickup", "dropoff", "status", "companions", "aid", "help", "needs"] as const),
  ...(["purpose", "note", "bookedBy", "vehicle", "boarded", "alighted"] as const),
] as const;

function tripCells({ trip, placement, vehicle }: TripRecord, { word, time }: Words): Cells {
  const { requested, serviceDay, pickup, dropoff, status, companions, aid, assistance, purpose, note } = trip;
  const needs: TripNeeds = trip.needs ?? {};
  return [
    ...[
      time(requested.at),
      serviceDay,
      placeInWords(pickup),
      placeInWords(dropoff),
      word(`status.${status}`),
    ],
    ...[companions, word(`aid.${aid}`), word(`assistance.${assistance}`), needsInWords(needs, word)],
    ...[word(`purpose.${purpose}`), note, word(`audit.role.${trip.bookedBy}`), vehicle?.plate],
    ...[time(placement?.pickup.actual), time(placement?.dropoff.actual)],
  ];
}

const standingColumns = [
  ...(["weekdays", "there", "back", "from", "until", "pickup", "dropoff", "companions", "aid"] as const),
  ...(["help", "needs", "purpose", "note", "holidays", "skipped", "moved", "pauses", "bookedBy"] as const),
] as const;
const wallTime = (time: Seconds | undefined): string | undefined =>
  time === undefined ? undefined : clockText(time);

function standingCells(order: StandingOrder, { word }: Words, locale: Locale): Cells {
  const { weekdays, there, back, from, until, pickup, dropoff, companions, aid, assistance, note } = order;
  const moved = order.moved.map((each) =>
    [each.day, wallTime(each.there), wallTime(each.back)].filter(Boolean).join(" "),
  );
  return [
    weekdays.map((weekday) => weekdayIn(locale, weekday)).join(", "),
    ...[`${word(`privacy.${there.kind}`)} ${wallTime(there.time)}`, wallTime(back?.time), from, until],
    ...[placeInWords(pickup), placeInWords(dropoff), companions, aid && word(`aid.${aid}`)],
    ...[assistance && word(`assistance.${assistance}`), needsInWords(order.needs ?? {}, word)],
    ...[word(`purpose.${order.purpose}`), note, word(`privacy.holidays.${order.onHolidays}`)],
    ...[order.skipped.join(", "), moved.join("; ")],
    ...[order.pauses.map((pause) => `${pause.from} – ${pause.until}`).join("; ")],
    word(`audit.role.${order.askedBy}`),
  ];
}

/** 1 January 2024 was a Monday. */
const weekdayIn = (locale: Locale, weekday: number): string =>
  new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }).format(Date.UTC(2024, 0, weekday));
const factCells = ({ at, by, kind, texts }: StoredFact, { word, time }: Words): Cells => [
  ...[time(at), word(`audit.role.${by.role}`), word(`audit.did.${kind.replace(".", "-")}`), texts?.note],
];
