import type * as z from 'zod'
import { invalid } from '@/lib/errors'
import { withoutBroken } from './clean-text'
import { swedishIssue } from './swedish-issues'

/** What came from outside, cleaned of broken characters and checked. Errors: `invalid` with a text for each field; `.` stands for the whole. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.infer<S> {
  const parsed = schema.safeParse(withoutBroken(input), { error: swedishIssue })
  if (parsed.success) return parsed.data
  const details: Record<string, string> = {}
  for (const { path, message } of parsed.error.issues) details[path.join('.') || '.'] ??= message
  throw invalid(details)
}
