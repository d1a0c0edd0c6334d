import { and, count, eq, inArray, isNotNull, isNull, lt } from 'drizzle-orm'
import { change } from '../change-statement'
import { rowsStatement } from '../rows-statement'
import { arg, argOf, statement } from '../statement'

export const findSecondFactor = statement('find_second_factor', ({ q, t }) =>
  q
    .select({
      username: t.user.username,
      passwordHash: t.user.passwordHash,
      secret: t.user.secondFactorSecret,
      since: t.user.secondFactorAt,
      step: t.user.secondFactorStep,
    })
    .from(t.user)
    .where(eq(t.user.id, arg('userId'))),
)

/** No row when it is on already. */
export const beginSecondFactor = change('begin_second_factor', ({ q, t }) =>
  q
    .update(t.user)
    .set({ secondFactorSecret: arg('secret') })
    .where(and(eq(t.user.id, arg('userId')), isNull(t.user.secondFactorAt))),
)

export const turnOnSecondFactor = change('turn_on_second_factor', ({ q, t }) =>
  q
    .update(t.user)
    .set({ secondFactorAt: arg('now'), secondFactorStep: arg('step') })
    .where(and(eq(t.user.id, arg('userId')), isNull(t.user.secondFactorAt), isNotNull(t.user.secondFactorSecret))),
)

export const clearSecondFactor = change('clear_second_factor', ({ q, t }) =>
  q
    .update(t.user)
    .set({ secondFactorSecret: null, secondFactorAt: null })
    .where(eq(t.user.id, arg('userId'))),
)

/** No row when a code of that step, or of a later one, was used before: a code counts once. */
export const spendStep = change('spend_step', ({ q, t }) =>
  q
    .update(t.user)
    .set({ secondFactorStep: arg('step') })
    .where(and(eq(t.user.id, arg('userId')), lt(t.user.secondFactorStep, arg('step')))),
)

export const insertRecoveryCodes = rowsStatement('insert_recovery_codes', ['userId', 'codeHash'], ({ q, t }, rows) =>
  q.insert(t.recoveryCode).values(rows).returning({ id: t.recoveryCode.id }),
)

/** No row when it was used before or never was. */
export const takeRecoveryCode = change('take_recovery_code', ({ q, t }) =>
  q
    .delete(t.recoveryCode)
    .where(and(eq(t.recoveryCode.userId, arg('userId')), eq(t.recoveryCode.codeHash, arg('codeHash')))),
)

export const deleteRecoveryCodes = change('delete_recovery_codes', ({ q, t }) =>
  q.delete(t.recoveryCode).where(eq(t.recoveryCode.userId, arg('userId'))),
)

export const countRecoveryCodes = statement('count_recovery_codes', ({ q, t }) =>
  q
    .select({ left: count() })
    .from(t.recoveryCode)
    .where(eq(t.recoveryCode.userId, arg('userId'))),
)

/** The session that was good for setting it up alone is now good for all; no other one is. */
export const endEnrolment = change('end_enrolment', ({ q, t }) =>
  q
    .update(t.session)
    .set({ mustEnrol: argOf('mustEnrol', t.session.mustEnrol) })
    .where(eq(t.session.id, arg('sessionId'))),
)

/** Every session of a person is good for setting it up, and for nothing else. */
export const demandEnrolment = change('demand_enrolment', ({ q, t }) =>
  q
    .update(t.session)
    .set({ mustEnrol: argOf('mustEnrol', t.session.mustEnrol) })
    .where(eq(t.session.userId, arg('userId'))),
)

/** Sessions of a role that no longer has to have one are good for all. */
export const endEnrolmentOfRole = change('end_enrolment_of_role', ({ q, t }) =>
  q
    .update(t.session)
    .set({ mustEnrol: argOf('mustEnrol', t.session.mustEnrol) })
    .where(
      inArray(
        t.session.userId,
        q
          .select({ id: t.user.id })
          .from(t.user)
          .where(eq(t.user.role, arg('role'))),
      ),
    ),
)
