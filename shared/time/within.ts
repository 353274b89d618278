/** Browsers and Node both have them; what is shared knows neither. */
declare function setTimeout(work: () => void, milliseconds: number): unknown;
declare function clearTimeout(timer: unknown): void;

/** Whoever was asked did not answer in time. */
export class NoAnswerInTime extends Error {
  override readonly name = "NoAnswerInTime";
}

/**
 * The answer of somebody who may be away, or NoAnswerInTime after `limit` milliseconds. An answer that has arrived while
 * this process was busy with something else still counts: it is looked for once more after the limit.
 */
export function within<T>(limit: number, who: string, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(new NoAnswerInTime(`${who} did not answer within ${limit} ms`));
    let timer = setTimeout(() => {
      timer = setTimeout(giveUp, 0);
    }, limit);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
