/** A part of a process that can be ended. */
export interface Role {
  close(): Promise<void>;
}
