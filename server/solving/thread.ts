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

/** The answer of a thread that has nothing else to do; `isNews` hears of all it says, and tells what is not the answer yet. Throws if it ends instead. */
export async function ask<Question, Answer>(
  thread: Worker,
  question: Question,
  isNews: (said: Answer) => boolean = () => false,
): Promise<Answer> {
  if (thread.threadId === GONE) throw new Error("the search thread has ended");
  const over = new AbortController();
  const { signal } = over;
  const ended = once(thread, "exit", { signal }).then(([code]) => {
    throw new Error(`a search thread ended early with code ${code}`);
  });
  const answered = firstOf<Answer>(on(thread, "message", { signal }), isNews);
  thread.postMessage(question);
  try {
    return await Promise.race([answered, ended]);
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
