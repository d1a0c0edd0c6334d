import { conflict, invalid } from '@/lib/errors'

export const isSetUp = () =>
  conflict('Det finns redan en administratör. Logga in, eller be den personen lägga upp dig.')
export const wrongCode = () =>
  invalid({ code: 'Koden stämmer inte. Den står i fönstret där servern startades, och är ny för varje start.' })
