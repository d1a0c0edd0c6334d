import { describe, expect, it } from 'vitest'
import { EMPTY_FORM, type FillForm, sourceOf } from '@/components/campaigns/fill/fill-form'
import { turnOf } from '@/components/campaigns/rounds/turn-of'
import { campaignsSv } from '@/components/messages/campaigns-sv'
import type { RoundProgress } from '@/lib/rounds/types'

const read = (form: Partial<FillForm>) => sourceOf({ ...EMPTY_FORM, kind: 'search', ...form }, campaignsSv.fill)

describe('What is written in the search', () => {
  it('becomes a filter of what is filled in alone', () => {
    expect(read({})).toEqual({ source: { kind: 'search', filter: {} } })
    const form = {
      postal: '111 00-119 99, 903 25',
      places: 'Umeå, Skåne län',
      industries: '43, 43.341',
      employeesFrom: '5',
      employeesTo: '1 000',
      text: ' bygg ',
      notCalledSince: '2026-01-01',
      sourceCodeId: 3,
      inFileId: 2,
    }
    expect(read(form)).toEqual({
      source: {
        kind: 'search',
        filter: {
          postal: [
            { from: 11100, to: 11999 },
            { from: 90325, to: 90325 },
          ],
          places: ['2480', '12'],
          industries: ['43', '43341'],
          employeesFrom: 5,
          employeesTo: 1000,
          text: 'bygg',
          notCalledSince: '2026-01-01',
          sourceCodeId: 3,
          dataFileId: 2,
        },
      },
    })
  })

  it('is told what is wrong with which field', () => {
    const wrong = read({ postal: '12', places: 'Ankeborg', industries: 'måleri', employeesFrom: '9', employeesTo: '3' })
    expect(wrong).toEqual({
      errors: {
        postal: '”12” är inget postnummer eller intervall. Skriv som 111 00-119 99.',
        places: 'Det finns ingen kommun eller något län som heter ”Ankeborg”.',
        industries: '”måleri” är ingen början av en SNI-kod. Skriv en till fem siffror.',
        employeesTo: 'Skriv ett heltal, det lägre först.',
      },
    })
  })

  it('of an import is the file that was chosen', () => {
    expect(read({ kind: 'import' })).toEqual({ errors: { dataFileId: 'Välj en fil' } })
    expect(read({ kind: 'import', dataFileId: 4 })).toEqual({ source: { kind: 'import', dataFileId: 4 } })
  })
})

it('the next round takes over promises and times, and the rest is closed', () => {
  const openByLane = { prio: 3, callback: 5, busy: 0, retry: 220, woken: 6, fresh: 600 }
  const progress = { state: 'running', openByLane } as RoundProgress
  expect(turnOf(progress)).toMatchObject({ moves: 14, closes: 820 })
  expect(turnOf(progress).movesByLane.map(({ lane }) => lane)).toEqual(['prio', 'callback', 'woken'])
  expect(turnOf({ ...progress, state: 'ended' })).toMatchObject({ moves: 0, closes: 0 })
  expect(turnOf(null)).toMatchObject({ moves: 0, closes: 0 })
})
