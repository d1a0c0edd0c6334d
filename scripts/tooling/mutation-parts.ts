import { globSync } from 'node:fs'

export const MUTATION_SCOPES = ['money', 'rules', 'permissions', 'queue', 'locks'] as const
export type MutationScope = (typeof MUTATION_SCOPES)[number]

/** One run of Stryker: some files of a scope, and the tests that say what these files are to do. */
export interface MutationPart {
  scope: MutationScope
  name: string
  /** Patterns from the root. */
  files: readonly string[]
  /** What is not behaviour: shapes, types, texts. */
  except?: readonly string[]
  tests: readonly string[]
}

const SHAPES = ['lib/**/types.ts', 'lib/**/schema.ts', 'lib/**/errors.ts', 'lib/**/*-schema.ts', 'lib/**/*-types.ts']

/** What chooses the next card and takes it. */
const SERVING =
  'lib/queue/{claim-*,clear-the-way,entry-to-open,exchange-decks,first-to-call,is-waiting-for,reserve,retry-due,serve-next,take-hold,take-shown}.ts'
/** What a card says, and why it came. */
const CARDS =
  'lib/queue/{because,card-answer,card-company,card-history,card-preview,clock-text,find-because,load-*,why}.ts'

/** Every part; a file is in one of them. Small parts, so that a mutant is tried in seconds. */
export const MUTATION_PARTS: readonly MutationPart[] = [
  {
    scope: 'money',
    name: 'order-rules',
    files: ['lib/orders/rules/*.ts'],
    tests: ['tests/orders/{addresses,amounts,missing-points,names-and-numbers}.test.ts'],
  },
  {
    scope: 'money',
    name: 'tally',
    files: ['lib/tally/*.ts'],
    tests: ['tests/tally/*.test.ts'],
  },
  {
    scope: 'money',
    name: 'corrections',
    files: ['lib/order-changes/*.ts'],
    tests: ['tests/order-changes/*.test.ts'],
  },
  {
    scope: 'money',
    name: 'placing',
    files: [
      'lib/orders/{check-order,write-order,undo-order,find-stop-of-order,read-settings,set-order-settings}.ts',
      'lib/products/*.ts',
    ],
    except: ['lib/products/loaders.ts'],
    tests: ['tests/orders/{place-order,office-order,once,products,stopped-words,undo-order}.test.ts'],
  },
  {
    scope: 'rules',
    name: 'calendar',
    files: ['lib/calendar/*.ts'],
    tests: ['tests/calendar/*.test.ts'],
  },
  {
    scope: 'rules',
    name: 'calls',
    files: ['lib/calls/{rules,refusal-rules,outcome-check}.ts'],
    tests: ['tests/calls/{rules,rules-always,rule-edges,refusal-edges,outcome-check}.test.ts'],
  },
  {
    scope: 'rules',
    name: 'reports',
    files: ['lib/{reports,quality}/rules.ts', 'lib/reports/{periods,cross-table,half-hour,splits}.ts'],
    tests: ['tests/reports/{rules,periods,cross-table}.test.ts', 'tests/quality/rules.test.ts'],
  },
  {
    scope: 'rules',
    name: 'floor',
    files: ['lib/{floor,promises,office}/rules.ts'],
    tests: ['tests/floor/rules.test.ts', 'tests/{promises,office}/rules.test.ts'],
  },
  {
    scope: 'rules',
    name: 'campaigns',
    files: ['lib/campaigns/{rules,check-rules,ringable-rules,rule-bounds}.ts'],
    tests: ['tests/campaigns/{ringable-rules,schema,edit-campaign}.test.ts'],
  },
  {
    scope: 'rules',
    name: 'other',
    files: ['lib/{why-not,rule-changes,rounds,imports,best}/rules.ts', 'lib/outbox/retry-rules.ts'],
    tests: [
      'tests/{why-not,rule-changes,rounds,imports}/rules.test.ts',
      'tests/rule-changes/reach.test.ts',
      'tests/best/beaten.test.ts',
      'tests/outbox/retry-rules.test.ts',
    ],
  },
  {
    scope: 'permissions',
    name: 'rights',
    files: ['lib/auth/{rights,bearer-token,content-security-policy,same-origin}.ts', 'lib/auth/session-*.ts'],
    tests: ['tests/auth/{rights,tokens,content-security-policy,same-origin,session-cookie}.test.ts'],
  },
  {
    scope: 'permissions',
    name: 'own',
    files: [
      'lib/auth/{read-session,recent-sessions}.ts',
      'lib/reports/asked-scope.ts',
      'lib/quality/wanted-quality.ts',
      'lib/order-list/whose-orders.ts',
      'lib/organizations/{demand-own-card,rules}.ts',
    ],
    tests: ['tests/auth/{recent-sessions,own-and-others}.test.ts'],
  },
  {
    scope: 'queue',
    name: 'rules',
    files: ['lib/queue/{rules,hold-rules,card-rules}.ts', 'lib/decks/rules.ts'],
    tests: ['tests/queue/{rules,rule-edges,hold-edges}.test.ts'],
  },
  {
    scope: 'queue',
    name: 'serving',
    files: [SERVING, 'lib/decks/*.ts'],
    except: ['lib/decks/rules.ts'],
    tests: ['tests/queue/*.test.ts'],
  },
  {
    scope: 'queue',
    name: 'cards',
    files: [CARDS],
    tests: ['tests/queue/*.test.ts'],
  },
  {
    scope: 'queue',
    name: 'verbs',
    files: ['lib/queue/*.ts'],
    except: [SERVING, CARDS, 'lib/queue/{rules,hold-rules,card-rules,why-words,english-why-words}.ts'],
    tests: ['tests/queue/*.test.ts'],
  },
  {
    scope: 'queue',
    name: 'calls',
    files: ['lib/calls/*.ts'],
    except: ['lib/calls/{rules,refusal-rules,outcome-check}.ts'],
    // An order is an outcome too.
    tests: ['tests/calls/*.test.ts', 'tests/orders/{place-order,undo-order,stopped-words}.test.ts'],
  },
  {
    scope: 'locks',
    name: 'locks',
    files: ['lib/locks/*.ts'],
    tests: ['tests/locks/*.test.ts'],
  },
  {
    scope: 'locks',
    name: 'bars',
    files: ['lib/bars/*.ts', 'lib/recall/*.ts'],
    tests: ['tests/bars/*.test.ts', 'tests/recall/*.test.ts'],
  },
  {
    scope: 'locks',
    name: 'suppression',
    files: ['lib/suppression/*.ts'],
    tests: ['tests/suppression/*.test.ts'],
  },
]

export const idOf = ({ scope, name }: MutationPart): string => `${scope}/${name}`
export const reportFileOf = ({ scope, name }: MutationPart): string => `reports/mutations/${scope}-${name}.json`
export const incrementalFileOf = ({ scope, name }: MutationPart): string =>
  `reports/mutations/${scope}-${name}.incremental.json`

/** The files of a part as paths from the root. */
export function filesOf({ files, except = [] }: MutationPart): string[] {
  return globSync([...files], { exclude: [...SHAPES, ...except] }).sort()
}

/** The part that this run of Stryker is about; without a name the first, for what only reads the configuration. */
export function askedPart(): MutationPart {
  const asked = process.env.RINGKO_MUTATION_PART
  const part = MUTATION_PARTS.find((one) => !asked || idOf(one) === asked)
  if (!part) throw new Error(`No part is called ${asked}.`)
  return part
}
