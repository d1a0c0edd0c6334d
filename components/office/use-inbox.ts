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
  /** Who was open is gone from the list: the one that takes its place, else the last. */
  refresh: () => Promise<void>
}

/** The inbox as the server has it, live: what others take, send and finish is read again at once. */
export function useInbox(given: Pick<InboxPage, 'list' | 'task'>): Inbox {
  const [list, setList] = useState(given.list)
  const [task, setTask] = useState(given.task)
  const [chosen, setChosen] = useState<Chosen>({ view: 'new', type: null })
  const now = useRef({ list, task, chosen })
  useEffect(() => {
    now.current = { list, task, chosen }
  })

  const open = async (taskId: number | null) => {
    const found = taskId === null ? null : await api.office.load(taskId).catch(() => null)
    setTask(found)
  }
  const read = async (wanted: Chosen, openId: number | null) => {
    const found = await api.office.list({ view: wanted.view, type: wanted.type ?? undefined }).catch(() => null)
    if (!found) return
    const at = now.current.list.tasks.findIndex(({ id }) => id === openId)
    setList(found)
    const isThere = found.tasks.some(({ id }) => id === openId)
    const other = found.tasks[Math.min(Math.max(at, 0), found.tasks.length - 1)]
    await open(isThere ? openId : (other?.id ?? null))
  }
  const refresh = () => read(now.current.chosen, now.current.task?.id ?? null)
  useOfficeFacts(refresh)
  return {
    list,
    task,
    chosen,
    choose(change) {
      const wanted = { ...chosen, ...change }
      setChosen(wanted)
      void read(wanted, null)
    },
    open: (taskId) => void open(taskId),
    move(step) {
      const at = list.tasks.findIndex(({ id }) => id === task?.id)
      const next = list.tasks[Math.min(Math.max(at + step, 0), list.tasks.length - 1)]
      if (next && next.id !== task?.id) void open(next.id)
    },
    refresh,
  }
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
