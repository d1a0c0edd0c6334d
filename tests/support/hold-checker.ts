import type { Fact } from '@/lib/realtime/events'

export interface Known {
  /** Company id -> its numbers that can be dialled. */
  numbersOf: ReadonlyMap<number, readonly string[]>
}

/**
 * Replays what was told about holds, in the order of the commits, against the plainest model there is: who has which
 * company and which number. Everything that does not fit is kept as a sentence.
 */
export function holdChecker({ numbersOf }: Known) {
  const holderOfCompany = new Map<number, number>()
  const holderOfNumber = new Map<string, number>()
  const cards = new Map<string, number>()
  const wrong: string[] = []

  const taken = (company: number, user: number, kind: 'desk' | 'deck') => {
    const holder = holderOfCompany.get(company)
    if (holder !== undefined && holder !== user) wrong.push(`company ${company} is held by ${holder} and ${user}`)
    for (const number of numbersOf.get(company) ?? []) {
      const other = holderOfNumber.get(number)
      const isOwn = holder === user
      if (other !== undefined && !isOwn) wrong.push(`number ${number} is held by ${other} and ${user}`)
      holderOfNumber.set(number, user)
    }
    holderOfCompany.set(company, user)
    for (const [card, held] of cards) if (held === company) cards.delete(card)
    cards.set(`${user} ${kind}`, company)
  }

  const released = (company: number, user: number) => {
    if (holderOfCompany.get(company) !== user)
      wrong.push(`company ${company} was given back by ${user}, who has it not`)
    holderOfCompany.delete(company)
    for (const number of numbersOf.get(company) ?? []) holderOfNumber.delete(number)
    for (const [card, held] of cards) if (held === company) cards.delete(card)
  }

  return {
    wrong,
    /** Company -> holder, as the facts left it. */
    holders: holderOfCompany,
    hear(facts: readonly Fact[]) {
      for (const fact of facts) {
        if (fact.name === 'hold:taken') taken(fact.payload.organizationId, fact.payload.userId, fact.payload.kind)
        if (fact.name === 'hold:released') released(fact.payload.organizationId, fact.payload.userId)
      }
    },
  }
}
