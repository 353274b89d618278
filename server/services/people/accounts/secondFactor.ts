import type { StaffId } from "../../../../shared/ids/index.ts";
import type { Actor } from "../../../domain/people/model.ts";
import type { Stores } from "../../../stores/index.ts";
import { recordFact } from "../../records/recordFact.ts";
import type { PeopleNeeds } from "../needs.ts";
import type { FactorAnswer } from "../secretSignIn.ts";

const RECOVERY_CODES = 10;
/** Twice five digits: of ten codes each guess hits one in a thousand million, and guesses are counted. */
const RECOVERY_DIGITS = 10;

const bare = (code: string): string => code.replace(/[^0-9]/g, "");
const recoveryHash = ({ digest }: Pick<PeopleNeeds, "digest">, id: StaffId, code: string): string =>
  digest("recovery", id, bare(code));

export function createRecoveryCodes(
  deps: Pick<PeopleNeeds, "digest" | "createCode">,
  id: StaffId,
): { codes: string[]; hashes: string[] } {
  const codes = Array.from({ length: RECOVERY_CODES }, () => deps.createCode(RECOVERY_DIGITS));
  return {
    codes: codes.map((code) => code.replace(/(?=.{5}$)/, "-")),
    hashes: codes.map((code) => recoveryHash(deps, id, code)),
  };
}

/** Whether a code opens the account together with its password. Each code of an app works once, each recovery code, too. */
export async function answerFactor(
  tx: Stores,
  deps: PeopleNeeds,
  { actor, code }: { actor: Actor; code: string | undefined },
): Promise<FactorAnswer> {
  const id = actor.id as StaffId;
  const { sealed } = await tx.factors.find(id);
  if (sealed === undefined) return "right";
  if (code === undefined) return "missing";
  if (bare(code).length === RECOVERY_DIGITS) return takeRecoveryCode(tx, deps, { actor, code });
  const secret = deps.seal.open(sealed);
  const step = secret && deps.secondFactor.stepOf(secret, bare(code), deps.realClock.now());
  return step && (await tx.factors.takeStep(id, step)) ? "right" : "wrong";
}

async function takeRecoveryCode(
  tx: Stores,
  deps: PeopleNeeds,
  { actor, code }: { actor: Actor; code: string },
): Promise<FactorAnswer> {
  const staffId = actor.id as StaffId;
  if (!(await tx.factors.takeRecoveryCode(staffId, recoveryHash(deps, staffId, code)))) return "wrong";
  await recordFact(tx, {
    ...{ kind: "recoveryCode.used", concerns: { staffId }, by: actor, at: deps.clock.now(), details: {} },
  });
  return "right";
}
