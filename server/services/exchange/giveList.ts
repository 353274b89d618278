import { readIin } from "../../../shared/iin/index.ts";
import type { ListFormat, Locale, RiderColumn } from "../../../shared/schemas/index.ts";
import type { ServiceDay } from "../../../shared/time/index.ts";
import { aidNames, localeNames, riderColumns } from "../../domain/exchange/riderColumns.ts";
import { AppError } from "../../errors.ts";
import { canChangeByLists, canReadLists } from "../../policies/index.ts";
import type { KnownRider } from "../../stores/index.ts";
import { recordFact } from "../records/recordFact.ts";
import { todayOf } from "../records/today.ts";
import type { ExchangeNeeds } from "./needs.ts";
import type { ExchangeUseCases, GivenFile } from "./useCases.ts";

const PIECE = 1000;
const languages: readonly Locale[] = ["kk", "ru", "en"];
const contentTypes = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;
/** Names are told as a whole. */
const columns = riderColumns.filter(({ key }) => !["surname", "givenName", "patronymic"].includes(key));
type Written = { readonly [Column in RiderColumn]?: string | number | undefined };

/** Lists as files, in the columns in which they are read. */
export function createGiveList(deps: ExchangeNeeds): Pick<ExchangeUseCases, "giveList" | "getListTemplate"> {
  const { db, clock } = deps;
  const write = async (
    rows: readonly Written[],
    { format, language }: { format: ListFormat; language: Locale },
  ): Promise<GivenFile> => {
    const no = languages.indexOf(language);
    const header = columns.map(({ names }) => names[no] ?? "");
    const cells = rows.map((row) => columns.map(({ key }) => row[key]));
    const bytes = await deps.writeTable(format, { name: "riders", header, rows: cells });
    return { fileName: `riders.${format}`, contentType: contentTypes[format], bytes };
  };
  return {
    async giveList(actor, kind, { reason, ...asked }) {
      if (!canChangeByLists(actor)) throw new AppError("session.forbidden");
      const day = todayOf(deps);
      const riders = await listAll(deps, day);
      const details = { list: kind, rows: riders.length };
      const texts = { note: reason };
      await recordFact(db, { kind: "list.given", concerns: {}, by: actor, at: clock.now(), details, texts });
      const named = new Map<string, string>(
        deps.termsOn(day).categories.map(({ id, name }) => [id, name[asked.language]]),
      );
      const wordsOf = (category: string) => named.get(category) ?? category;
      return write(
        riders.map((rider) => written(rider, asked.language, wordsOf)),
        asked,
      );
    },
    async getListTemplate(actor, _kind, asked) {
      if (!canReadLists(actor)) throw new AppError("session.forbidden");
      return write([], asked);
    },
  };
}

async function listAll({ db }: ExchangeNeeds, day: ServiceDay): Promise<KnownRider[]> {
  const riders: KnownRider[] = [];
  for (let after = ""; ; ) {
    const piece = await db.exchange.listAllRiders(day, after, PIECE);
    const last = piece.at(-1);
    if (last === undefined) return riders;
    riders.push(...piece);
    after = last.iin;
  }
}

function written(
  { iin, state }: KnownRider,
  language: Locale,
  wordsOf: (category: string) => string,
): Written {
  const no = languages.indexOf(language);
  const read = readIin(iin);
  return {
    iin,
    name: state.name,
    born: read.kind === "iin" ? read.born : undefined,
    phone: state.phone,
    category: state.category === null ? undefined : wordsOf(state.category),
    basis: state.basis ?? undefined,
    from: state.from ?? undefined,
    until: state.until ?? undefined,
    aid: aidNames[state.aid][no],
    chairWeight: state.chairWeightKg ?? undefined,
    locale: localeNames[state.locale][no],
    contactName: state.contacts.map(({ name }) => name).join("; "),
    contactPhone: state.contacts.map(({ phone }) => phone).join("; "),
  };
}
