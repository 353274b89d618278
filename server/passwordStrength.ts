import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";

export const SHORTEST_PASSWORD = 12;
/** Of 0 to 4: from three on, ten thousand guesses a second take years. */
const WEAKEST = 3;
/** Longer ones are judged by their beginning: the judging takes longer with each character. */
const JUDGED = 64;

let judge: ZxcvbnFactory | undefined;

/** What is wrong with a password that somebody wants; `words` are their own, which they are not to take. */
export function judgePassword(
  password: string,
  words: readonly string[],
): "tooShort" | "tooCommon" | undefined {
  if ([...password].length < SHORTEST_PASSWORD) return "tooShort";
  judge ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  const { score } = judge.check(password.slice(0, JUDGED), [...words, "invataxi", "инватакси"]);
  return score < WEAKEST ? "tooCommon" : undefined;
}
