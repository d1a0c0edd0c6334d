import type { Reader, Tx } from '@/db/database'
import { selectCodesOfKind } from '@/db/queries/import-lookups'
import { findCode, insertCode, rekeyCode } from '@/db/queries/import-writes'
import type { CleanIndustry } from '@/lib/imports/clean-row'
import { foldSearchText } from '@/lib/organizations/search-text'

/** Before the folded label of an industry whose SNI number no file has told yet. */
const WITHOUT_NUMBER = 'bransch:'
/** Stands for the id of an industry that would be made. */
const UNMADE = -1

/**
 * Industries of the register, found by SNI number or by name and made when they are new. An industry that a file named
 * without its number gets the number when a later row knows it.
 */
export class IndustryCodes {
  readonly #byKey = new Map<string, number>()
  readonly #byLabel = new Map<string, { id: number; key: string }>()

  static async read(tx: Reader): Promise<IndustryCodes> {
    const codes = new IndustryCodes()
    for (const { id, key, label } of await selectCodesOfKind(tx, { kind: 'industry' })) codes.#keep({ id, key, label })
    return codes
  }

  async idOf(tx: Tx, { sni, label }: CleanIndustry, now: number): Promise<number | null> {
    const known = sni === null ? undefined : this.#byKey.get(sni)
    if (known !== undefined) return known
    const named = label === null ? undefined : this.#byLabel.get(foldSearchText(label))
    if (sni === null) return label === null ? null : (named?.id ?? this.#make(tx, { key: keyOf(label), label, now }))
    if (named?.key.startsWith(WITHOUT_NUMBER))
      return this.#giveNumber(tx, { id: named.id, sni, label: label ?? sni, now })
    return this.#make(tx, { key: sni, label: label ?? sni, now })
  }

  /** The same without making any: an industry that nobody has named yet is one of its own. */
  peek({ sni, label }: CleanIndustry): number | null {
    if (sni === null && label === null) return null
    const known = sni === null ? undefined : this.#byKey.get(sni)
    const named = label === null ? undefined : this.#byLabel.get(foldSearchText(label))
    if (known !== undefined) return known
    return named && (sni === null || named.key.startsWith(WITHOUT_NUMBER)) ? named.id : UNMADE
  }

  async #make(tx: Tx, { key, label, now }: { key: string; label: string; now: number }): Promise<number> {
    const made = await insertCode(tx, { kind: 'industry', key, label, now })
    const id = (made[0] ?? (await findCode(tx, { kind: 'industry', key }))[0])?.id as number
    this.#keep({ id, key, label })
    return id
  }

  async #giveNumber(tx: Tx, { id, sni, label, now }: { id: number; sni: string; label: string; now: number }) {
    await rekeyCode(tx, { id, key: sni, now })
    this.#keep({ id, key: sni, label })
    return id
  }

  #keep({ id, key, label }: { id: number; key: string; label: string }): void {
    this.#byKey.set(key, id)
    const folded = foldSearchText(label)
    const first = this.#byLabel.get(folded)
    if (!first || first.id === id) this.#byLabel.set(folded, { id, key })
  }
}

const keyOf = (label: string) => `${WITHOUT_NUMBER}${foldSearchText(label)}`
