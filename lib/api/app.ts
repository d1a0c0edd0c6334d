import { OpenAPIHono } from '@hono/zod-openapi'
import { AppError } from '@/lib/errors'
import { signInLimits } from '@/lib/sessions/sign-in-limits'
import { auditRoutes } from './audit-routes'
import { campaignRoutes } from './campaign-routes'
import { companyRoutes } from './company-routes'
import { contactRoutes } from './contact-routes'
import { deskRoutes } from './desk-routes'
import { documentRoutes } from './document-routes'
import { answerError } from './error-answer'
import { floorRoutes } from './floor-routes'
import { guard } from './guard'
import { healthRoutes } from './health-routes'
import { importRoutes } from './import-routes'
import { lockRoutes } from './lock-routes'
import { mailRoutes } from './mail-routes'
import { metricsForPrograms, metricsRoutes } from './metrics-routes'
import { noticeRoutes } from './notice-routes'
import { officeRoutes } from './office-routes'
import { orderRoutes } from './order-routes'
import { productRoutes } from './product-routes'
import { qualityRoutes } from './quality-routes'
import { reportRoutes } from './report-routes'
import { roundRoutes } from './round-routes'
import { secondFactorRoutes } from './second-factor-routes'
import { session } from './session'
import { sessionRoutes, signInRoutes } from './session-routes'
import { setUpRoutes } from './set-up-routes'
import { settingRoutes } from './setting-routes'
import { suppressionRoutes } from './suppression-routes'
import { templateRoutes } from './template-routes'
import type { Api, ApiEnv, ApiOptions } from './types'
import { userRoutes } from './user-routes'
import { welcomeRoutes } from './welcome-routes'

/** The whole JSON API: every command is a route of this one application (docs/decisions say why). */
export function createApi(options: ApiOptions): Api {
  const api: Api = new OpenAPIHono<ApiEnv>()
  api.onError((thrown, request) => answerError(thrown, request, options.log))
  api.notFound((request) => answerError(noSuchRoute(), request, options.log))
  api.use('/api/*', guard(options.runtime.env.PUBLIC_ORIGIN))
  healthRoutes(api, options)
  const limits = signInLimits(options.runtime.db.house)
  signInRoutes(api, options, limits)
  welcomeRoutes(api, options)
  setUpRoutes(api, options, limits)
  metricsForPrograms(api, options)
  api.use('/api/*', session(options))
  sessionRoutes(api, options)
  deskRoutes(api)
  companyRoutes(api)
  contactRoutes(api)
  lockRoutes(api)
  floorRoutes(api)
  noticeRoutes(api)
  suppressionRoutes(api)
  officeRoutes(api)
  orderRoutes(api)
  reportRoutes(api)
  productRoutes(api)
  qualityRoutes(api)
  campaignRoutes(api)
  roundRoutes(api)
  userRoutes(api, options)
  importRoutes(api, options)
  secondFactorRoutes(api, options, limits)
  settingRoutes(api)
  auditRoutes(api)
  metricsRoutes(api)
  mailRoutes(api)
  templateRoutes(api)
  documentRoutes(api)
  return api
}

const noSuchRoute = () => new AppError('not_found', 'Den adressen finns inte.')
