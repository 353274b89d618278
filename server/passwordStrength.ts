import type { ZxcvbnFactory } from "@zxcvbn-ts/core";

export const SHORTEST_PASSWORD = 12;
/** Of 0 to 4: from three on, ten thousand guesses a second take years. */
const WEAKEST = 3;
/** Longer ones are judged by their beginning: the judging takes longer with each character. */
const JUDGED = 64;

// A megabyte of words that a process needs only when somebody chooses a password.
let judge: Promise<ZxcvbnFactory> | undefined;
async function createJudge(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
  ]);
  return new Factory({ dictionary, graphs: adjacencyGraphs });
}

/** What is wrong with a password that somebody wants; `words` are their own, which they are not to take. */
export async function judgePassword(
  password: string,
  words: readonly string[],
): Promise<"tooShort" | "tooCommon" | undefined> {
  if ([...password].length < SHORTEST_PASSWORD) return "tooShort";
  judge ??= createJudge();
  const { score } = (await judge).check(password.slice(0, JUDGED), [...words, "invataxi", "инватакси"]);
  return score < WEAKEST ? "tooCommon" : undefined;
}
