import { describe, expect, test } from 'vitest'
import { readPlaces } from '@/lib/organizations/counties'
import { readPostalRanges } from '@/lib/organizations/postal-ranges'

describe('postal codes as people write them', () => {
  test.each([
    ['111 00-119 99', [[11100, 11999]]],
    ['11100–11999', [[11100, 11999]]],
    [
      '111 00 - 119 99; 903 25',
      [
        [11100, 11999],
        [90325, 90325],
      ],
    ],
    ['111 20-29', [[11120, 11129]]],
    ['SE-903 25', [[90325, 90325]]],
    [' , ', []],
  ])('%s', (text, ranges) => {
    expect(readPostalRanges(text)).toEqual({ ok: true, found: ranges.map(([from, to]) => ({ from, to })) })
  })

  test.each([
    ['111 00-119 99, 12', '12'],
    ['119 99-111 00', '119 99-111 00'],
    ['Umeå', 'Umeå'],
    ['00100', '00100'],
    ['111 00-', '111 00-'],
  ])('%s is told as wrong', (text, wrong) => {
    expect(readPostalRanges(text)).toEqual({ ok: false, wrong })
  })
})

describe('municipalities and counties as people write them', () => {
  test.each([
    ['Umeå', ['2480']],
    ['Skåne län, Umeå kommun', ['12', '2480']],
    ['Stockholms län', ['01']],
    ['Stockholm', ['0180']],
    ['Västra Götalands län', ['14']],
    ['skåne', ['12']],
    ['Kalmar län; Kalmar', ['08', '0880']],
    ['Örebro län', ['18']],
    ['2480', ['2480']],
  ])('%s', (text, found) => {
    expect(readPlaces(text)).toEqual({ ok: true, found })
  })

  test('that do not exist are told', () => {
    expect(readPlaces('Umeå, Ankeborg')).toEqual({ ok: false, wrong: 'Ankeborg' })
    expect(readPlaces('Ankeborgs län')).toEqual({ ok: false, wrong: 'Ankeborgs län' })
  })
})
