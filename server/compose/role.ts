/** A part of a process that can be ended. */
export interface Role {
  /** Tells whoever sends it work that it is going, and goes on with what still comes; resolves when nothing should come any more. */
  leave?(): Promise<void>;
  close(): Promise<void>;
}
