import { englishTimeWords } from '@/lib/callbacks/english-time-words'
import type { WhyWords } from '@/lib/queue/why-words'

export const englishWhyWords: WhyWords = {
  times: englishTimeWords,
  unfinished: 'Your unfinished card',
  opened: 'Opened from the search',
  undone: 'Back after Undo',
  prio: (due) => `Your callback ${due}`,
  callback: (due) => `Call back ${due}`,
  busy: (due) => `Busy, back ${due}`,
  woken: (day) => (day === null ? 'Back after six months' : `Back after No, ${day}`),
  retry: (attempts, limit) => `No answer ${attempts} of ${limit}`,
  otherDaypart: 'another time of the day',
  fresh: 'New card, not called yet',
  freshNow: (calls) => `New card, called ${times(calls)}`,
  freshCalled: (calls) => `New in the round, called ${times(calls)} before`,
  late: ({ unit, count }) => `${count} ${LATE[unit](count)} late`,
}

const LATE = {
  minute: () => 'min',
  hour: () => 'h',
  day: (count: number) => (count === 1 ? 'day' : 'days'),
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`
}
