import * as z from 'zod'
import { id } from '@/lib/ids'

const headcount = z.int('Skriv ett heltal.').min(0).max(1_000_000)

/** A postal code as five digits, 10000-99999; both ends belong to the range (K24). */
export const postalRange = z
  .strictObject({ from: z.int().min(10_000).max(99_999), to: z.int().min(10_000).max(99_999) })
  .refine(({ from, to }) => from <= to, 'Det första postnumret måste vara det lägsta.')

/** What companies of the register are wanted: all that is given must hold. */
export const registerFilter = z
  .strictObject({
    /** Words of the name, the town, a number: all of them. */
    text: z.string().trim().max(200),
    postal: z.array(postalRange).max(100, 'Högst 100 intervall.'),
    /** Statistics Sweden's codes: two digits for a county, four for a municipality. */
    places: z.array(z.string().regex(/^\d{2}(\d{2})?$/)).max(100, 'Högst 100 kommuner och län.'),
    /** The first digits of SNI codes. */
    industries: z.array(z.string().regex(/^\d{1,5}$/, 'Skriv början av en SNI-kod med siffror.')).max(50),
    employeesFrom: headcount,
    employeesTo: headcount,
    sourceCodeId: id,
    dataFileId: id,
    /** Local day: never called, or last called before it. */
    notCalledSince: z.iso.date('Skriv dagen som ÅÅÅÅ-MM-DD.'),
  })
  .partial()
  .refine(({ employeesFrom = 0, employeesTo = Number.POSITIVE_INFINITY }) => employeesFrom <= employeesTo, {
    error: 'Antalet anställda måste gå från det lägre till det högre.',
    path: ['employeesTo'],
  })
export type RegisterFilter = z.infer<typeof registerFilter>

/** Where a round's companies come from: a file in its own order, or a search in the register in import order. */
export const fillSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('import'), dataFileId: id }),
  z.strictObject({ kind: z.literal('search'), filter: registerFilter }),
])
export type FillSource = z.infer<typeof fillSource>

export const fillCount = z.strictObject({ roundId: id, source: fillSource })
export type FillCount = z.infer<typeof fillCount>

/** One short step of a filling; the first begins after 0, the next where the answer says. */
export const fillStep = z.strictObject({
  commandId: z.uuid(),
  roundId: id,
  source: fillSource,
  after: z.int().min(0).default(0),
})
export type FillStep = z.infer<typeof fillStep>
