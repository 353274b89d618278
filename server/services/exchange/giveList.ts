import type { ListFormat, ListKind, Locale } from "../../../shared/schemas/index.ts";
import type { ListedState, ListShape } from "../../domain/exchange/listShape.ts";
import { languageNo } from "../../domain/exchange/readCell.ts";
import { AppError } from "../../errors.ts";
import { canChangeByLists, canReadLists } from "../../policies/index.ts";
import { recordFact } from "../records/recordFact.ts";
import { todayOf } from "../records/today.ts";
import { kinds } from "./kinds/index.ts";
import type { ExchangeNeeds } from "./needs.ts";
import type { ExchangeUseCases, GivenFile } from "./useCases.ts";

const contentTypes = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** Lists as files, in the columns in which they are read. */
export function createGiveList(deps: ExchangeNeeds): Pick<ExchangeUseCases, "giveList" | "getListTemplate"> {
  const { db, clock } = deps;
  return {
    async giveList(actor, kind, { reason, ...asked }) {
      if (!canChangeByLists(actor, kind)) throw new AppError("session.forbidden");
      const open = await kinds[kind](deps, { actor, day: todayOf(deps) });
      const states: ListedState[] = [];
      for await (const piece of open.listAll(db)) states.push(...piece.map(({ state }) => state));
      const details = { list: kind, rows: states.length };
      const texts = { note: reason };
      await recordFact(db, { kind: "list.given", concerns: {}, by: actor, at: clock.now(), details, texts });
      return write(deps, { kind, shape: open.shape, states }, asked);
    },
    async getListTemplate(actor, kind, asked) {
      if (!canReadLists(actor, kind)) throw new AppError("session.forbidden");
      const { shape } = await kinds[kind](deps, { actor, day: todayOf(deps) });
      const states = shape.sample === undefined ? [] : [shape.sample];
      return write(deps, { kind, shape, states }, asked);
    },
  };
}

interface Written {
  kind: ListKind;
  shape: ListShape;
  states: readonly ListedState[];
}

async function write(
  { writeTable }: ExchangeNeeds,
  { kind, shape, states }: Written,
  { format, language }: { format: ListFormat; language: Locale },
): Promise<GivenFile> {
  const columns = shape.columns.filter(({ saidElsewhere }) => saidElsewhere !== "onlyRead");
  const header = columns.map(({ names }) => names[languageNo(language)] ?? "");
  const rows = states.map((state) =>
    columns.map(({ key, show }) => {
      const kept = state[key];
      return kept === undefined || show === undefined ? kept : show(kept, language);
    }),
  );
  const bytes = await writeTable(format, { name: kind, header, rows });
  return { fileName: `${kind}.${format}`, contentType: contentTypes[format], bytes };
}
