import { conflict, invalid, notFound } from '@/lib/errors'

export const noSuchNotice = () => notFound('Meddelandet')
export const notAReceiver = () => invalid({ 'to.userIds': 'Välj säljare eller arbetsledare som är aktiva.' })
export const endsInThePast = () => invalid({ endsAt: 'Välj en tid som inte har varit.' })
export const endsTooLate = () => invalid({ endsAt: 'Välj en tid inom 14 dagar.' })
export const noticeIsWithdrawn = () => conflict('Meddelandet är redan tillbakadraget.')
