import type { SpokenName } from "../domain/spokenName.ts";

/** Names that people say, told by people of the service. */
export interface SpokenNameStore {
  /** In the order in which they came. */
  list(): Promise<SpokenName[]>;
  /** False: it is known already, or the same is said of the same. */
  add(name: SpokenName): Promise<boolean>;
  /** What it was; undefined: there is none. */
  remove(id: string): Promise<SpokenName | undefined>;
}
