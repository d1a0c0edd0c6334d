'use client'
import { useEffect, useRef, useState } from 'react'
import { api } from '@/lib/api/client'
import type { InboxPage } from '@/lib/inbox/loaders'
import type { OfficeList, OfficeTaskView, OfficeView } from '@/lib/inbox/types'
import type { OfficeTaskType } from '@/lib/office/types'
import { watchFact } from '@/lib/realtime/client'

export interface Chosen {
  view: OfficeView
  type: OfficeTaskType | null
}

export interface Inbox {
  list: OfficeList
  task: OfficeTaskView | null
  chosen: Chosen
  choose: (change: Partial<Chosen>) => void
  open: (taskId: number | null) => void
  /** To the one after, or before, the open one. */
  move: (step: 1 | -1) => void
  /** The next page, below those that stand there. */
  more: () => void
  /** Who was open is gone from the list: one's own stays open, else the one that takes its place, else the last. */
  refresh: () => Promise<void>
}

/** The inbox as the server has it, live: what others take, send and finish is read again at once. */
export function useInbox(given: Pick<InboxPage, 'list' | 'task' | 'userId'>): Inbox {
  const [list, setList] = useState(given.list)
  const [task, setTask] = useState(given.task)
  const [chosen, setChosen] = useState<Chosen>({ view: 'new', type: null })
  const [pages, setPages] = useState(1)
  const now = useRef({ list, task, chosen, pages })
  useEffect(() => {
    now.current = { list, task, chosen, pages }
  })
  // What was asked for before something newer is not shown after it.
  const turn = useRef({ list: 0, task: 0 })

  const open = async (taskId: number | null) => {
    turn.current.task += 1
    const asked = turn.current.task
    const found = await loadTask(taskId)
    if (asked === turn.current.task) setTask(found)
  }
  const read = async (wanted: Chosen, shownPages: number) => {
    turn.current.list += 1
    const asked = { ...turn.current }
    const before = now.current
    const found = await loadPages(wanted, shownPages)
    const next = found && (await taskAfter({ found, before, wanted, userId: given.userId }))
    if (!found || asked.list !== turn.current.list) return
    setList(found)
    setPages(shownPages)
    if (asked.task === turn.current.task) setTask(next)
  }
  const refresh = () => read(now.current.chosen, now.current.pages)
  useOfficeFacts(refresh)
  return {
    list,
    task,
    chosen,
    choose(change) {
      const wanted = { ...chosen, ...change }
      setChosen(wanted)
      void read(wanted, 1)
    },
    open: (taskId) => void open(taskId),
    move(step) {
      const at = list.tasks.findIndex(({ id }) => id === task?.id)
      const next = list.tasks[Math.min(Math.max(at + step, 0), list.tasks.length - 1)]
      if (next && next.id !== task?.id) void open(next.id)
    },
    more: () => void read(chosen, pages + 1),
    refresh,
  }
}

const loadTask = async (id: number | null) => (id === null ? null : api.office.load(id).catch(() => null))

/** The first pages of the list as one. */
async function loadPages({ view, type }: Chosen, count: number): Promise<OfficeList | null> {
  const asked = Array.from({ length: count }, (_, at) =>
    api.office.list({ view, type: type ?? undefined, page: at + 1 }).catch(() => null),
  )
  const pages = (await Promise.all(asked)).filter((page) => page !== null)
  const last = pages.at(-1)
  if (!last || pages.length < count) return null
  // What moved between two pages while they were read stands once.
  const tasks = new Map(pages.flatMap((page) => page.tasks).map((task) => [task.id, task]))
  return { ...last, tasks: [...tasks.values()] }
}

interface Read {
  found: OfficeList
  before: { list: OfficeList; task: OfficeTaskView | null; chosen: Chosen }
  wanted: Chosen
  userId: number
}

async function taskAfter({ found, before, wanted, userId }: Read): Promise<OfficeTaskView | null> {
  const openId = before.task?.id ?? null
  if (found.tasks.some(({ id }) => id === openId)) return loadTask(openId)
  const isSameList = wanted.view === before.chosen.view && wanted.type === before.chosen.type
  const kept = isSameList ? await loadTask(openId) : null
  // Who takes a task goes on with it, though it is no longer among the new ones.
  if (kept?.status === 'taken' && kept.takenBy?.id === userId) return kept
  const at = before.list.tasks.findIndex(({ id }) => id === openId)
  const other = found.tasks[Math.min(Math.max(isSameList ? at : 0, 0), found.tasks.length - 1)]
  return loadTask(other?.id ?? null)
}

/** Many facts of one act are one reading. */
const TOGETHER_MS = 100

function useOfficeFacts(onNews: () => Promise<void>): void {
  const latest = useRef(onNews)
  useEffect(() => {
    latest.current = onNews
  })
  useEffect(() => {
    let soon: ReturnType<typeof setTimeout> | undefined
    const tell = () => {
      clearTimeout(soon)
      soon = setTimeout(() => void latest.current(), TOGETHER_MS)
    }
    const stop = watchFact('office:changed', { told: tell, connected: tell })
    return () => {
      clearTimeout(soon)
      stop()
    }
  }, [])
}
