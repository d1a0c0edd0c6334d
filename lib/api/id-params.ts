import * as z from 'zod'
import { idText } from '@/lib/ids'

/** The id in a path. */
export const idParams = z.strictObject({ id: idText })
