/** A set of trips that remembers the order in which they came; clearing costs only what is in it. */
export class TripSet {
  count = 0;
  readonly list: Int32Array;
  readonly isMarked: Uint8Array;

  constructor(trips: number) {
    this.list = new Int32Array(trips);
    this.isMarked = new Uint8Array(trips);
  }

  has(trip: number): boolean {
    return this.isMarked[trip] === 1;
  }

  add(trip: number): void {
    if (this.isMarked[trip] === 1) return;
    this.isMarked[trip] = 1;
    this.list[this.count++] = trip;
  }

  at(index: number): number {
    return this.list[index];
  }

  clear(): void {
    for (let i = 0; i < this.count; i++) this.isMarked[this.list[i]] = 0;
    this.count = 0;
  }
}
