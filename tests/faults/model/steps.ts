import fc from 'fast-check'
import { callCommands } from './call-commands'
import { quietCommands } from './commands'
import { orderCommands } from './order-commands'
import { undo } from './undo-command'

/** What happens in one run: up to 40 commands, an undo often enough to follow what can be undone. */
export const steps = fc.commands([...quietCommands, ...callCommands, ...orderCommands, undo, undo, undo, undo], {
  maxCommands: 40,
  size: '+1',
})
