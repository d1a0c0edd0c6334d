import type { Reader } from '@/db/database'
import { selectOwnContacts, selectOwnHeads, selectOwnPhones } from '@/db/queries/own-cards'
import { shownNumber } from '@/lib/organizations/load-phones'
import { isOnOtherScreen, OTHER_SCREEN } from '@/lib/queue/hold-rules'
import { loadCard } from '@/lib/queue/load-card'
import type { Because, Card } from '@/lib/queue/types'
import { together } from '@/lib/together'

const PEOPLE_SHOWN = 20

interface OwnCards {
  card: Card | null
  deck: Card | null
  because?: Because
}

/**
 * A user's card on the desk and the one on deck, read together: this follows every outcome. Nothing of them for a screen
 * while another one of theirs has them.
 */
export async function loadOwnCards(
  reader: Reader,
  { userId, now, screenId = null }: { userId: number; now: number; screenId?: string | null },
): Promise<OwnCards> {
  const [heads, phones, contacts] = await together(
    selectOwnHeads(reader, { userId }),
    selectOwnPhones(reader, { userId }),
    selectOwnContacts(reader, { userId }),
  )
  const desk = heads.find(({ kind }) => kind === 'desk')
  if (desk && isOnOtherScreen(desk, { screenId, now })) return { card: null, deck: null, because: OTHER_SCREEN }
  const cardOf = async (kind: 'desk' | 'deck') => {
    const head = heads.find((one) => one.kind === kind)
    if (!head) return null
    const isIts = (row: { organizationId: number | null }) => row.organizationId === head.organizationId
    return loadCard(reader, {
      head,
      phones: phones
        .filter(isIts)
        .sort(byId)
        .map(({ organizationId: _, ...phone }) => ({ ...phone, shown: shownNumber(phone) })),
      contacts: contacts
        .filter(isIts)
        .sort(byId)
        .slice(0, PEOPLE_SHOWN)
        .map(({ organizationId: _, ...contact }) => contact),
      viewerId: userId,
      now,
    })
  }
  const [card, deck] = await together(cardOf('desk'), cardOf('deck'))
  return { card, deck }
}

const byId = (one: { id: number }, other: { id: number }) => one.id - other.id
