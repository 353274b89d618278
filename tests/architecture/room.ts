/** Another room, or a part of one, that a room may import. */
export interface Reach {
  /** A folder or a file, from the project's root. */
  path: string;
  /** Interfaces and other types only: nothing at run time. */
  typeOnly?: true;
  /** Only through the room's door. */
  door?: true;
}

/** One row of the import table: within itself a room imports anything, from elsewhere only what stands here. */
export interface Room {
  /** Its folder or file; a deeper room wins over the one around it. */
  path: string;
  ours: readonly (string | Reach)[];
  /** Packages by name; `node:` stands for all of Node's own modules. */
  packages: readonly string[];
  /** No clock, no chance, no outside world: those come in as arguments. */
  pure?: true;
}
