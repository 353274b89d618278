/**
 * Of two equal calls at once the second cannot do what the first has done meanwhile: it answers with that, as `findDone` has it. What
 * failed while nothing was done is thrown.
 */
export async function onceOnly<T>(
  work: () => Promise<T>,
  findDone: () => Promise<T | undefined>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const done = await findDone();
    if (done === undefined) throw error;
    return done;
  }
}
