/**
 * What changes a plan in one go. `evaluate` looks, and never touches the solution; it answers a move, or nothing when there is none.
 * A move is a value. `apply` makes it; false: travel times make it impossible after all, and the caller has to undo.
 */
export interface Operator<Context, Move> {
  readonly name: string;
  evaluate(context: Context): Move | undefined;
  apply(context: Context, move: Move): boolean;
}
