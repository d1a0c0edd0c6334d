import * as z from 'zod'
import { endSessionsOf } from '@/lib/sessions/end-sessions-of'
import { listSessionsOf } from '@/lib/sessions/list-sessions-of'
import { sessionsEnd } from '@/lib/sessions/schema'
import { activateUser } from '@/lib/users/activate-user'
import { changeRole } from '@/lib/users/change-role'
import { deactivateUser } from '@/lib/users/deactivate-user'
import { editUser } from '@/lib/users/edit-user'
import { inviteUser } from '@/lib/users/invite-user'
import { listUsers } from '@/lib/users/list-users'
import { renewLink } from '@/lib/users/renew-link'
import { roleChange, userChange, userCommand, userInvitation } from '@/lib/users/schema'
import { ownSessionsSchema } from './answers/session'
import {
  activeSchema,
  endedSchema,
  invitedSchema,
  leftSchema,
  linkSchema,
  usersSchema,
  versionSchema,
} from './answers/users'
import { endpoint } from './endpoint'
import { idParams } from './id-params'
import type { Api, ApiOptions } from './types'

const shared = { tag: 'Användare', right: 'user.steer' } as const
const onOne = { ...shared, params: idParams }
const command = userCommand.omit({ userId: true })

/** Who works here: for administrators. */
export function userRoutes(api: Api, options: ApiOptions): void {
  everybodyRoutes(api, options)
  changeRoutes(api)
  leavingRoutes(api)
  userSignInRoutes(api, options)
}

function everybodyRoutes(api: Api, { runtime }: ApiOptions): void {
  endpoint(api, {
    ...shared,
    method: 'get',
    path: '/api/users',
    summary: 'Alla användare, de aktiva först',
    answer: usersSchema,
    run: async ({ context }) => ({ users: await listUsers(context) }),
  })
  endpoint(api, {
    ...shared,
    method: 'post',
    path: '/api/users',
    summary: 'Ny användare, med en engångslänk för lösenordet',
    body: userInvitation,
    answer: invitedSchema,
    run: ({ context, body }) => inviteUser(context, body, runtime.realClock.now()),
  })
}

function changeRoutes(api: Api): void {
  endpoint(api, {
    ...onOne,
    method: 'patch',
    path: '/api/users/{id}',
    summary: 'Ändra namn, användarnamn, signatur, e-post och mobil',
    body: userChange.omit({ userId: true }),
    answer: versionSchema,
    run: ({ context, params, body }) => editUser(context, { ...body, userId: params.id }),
  })
  endpoint(api, {
    ...onOne,
    method: 'post',
    path: '/api/users/{id}/role',
    summary: 'Ge en annan roll; personen loggas ut',
    body: roleChange.omit({ userId: true }),
    answer: leftSchema,
    run: ({ context, params, body }) => changeRole(context, { ...body, userId: params.id }),
  })
}

function leavingRoutes(api: Api): void {
  endpoint(api, {
    ...onOne,
    method: 'post',
    path: '/api/users/{id}/deactivate',
    summary: 'Stäng av: loggas ut, kort och löften lämnas över',
    body: command,
    answer: leftSchema,
    run: ({ context, params, body }) => deactivateUser(context, { ...body, userId: params.id }),
  })
  endpoint(api, {
    ...onOne,
    method: 'post',
    path: '/api/users/{id}/activate',
    summary: 'Slå på ett avstängt konto',
    body: command,
    answer: activeSchema,
    run: ({ context, params, body }) => activateUser(context, { ...body, userId: params.id }),
  })
}

/** How somebody gets in, and out. */
function userSignInRoutes(api: Api, { runtime }: ApiOptions): void {
  const { realClock } = runtime
  endpoint(api, {
    ...onOne,
    method: 'post',
    path: '/api/users/{id}/link',
    summary: 'Ny engångslänk, när lösenordet är glömt',
    body: z.strictObject({}),
    answer: linkSchema,
    run: ({ context, params }) => renewLink(context, { userId: params.id, realNow: realClock.now() }),
  })
  endpoint(api, {
    ...onOne,
    method: 'get',
    path: '/api/users/{id}/sessions',
    summary: 'Var någon är inloggad',
    answer: ownSessionsSchema,
    async run({ context, params }) {
      return { sessions: await listSessionsOf(context, { userId: params.id, realNow: realClock.now() }) }
    },
  })
  endpoint(api, {
    ...onOne,
    method: 'post',
    path: '/api/users/{id}/sessions/end',
    summary: 'Logga ut någon, från en enhet eller alla',
    body: sessionsEnd,
    answer: endedSchema,
    run: ({ context, params, body }) =>
      endSessionsOf(context, { ...body, userId: params.id, realNow: realClock.now() }),
  })
}
