import { conflict, invalid, notFound } from '@/lib/errors'

export const productNameTaken = () => invalid({ name: 'Det finns redan en produkt med det namnet. Välj ett annat.' })
export const productGone = () => notFound('Produkten')
export const productChanged = () => conflict('Produkten ändrades just av någon annan. Läs in den igen.')
