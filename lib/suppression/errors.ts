import { conflict, invalid } from '@/lib/errors'

export const stopIsLifted = () => conflict('Spärren är redan hävd.')
export const numberIsNotCompanys = () => invalid({ phoneId: 'Numret hör inte till företaget.' })
