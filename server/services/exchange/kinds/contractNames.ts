import type { FleetOperator } from "../../../../shared/schemas/index.ts";

type Names = Readonly<Record<string, readonly string[]>>;
export interface ContractNames {
  /** By id: as a list says it, in Kazakh, Russian and English. */
  readonly shown: Names;
  /** By id: all that a list may say for it and for no other. */
  readonly read: Names;
}

const languages = ["kk", "ru", "en"] as const;

/**
 * What contracts are called in lists: by operator and district where that is one contract, else with its number behind. What two
 * contracts share means neither.
 */
export function contractNames(operators: readonly FleetOperator[]): ContractNames {
  const contracts = operators.flatMap(({ name, contracts: of }) =>
    of.map(({ id, district, source = "" }) => {
      const where = languages.map((language) => `${name[language]}, ${district[language]}`);
      return {
        id,
        source,
        where,
        numbered: where.map((each) => `${each}, ${source}`),
        who: Object.values(name),
      };
    }),
  );
  const isOnly = (id: string, text: string) =>
    !contracts.some(
      (each) =>
        each.id !== id && [each.source, ...each.where, ...each.numbered, ...each.who, each.id].includes(text),
    );
  const told = contracts.map(({ id, source, where, numbered, who }) => {
    const own = [source, ...where, ...numbered, ...who].filter((text) => text !== "" && isOnly(id, text));
    const shown = languages.map((_, no) =>
      [where[no], numbered[no]].find((text) => text !== undefined && own.includes(text)),
    );
    return { id, own, shown: shown.map((text) => text ?? id) };
  });
  return {
    shown: Object.fromEntries(told.map(({ id, shown }) => [id, shown])),
    read: Object.fromEntries(told.map(({ id, own }) => [id, own])),
  };
}
