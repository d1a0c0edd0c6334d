const FIRST_SIZE = 1024

/** A set of row ids as one bit each: a million companies cost 125 kB. */
export class IdSet {
  #bits = new Uint8Array(FIRST_SIZE)

  has(id: number): boolean {
    return ((this.#bits[id >> 3] ?? 0) & (1 << (id & 7))) !== 0
  }

  add(id: number): void {
    const at = id >> 3
    if (at >= this.#bits.length) this.#grow(at)
    this.#bits[at] = (this.#bits[at] ?? 0) | (1 << (id & 7))
  }

  #grow(at: number): void {
    const bits = new Uint8Array(Math.max(at + 1, this.#bits.length * 2))
    bits.set(this.#bits)
    this.#bits = bits
  }
}
