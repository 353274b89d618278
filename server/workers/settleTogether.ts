const GATHER_MS = 3;

/** One statement settles what is done within a few milliseconds; each who asked hears when its own is settled, or why not. */
export function settleTogether(
  settle: (ids: readonly number[]) => Promise<void>,
): (id: number) => Promise<void> {
  let gathering: { ids: number[]; settled: Promise<void> } | undefined;
  return (id) => {
    if (gathering === undefined) {
      const ids: number[] = [];
      const gathered = new Promise((resolve) => setTimeout(resolve, GATHER_MS));
      const settled = gathered.then(() => {
        gathering = undefined;
        return settle(ids);
      });
      gathering = { ids, settled };
    }
    gathering.ids.push(id);
    return gathering.settled;
  };
}
