/**
 * Hands out short arrays as pieces of long ones, all zero: made one by one, typed arrays of more than 64 bytes take V8 a
 * microsecond or more each, and the routes of a large day need thousands.
 */
export class ArrayPool {
  #floats = new Float64Array(0);
  #floatsUsed = 0;
  #ints = new Int32Array(0);
  #intsUsed = 0;

  floats(length: number): Float64Array {
    if (this.#floatsUsed + length > this.#floats.length) {
      this.#floats = new Float64Array(Math.max(PIECE, length));
      this.#floatsUsed = 0;
    }
    this.#floatsUsed += length;
    return this.#floats.subarray(this.#floatsUsed - length, this.#floatsUsed);
  }

  ints(length: number): Int32Array {
    if (this.#intsUsed + length > this.#ints.length) {
      this.#ints = new Int32Array(Math.max(PIECE, length));
      this.#intsUsed = 0;
    }
    this.#intsUsed += length;
    return this.#ints.subarray(this.#intsUsed - length, this.#intsUsed);
  }
}

const PIECE = 4096;
