import { createCheckList } from "./checkList.ts";
import { createDecideImport } from "./decideImport.ts";
import { createGiveList } from "./giveList.ts";
import type { ExchangeNeeds } from "./needs.ts";
import { createRunImport } from "./runImport.ts";
import { createRunUndo } from "./runUndo.ts";
import type { ExchangeUseCases } from "./useCases.ts";

/** What the room offers, over what it needs. */
export const createExchange = (deps: ExchangeNeeds): ExchangeUseCases => ({
  checkList: createCheckList(deps),
  ...createDecideImport(deps),
  runImport: createRunImport(deps),
  runUndo: createRunUndo(deps),
  ...createGiveList(deps),
});
