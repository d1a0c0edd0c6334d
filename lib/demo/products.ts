import type { NewProduct } from '@/lib/products/schema'

/** What the invented company sells. */
export const DEMO_PRODUCTS: ReadonlyArray<Omit<NewProduct, 'commandId'>> = [
  {
    name: 'Diplom Stor',
    kind: 'recurring',
    listPriceOre: 240_000,
    includesText: 'Inramat diplom med företagets namn\nLogga och länk på vår webbplats\nNamn på insticksbladet',
    active: true,
    sort: 10,
  },
  {
    name: 'Diplom Mellan',
    kind: 'recurring',
    listPriceOre: 120_000,
    includesText: 'Diplom med företagets namn\nLänk på vår webbplats\nNamn på insticksbladet',
    active: true,
    sort: 20,
  },
  {
    name: 'Diplom Liten',
    kind: 'single',
    listPriceOre: 60_000,
    includesText: 'Diplom med företagets namn\nNamn på insticksbladet',
    active: true,
    sort: 30,
  },
  {
    name: 'Extra diplom',
    kind: 'single',
    listPriceOre: 25_000,
    includesText: 'Ett diplom till, med samma namn',
    active: true,
    sort: 40,
  },
]
