export type ActivityKind = 'call' | 'note'
export type ActivityDirection = 'out' | 'in'
export type ActivityStatus = 'not_started' | 'in_progress' | 'done'
