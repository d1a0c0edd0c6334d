import type { DeskWords } from '@/components/messages/desk-sv'
import type { Answer } from '../api/answer-of'

type Refused = Pick<Extract<Answer<unknown>, { kind: 'refused' }>, 'code' | 'message' | 'details'>

/** What the server refused, in the language of the screen: the whole, and field by field. */
export function refusalOf({ words }: { words(): DeskWords }, { code, message, details }: Refused) {
  const { said, foot } = words()
  const fields = Object.entries(details).map(([name, text]) => [name, said.field(name, text)] as const)
  return { title: said.refused(code, message) || foot.unexpected, fields: Object.fromEntries(fields) }
}
