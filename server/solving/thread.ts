import { on, once } from "node:events";
import { Worker, type WorkerOptions } from "node:worker_threads";

/** A thread that runs a module of ours. It does not inherit the loader of TypeScript files, so it first registers its own. */
export function startThread(
  module: URL,
  options: Pick<WorkerOptions, "workerData" | "transferList"> = {},
): Worker {
  const bootstrap = `
    import("tsx/esm/api").then(({ register }) => {
      register();
      return import(${JSON.stringify(module.href)});
    });
  `;
  return new Worker(bootstrap, { eval: true, execArgv: [], ...options });
}

/** What Node gives as the number of a thread that has ended. */
const GONE = -1;

export const hasEnded = ({ threadId }: Worker): boolean => threadId === GONE;

/** The answer of a thread that has nothing else to do; `isNews` hears of all it says, and tells what is not the answer yet. Throws if it ends instead. */
export async function ask<Question, Answer>(
  thread: Worker,
  question: Question,
  isNews: (said: Answer) => boolean = () => false,
): Promise<Answer> {
  if (hasEnded(thread)) throw new Error("the search thread has ended");
  const over = new AbortController();
  const { signal } = over;
  const ended = once(thread, "exit", { signal }).then(([code]) => {
    throw new Error(`a search thread ended early with code ${code}`);
  });
  const answered = firstOf<Answer>(on(thread, "message", { signal }), isNews);
  const either = Promise.race([answered, ended]);
  either.catch(() => undefined); // heard below, unless the question cannot even be put
  try {
    thread.postMessage(question);
    return await either;
  } finally {
    over.abort(); // nobody listens any more
  }
}

async function firstOf<Answer>(
  said: AsyncIterable<Answer[]>,
  isNews: (one: Answer) => boolean,
): Promise<Answer> {
  for await (const [one] of said) if (one !== undefined && !isNews(one)) return one;
  throw new Error("a search thread gave no answer");
}

/** If one fails the others are stopped and waited for, so that no late answer is taken for that to the next question. */
export async function allOrNone<Answer>(
  answers: readonly Promise<Answer>[],
  stop: () => void,
): Promise<Answer[]> {
  try {
    return await Promise.all(answers);
  } catch (error) {
    stop();
    await Promise.allSettled(answers);
    throw error;
  }
}

/** As `answer`, but the signal's reason is thrown as soon as there is one. */
export async function unlessAborted<Answer>(answer: Promise<Answer>, signal: AbortSignal): Promise<Answer> {
  signal.throwIfAborted();
  const over = new AbortController();
  const aborted = once(signal, "abort", { signal: over.signal }).then(() => {
    throw signal.reason;
  });
  try {
    return await Promise.race([answer, aborted]);
  } finally {
    over.abort(); // nobody listens any more
  }
}
