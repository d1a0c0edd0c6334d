import { fetchBrokenAgain } from './fetch-broken-again'
import { recordEarlyInput } from './record-early-input'

/** What runs before everything else, as the text of an inline script. */
export const earlyScripts = (): string => `(${recordEarlyInput})();(${fetchBrokenAgain})()`
