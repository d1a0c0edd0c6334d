export type ActivityKind = 'call' | 'note' | 'market_activity' | 'mail' | 'sms'
export type ActivityDirection = 'out' | 'in'
export type ActivityStatus = 'not_started' | 'in_progress' | 'done'
