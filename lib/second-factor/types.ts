export interface OwnSecondFactor {
  /** ISO 8601; null when it is off. */
  since: string | null
  recoveryCodesLeft: number
}
