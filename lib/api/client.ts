import type * as z from 'zod'
import type { CompanyDetails } from '@/lib/company/schema'
import type { LogoView } from '@/lib/company/types'
import type { ImportSummary, ImportView } from '@/lib/imports/import-view'
import type { KeptRow } from '@/lib/imports/list-kept-rows'
import type { PreviewFilter, PreviewRow } from '@/lib/imports/preview-row'
import type { ImportChoices, ImportCommand, NewMapping, RowDecision } from '@/lib/imports/schema'
import type { Decision } from '@/lib/imports/types'
import type { OfficeSettings } from '@/lib/inbox/settings-schema'
import type { Callback } from '@/lib/queue/types'
import type { Enrolment } from '@/lib/second-factor/begin-enrolment'
import type { EnrolmentConfirmation, SecondFactorPolicy, TurningOff } from '@/lib/second-factor/schema'
import type { SessionsEnd, SignInInput } from '@/lib/sessions/schema'
import type { OwnSession, SessionUser } from '@/lib/sessions/types'
import type { FirstAdministrator } from '@/lib/set-up/schema'
import type { PasswordChoice } from '@/lib/sign-in-links/schema'
import type { UrgentStop } from '@/lib/suppression/list-urgent'
import type { newStop, StopLift, StopSettings } from '@/lib/suppression/schema'
import type { Invited } from '@/lib/users/invite-user'
import type { RoleChange, UserCommand, userChange, userInvitation } from '@/lib/users/schema'
import type { Left, Person, ShownLink } from '@/lib/users/types'
import { ask, askWithFile, withQuery } from './ask'
import { campaignsApi, roundsApi } from './campaigns-client'
import { companiesApi, deskApi } from './desk-client'
import { floorApi } from './floor-client'
import { locksApi } from './locks-client'
import { mailApi, outboxApi, templatesApi } from './mail-client'
import { noticesApi } from './notices-client'
import { officeApi } from './office-client'
import { ordersApi, productsApi } from './orders-client'
import { sendFile } from './send-file'

