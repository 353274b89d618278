import { privacy as en } from "../../../shared/i18n/en/privacy.ts";
import { privacy as kk } from "../../../shared/i18n/kk/privacy.ts";
import { privacy as ru } from "../../../shared/i18n/ru/privacy.ts";
import type { BreachRecords, Locale, ReportBreach } from "../../../shared/schemas/index.ts";
import {
  atLocalTime,
  hours,
  type Instant,
  instant,
  type ServiceDay,
  serviceDayOf,
  toInstant,
  toIso,
} from "../../../shared/time/index.ts";
import type { FactKind } from "../../domain/facts/fact.ts";
import { breachNoticeDay } from "../../domain/people/breachNotice.ts";
import { AppError } from "../../errors.ts";
import type { NewPage } from "../../files/index.ts";
import type { ConcernedPerson } from "../../stores/audit.ts";
import { recordFact } from "../records/recordFact.ts";
import { auditWords, type Words } from "./auditWords.ts";
import type { ReportingNeeds } from "./needs.ts";
import { requireAuditor } from "./requireAuditor.ts";
import type { ReportingUseCases } from "./useCases.ts";

const texts: Record<Locale, Record<keyof typeof en, string>> = { en, kk, ru };
const mediaTypes = {
  html: "text/html; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** By which facts it shows that records of a kind were read, changed or taken away. */
const factsOf: Record<BreachRecords, readonly FactKind[]> = {
  riders: [
    ...(["rider.found", "rider.opened", "rider.changed", "rider.needsChanged", "rider.stateSet"] as const),
    ...([
      "rider.added",
      "rider.restricted",
      "rider.restrictionEnded",
      "rider.erased",
      "standing.asked",
      "standing.changed",
    ] as const),
  ],
  conditions: ["rider.conditionOpened"],
  trips: ["trip.found", "trip.opened", "trip.requested", "trip.assigned", "trip.cancelled"],
  files: ["rider.dataGiven", "rider.imported", "rider.putBack", "rider.takenOut"],
  accounts: ["person.signedIn", "person.signInFailed", "code.vouched", "code.sent", "sessions.ended"],
};

/** Whom a breach concerns, by what was read and changed in its time, ready at once: the law gives a working day. */
export function createReportBreach(deps: ReportingNeeds): ReportingUseCases["reportBreach"] {
  const { db, clock, writePage } = deps;
  return async (actor, asked) => {
    requireAuditor(actor);
    const span = { from: toInstant(asked.from), until: toInstant(asked.until) };
    if (span.until <= span.from) throw new AppError("breach.order", { field: "until" });
    const kinds = asked.records.flatMap((each) => factsOf[each]);
    const people = await db.audit.listConcerned({ ...span, kinds, actor: asked.actor });
    const due = await dueDay(deps, toInstant(asked.noticedAt));
    const shown = { asked, people, due, span };
    const page = breachPage(deps, shown);
    const bytes = await writePage(asked.format, page);
    await recordFact(db, {
      ...{ kind: "breach.reported", concerns: {}, by: actor, at: clock.now() },
      details: {
        ...{ from: asked.from, until: asked.until, records: [...asked.records], people: people.length },
      },
      texts: { note: asked.what },
    });
    const file = {
      ...{ name: `breach-report.${asked.format}`, mediaType: mediaTypes[asked.format] },
      ...{ base64: Buffer.from(bytes).toString("base64"), rows: people.length, isCut: false },
    };
    // The working day is over with its date.
    return { file, people: people.length, dueBy: toIso(instant(endOf(deps, due) - 1000)) };
  };
}

const endOf = ({ region }: ReportingNeeds, day: ServiceDay): Instant =>
  atLocalTime(day, hours(24), region.timeZone);

async function dueDay({ db, termsOn, dayRules }: ReportingNeeds, noticedAt: Instant): Promise<ServiceDay> {
  const noticed = serviceDayOf(noticedAt, dayRules);
  const { calendar } = await db.terms.read();
  const { workingDays } = termsOn(noticed).rules.breachNotice.value;
  return breachNoticeDay(noticed, { workingDays, daysOff: new Set(calendar.map(({ day }) => day)) });
}

interface Shown {
  asked: ReportBreach;
  people: readonly ConcernedPerson[];
  due: ServiceDay;
  span: { from: Instant; until: Instant };
}

function breachPage(deps: ReportingNeeds, { asked, people, due, span }: Shown): NewPage {
  const { locale } = asked;
  const text = (key: keyof typeof en, values: Record<string, string> = {}) =>
    texts[locale][key].replace(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all);
  const clock = new Intl.DateTimeFormat("sv-SE", {
    ...{ timeZone: deps.region.timeZone, dateStyle: "short", timeStyle: "short" },
  });
  const records = asked.records.map((each) => text(`privacy.breach.records.${each}`)).join(", ");
  const notice = deps.termsOn(serviceDayOf(toInstant(asked.noticedAt), deps.dayRules)).rules.breachNotice;
  return {
    ...{ title: text("privacy.breach.file"), language: locale, empty: text("privacy.breach.nobody") },
    lead: [
      text("privacy.breach.file.what", { what: asked.what }),
      text("privacy.breach.file.span", {
        ...{ from: clock.format(span.from), until: clock.format(span.until), zone: deps.region.timeZone },
      }),
      text("privacy.breach.file.records", { records }),
      text("privacy.breach.file.noticed", { at: clock.format(toInstant(asked.noticedAt)) }),
      text("privacy.breach.file.due", { day: due }),
      notice.unverified ? notice.note : notice.source,
      text("privacy.breach.file.people", { count: String(people.length) }),
      text("privacy.breach.file.limits"),
    ],
    sections: [
      countsOf(people, auditWords[locale], text),
      peopleOf(people, auditWords[locale], { text, clock }),
    ],
  };
}

type Text = (key: keyof typeof en) => string;

/** How many people each kind of act concerned. */
function countsOf(people: readonly ConcernedPerson[], words: Words, text: Text): NewPage["sections"][number] {
  const counts = new Map<string, number>();
  for (const { kinds } of people) for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return {
    ...{ key: "counts", title: text("privacy.breach.counts") },
    columns: [
      { key: "did", title: words.columns.did },
      { key: "people", title: text("privacy.breach.people") },
    ],
    rows: [...counts]
      .sort(([, one], [, other]) => other - one)
      .map(([kind, count]) => [words.did(kind), count]),
  };
}

function peopleOf(
  people: readonly ConcernedPerson[],
  words: Words,
  { text, clock }: { text: Text; clock: Intl.DateTimeFormat },
): NewPage["sections"][number] {
  const { name, phone, times, first, last, did, rider } = words.columns;
  return {
    ...{ key: "people", title: text("privacy.breach.people") },
    columns: [
      ...[
        { key: "name", title: name },
        { key: "phone", title: phone },
      ],
      ...[
        { key: "times", title: times },
        { key: "first", title: first },
        { key: "last", title: last },
      ],
      ...[
        { key: "did", title: did },
        { key: "rider", title: rider },
      ],
    ],
    rows: people.map((each) => [
      ...[each.name ?? text("privacy.gone"), each.phone, each.facts, clock.format(each.first)],
      ...[clock.format(each.last), each.kinds.map(words.did).join(", "), each.riderId],
    ]),
  };
}
