import { conflict, invalid } from '@/lib/errors'

export const addressIsStopped = () =>
  invalid({ to: 'Adressen är spärrad: mottagaren vill inte ha något från oss. Administrationen kan häva spärren.' })
export const subjectMissing = () => invalid({ subject: 'Skriv ett ämne.' })
export const contactIsNotThere = () => invalid({ contactId: 'Personen finns inte på företaget.' })
export const hasGone = () => conflict('Meddelandet har redan gått iväg och kan inte tas tillbaka.')