/** The API as pages use it, one function for each route. Every one throws ApiError. */
export const api = {
  session: {
    signIn: (input: SignInInput) => ask<{ user: SessionUser; mustEnrol: boolean }>('POST', '/api/session', input),
    who: () => ask<{ user: SessionUser }>('GET', '/api/session'),
    signOut: () => ask<void>('DELETE', '/api/session'),
    mine: () => ask<{ sessions: OwnSession[] }>('GET', '/api/session/mine'),
    end: (id: number) => ask<void>('DELETE', `/api/session/${id}`),
  },
  desk: deskApi,
  users: {
    list: () => ask<{ users: Person[] }>('GET', '/api/users'),
    invite: (input: z.input<typeof userInvitation>) => ask<Invited>('POST', '/api/users', input),
    edit: ({ userId, ...body }: z.input<typeof userChange>) =>
      ask<{ version: number }>('PATCH', `/api/users/${userId}`, body),
    changeRole: ({ userId, ...body }: RoleChange) => ask<Left>('POST', `/api/users/${userId}/role`, body),
    deactivate: ({ userId, ...body }: UserCommand) => ask<Left>('POST', `/api/users/${userId}/deactivate`, body),
    activate: ({ userId, ...body }: UserCommand) =>
      ask<{ active: boolean }>('POST', `/api/users/${userId}/activate`, body),
    renewLink: (userId: number) => ask<ShownLink>('POST', `/api/users/${userId}/link`, {}),
    sessions: (userId: number) => ask<{ sessions: OwnSession[] }>('GET', `/api/users/${userId}/sessions`),
    endSessions: ({ userId, ...body }: SessionsEnd & { userId: number }) =>
      ask<{ ended: number }>('POST', `/api/users/${userId}/sessions/end`, body),
    choosePassword: (input: PasswordChoice) => ask<{ username: string }>('POST', '/api/welcome', input),
  },
  secondFactor: {
    begin: () => ask<Enrolment>('POST', '/api/second-factor/begin', {}),
    confirm: (input: EnrolmentConfirmation) =>
      ask<{ recoveryCodes: string[] }>('POST', '/api/second-factor/confirm', input),
    renewCodes: (input: EnrolmentConfirmation) =>
      ask<{ recoveryCodes: string[] }>('POST', '/api/second-factor/recovery-codes', input),
    turnOff: (input: TurningOff) => ask<void>('POST', '/api/second-factor/turn-off', input),
    reset: (userId: number) => ask<{ reset: boolean }>('POST', `/api/users/${userId}/second-factor/reset`, {}),
  },
  settings: {
    setUp: (input: FirstAdministrator) => ask<{ user: SessionUser }>('POST', '/api/set-up', input),
    editCompany: (input: CompanyDetails) => ask<CompanyDetails>('PUT', '/api/settings/company', input),
    requireSecondFactor: (input: SecondFactorPolicy) =>
      ask<SecondFactorPolicy>('PUT', '/api/settings/second-factor', input),
    forwardOrders: (input: OfficeSettings) => ask<OfficeSettings>('PUT', '/api/settings/office', input),
    setLogo: (file: Blob) => askWithFile<LogoView>('PUT', '/api/settings/logo', file),
    removeLogo: () => ask<void>('DELETE', '/api/settings/logo'),
    postStops: (input: StopSettings) => ask<StopSettings>('PUT', '/api/settings/stops', input),
  },
  callbacks: {
    mine: () => ask<{ callbacks: Callback[] }>('GET', '/api/callbacks'),
  },
  companies: companiesApi,
  locks: locksApi,
  floor: floorApi,
  notices: noticesApi,
  campaigns: campaignsApi,
  rounds: roundsApi,
  mail: mailApi,
  outbox: outboxApi,
  templates: templatesApi,
  orders: ordersApi,
  products: productsApi,
  office: officeApi,
  suppressions: {
    urgent: () => ask<{ stops: UrgentStop[] }>('GET', '/api/suppressions/urgent'),
    add: (input: z.input<typeof newStop>) => ask<{ suppressionId: number }>('POST', '/api/suppressions', input),
    lift: ({ suppressionId, ...body }: StopLift) =>
      ask<{ suppressionId: number }>('POST', `/api/suppressions/${suppressionId}/lift`, body),
  },
  imports: {
    list: (before?: number) => ask<{ imports: ImportSummary[] }>('GET', withQuery('/api/imports', { before })),
    load: (id: number) => ask<ImportView>('GET', `/api/imports/${id}`),
    choose: ({ dataFileId, ...body }: ImportChoices) => ask<ImportView>('PATCH', `/api/imports/${dataFileId}`, body),
    decide: ({ dataFileId, ...body }: RowDecision) =>
      ask<{ decisions: Record<string, Decision> }>('POST', `/api/imports/${dataFileId}/decisions`, body),
    move: (verb: 'preview' | 'start' | 'cancel' | 'undo', { dataFileId, ...body }: ImportCommand) =>
      ask<void>('POST', `/api/imports/${dataFileId}/${verb}`, body),
    discard: (id: number) => ask<void>('DELETE', `/api/imports/${id}`),
    rows: (id: number, query: { kind: PreviewFilter; from: number; limit: number }) =>
      ask<{ rows: PreviewRow[] }>('GET', withQuery(`/api/imports/${id}/rows`, query)),
    kept: (id: number) => ask<{ rows: KeptRow[] }>('GET', `/api/imports/${id}/kept`),
    saveMapping: (input: NewMapping) => ask<{ mappingId: number }>('POST', '/api/imports/mappings', input),
    upload: (file: File, onProgress: (sent: number) => void) =>
      sendFile<ImportView>({ path: withQuery('/api/imports/upload', { name: file.name }), file, onProgress }),
  },
}
