import type { TimeWords } from '@/lib/callbacks/time-words'

const EXAMPLE = 'Write for example tomorrow 9:30, tue 14, week 48 or 15/12.'

export const englishTimeWords: TimeWords = {
  language: 'en',
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  shortWeekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'],
  understood: (day, clock) => `${day}, ${clock}`,
  past: (understood) => `The time has passed: ${understood}. Write a later one.`,
  prioTooFar: (days, last) =>
    `Your own callback can be promised ${days} days ahead at most, until ${last}. Choose Call back for a later time.`,
  tooFar: (months, last) => `Choose a time within ${months} months, until ${last}.`,
  outsideCeiling: (clock, evening) =>
    `${clock} is not possible: nobody is called before 08:00 or from 21:00.${
      evening ? ` Write ${evening} if you mean the evening.` : ' Choose a time between them.'
    }`,
  noCallingDay: (week) => `Week ${week} has no calling day left. Write a later week or a day.`,
  weekGone: (week) => `Week ${week} has passed. Write a later week or a date.`,
  noSuchWeek: (week) => `There is no week ${week}. Check the week or write a date.`,
  otherWeekday: (day, weekday) => `${day} is not a ${weekday}. Check day and date.`,
  dateGone: (date, nextYear) => `${date} has passed. Write ${date} ${nextYear} if you mean next year.`,
  noSuchDate: 'The date is not in the calendar. Check day and month.',
  notUnderstood: (shown) => (shown ? `“${shown}” is not understood. ${EXAMPLE}` : EXAMPLE),
  ask: (times) => `Do you mean ${times.slice(0, -1).join('; ')} or ${times.at(-1)}?`,
  picks: {
    inAnHour: 'In 1 h',
    onDay: (day, clock) => `${day} ${clock}`,
    tomorrow: 'Tomorrow',
    fridayAfternoon: 'Fri p.m.',
    week: (day, week) => `${day} wk ${week}`,
    inTwoWeeks: 'In 2 weeks',
    inMonths: (months) => (months === 1 ? 'In 1 month' : `In ${months} months`),
  },
}
