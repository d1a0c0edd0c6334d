/** Why a try failed. Permanent: the same would be refused again, so it is not tried again by itself. */
export class SendFailure extends Error {
  override readonly name = 'SendFailure'
  readonly isPermanent: boolean

  constructor(message: string, kind: 'permanent' | 'passing') {
    super(message)
    this.isPermanent = kind === 'permanent'
  }
}

export function isSendFailure(thrown: unknown): thrown is SendFailure {
  return thrown instanceof Error && thrown.name === 'SendFailure'
}
