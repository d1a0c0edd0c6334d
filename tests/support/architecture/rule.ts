import type { Project } from './project'

export type Rule = {
  /** What holds, as one would say it. */
  readonly sentence: string
  /** The places where it does not hold. */
  readonly breaks: (project: Project) => string[]
  /** A small project that breaks it, so that a rule that notices nothing is noticed itself. */
  readonly broken: Readonly<Record<string, string>>
}
