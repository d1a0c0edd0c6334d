import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { writeNote } from '@/lib/calls/write-note'
import { calling } from '../support/calling'
import { scenario } from '../support/scenario'

const users = { anna: 'caller', bo: 'caller', disa: 'office', eva: 'supervisor', adam: 'admin' } as const

test('anybody may write a note, which takes no card and counts for nothing', async () => {
  const s = await scenario({ users, companies: { Bergs: {} } })
  const { activities, tally, entry, card } = calling(s)
  await card('bo')
  const before = await entry('Bergs')
  for (const name of Object.keys(users)) {
    await writeNote(s.as(name), { commandId: randomUUID(), organizationId: s.companyId('Bergs'), note: `från ${name}` })
  }
  const notes = await activities()
  expect(notes.map(({ body }) => body)).toEqual(Object.keys(users).map((name) => `från ${name}`))
  expect(notes[0]).toMatchObject({
    kind: 'note',
    outcome: null,
    counted: false,
    talked: false,
    createdById: s.userId('anna'),
    localDay: '2026-11-19',
  })
  expect(await tally()).toEqual([])
  expect(await entry('Bergs')).toEqual(before)
})

test('it is told to whoever shows the company', async () => {
  const s = await scenario({ companies: { Bergs: {} } })
  const organizationId = s.companyId('Bergs')
  await writeNote(s.as('anna'), { commandId: randomUUID(), organizationId, note: 'ja' })
  expect(s.told('card:changed')).toEqual([
    {
      name: 'card:changed',
      to: [`organization:${organizationId}`],
      payload: { organizationId, what: 'note', byId: s.userId('anna') },
    },
  ])
})

test('the same command is one note, another body with its id is refused', async () => {
  const s = await scenario({ companies: { Bergs: {} } })
  const command = { commandId: randomUUID(), organizationId: s.companyId('Bergs'), note: 'ja' }
  const answers = await Promise.all([1, 2, 3].map(() => writeNote(s.as('anna'), command)))
  expect(new Set(answers.map(({ activityId }) => activityId)).size).toBe(1)
  expect(await calling(s).activities()).toHaveLength(1)
  await expect(writeNote(s.as('anna'), { ...command, note: 'nej' })).rejects.toMatchObject({ code: 'command_reused' })
})

test('a company that does not exist is not found', async () => {
  const s = await scenario()
  const command = { commandId: randomUUID(), organizationId: 99, note: 'ja' }
  await expect(writeNote(s.as('anna'), command)).rejects.toMatchObject({ code: 'not_found' })
})
