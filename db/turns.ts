/** What has the same number goes one after the other, in the order it was asked for; different numbers do not wait for each other. */
export class Turns {
  readonly #last = new Map<number, Promise<unknown>>()
  #waiting = 0

  /** How many wait for their turn. */
  get waiting(): number {
    return this.#waiting
  }

  async inTurn<T>(turn: number, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(turn)
    const mine = before ? this.#after(before, work) : work()
    this.#last.set(turn, mine)
    try {
      return await mine
    } finally {
      if (this.#last.get(turn) === mine) this.#last.delete(turn)
    }
  }

  async #after<T>(before: Promise<unknown>, work: () => Promise<T>): Promise<T> {
    this.#waiting += 1
    // How it went is told to who asked for it.
    await before.catch(() => {})
    this.#waiting -= 1
    return work()
  }
}
