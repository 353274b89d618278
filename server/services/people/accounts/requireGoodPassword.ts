import { AppError } from "../../../errors.ts";
import type { PeopleNeeds } from "../needs.ts";

/** Throws password.tooShort or password.tooCommon; `words` are the person's own. */
export async function requireGoodPassword(
  { judgePassword }: Pick<PeopleNeeds, "judgePassword">,
  password: string,
  words: readonly string[],
): Promise<void> {
  const fault = await judgePassword(password, words);
  if (fault !== undefined) throw new AppError(`password.${fault}`, { field: "password" });
}
