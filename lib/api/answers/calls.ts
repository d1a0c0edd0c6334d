import * as z from 'zod'

export const noteAnswerSchema = z.object({ activityId: z.int() })
