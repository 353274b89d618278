import { createAskReady } from "./askReady.ts";
import { createCallList } from "./callList.ts";
import { createCarryNotice } from "./carryNotice.ts";
import { createMessageWays } from "./messageWays.ts";
import type { NotifyingNeeds } from "./needs.ts";
import { createPhones } from "./phones.ts";
import { createReach } from "./reach/index.ts";
import { createTellEndings } from "./tellEndings.ts";
import { createTellFact } from "./tellFact.ts";
import { createTellSoon } from "./tellSoon.ts";
import { createTestMessageWay } from "./testMessageWay.ts";
import type { NotifyingUseCases } from "./useCases.ts";
import { createNoteWatching } from "./work/noteWatching.ts";
import { createTellBoard } from "./work/tellBoard.ts";
import { createTellRun } from "./work/tellRun.ts";

export { watchEndings } from "./tellEndings.ts";

/** What the room offers, over what it needs. */
export const createNotifying = (deps: NotifyingNeeds): NotifyingUseCases => ({
  tellFact: createTellFact(deps),
  tellSoon: createTellSoon(deps),
  askReady: createAskReady(deps),
  tellEndings: createTellEndings(deps),
  carryNotice: createCarryNotice(deps),
  ...createCallList(deps),
  ...createPhones(deps),
  ...createMessageWays(deps),
  testMessageWay: createTestMessageWay(deps),
  tellRun: createTellRun(deps),
  tellBoard: createTellBoard(deps),
  noteWatching: createNoteWatching(deps),
  ...createReach(deps),
});
