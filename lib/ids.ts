import * as z from 'zod'

/** The largest number an id or a version can be: PostgreSQL's integer, and SQLite keeps to it too. */
export const LARGEST_ID = 2_147_483_647

/** An id in a body. */
export const id = z.int().positive().max(LARGEST_ID)
/** An id as an address or a query has it: as text. */
export const idText = z.coerce.number().int().positive().max(LARGEST_ID)
/** The version of a row that somebody has read. */
export const version = z.int().positive().max(LARGEST_ID)
