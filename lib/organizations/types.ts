export type CodeKind = 'industry' | 'status' | 'origin' | 'source' | 'activity'
export type NumberKind = 'main' | 'direct' | 'mobile' | 'other'
export type NumberStatus = 'ok' | 'dead' | 'fax' | 'private' | 'wrong'
