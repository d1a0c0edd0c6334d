import { and, asc, eq, sql } from 'drizzle-orm'
import { change } from '../change-statement'
import { arg, argOf, statement } from '../statement'

/** A system template that nobody has edited follows the product; one that somebody has stays as it is. */
export const putSystemTemplate = change('put_system_template', ({ q, t }) =>
  q
    .insert(t.template)
    .values({
      key: arg('key'),
      kind: arg('kind'),
      name: arg('name'),
      subject: arg('subject'),
      body: arg('body'),
      isSystem: sql`${argOf('isSystem', t.template.isSystem)}`,
      createdAt: arg('now'),
      updatedAt: arg('now'),
    })
    .onConflictDoUpdate({
      target: t.template.key,
      set: { kind: arg('kind'), name: arg('name'), subject: arg('subject'), body: arg('body') },
      setWhere: sql`${t.template.version} = 1`,
    }),
)

export const selectTemplateByKey = statement('select_template_by_key', ({ q, t }) =>
  q
    .select()
    .from(t.template)
    .where(eq(t.template.key, arg('key'))),
)

export const selectTemplate = statement('select_template', ({ q, t }) =>
  q
    .select()
    .from(t.template)
    .where(eq(t.template.id, arg('templateId'))),
)

export const selectTemplates = statement('select_templates', ({ q, t }) =>
  q.select().from(t.template).orderBy(asc(t.template.kind), asc(t.template.name), asc(t.template.id)),
)

export const insertTemplate = statement('insert_template', ({ q, t }) =>
  q
    .insert(t.template)
    .values({
      kind: arg('kind'),
      name: arg('name'),
      subject: arg('subject'),
      body: arg('body'),
      createdAt: arg('now'),
      createdById: arg('userId'),
      updatedAt: arg('now'),
    })
    .onConflictDoNothing()
    .returning({ id: t.template.id, version: t.template.version }),
)

export const selectNamesake = statement('select_template_of_name', ({ q, t }) =>
  q
    .select({ id: t.template.id })
    .from(t.template)
    .where(and(eq(t.template.kind, arg('kind')), eq(t.template.name, arg('name')))),
)

export const updateTemplate = statement('update_template', ({ q, t }) =>
  q
    .update(t.template)
    .set({
      name: arg('name'),
      subject: arg('subject'),
      body: arg('body'),
      active: arg('active'),
      updatedAt: arg('now'),
      version: sql`${t.template.version} + 1`,
    })
    .where(and(eq(t.template.id, arg('templateId')), eq(t.template.version, arg('version'))))
    .returning({ version: t.template.version }),
)
