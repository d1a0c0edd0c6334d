import * as z from 'zod'

export const campaignAnswerSchema = z.object({ campaignId: z.int() })
export const campaignStatusSchema = z.object({ status: z.enum(['running', 'paused', 'finished']) })
export const memberAnswerSchema = z.object({ added: z.boolean() })
