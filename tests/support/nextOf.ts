/** The first of those whom no test has had yet; they have one less. */
export function nextOf<Rider>(riders: Rider[]): Rider {
  const rider = riders.shift();
  if (rider === undefined) throw new Error("no rider left");
  return rider;
}
