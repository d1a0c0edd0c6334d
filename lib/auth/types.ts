export type Role = 'caller' | 'office' | 'supervisor' | 'admin'

/** Who acts. Made by the session, never by a client. */
export interface Actor {
  id: number
  name: string
  username: string
  role: Role
  sessionId: number
}
