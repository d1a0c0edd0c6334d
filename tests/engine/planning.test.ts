import { expect, test } from 'vitest'
import { openConnection } from '@/db/sqlite-connection'

test('values given to a prepared statement are hidden from the planner, and mean the same', () => {
  const connection = openConnection(':memory:', 'write')
  connection.exec(`create table a (id integer primary key, name text, n integer)`)
  connection.prepare('insert into a (name, n) values (?, ?)').run('Åberg', 1)
  connection.prepare('insert into a (name, n) values (?, ?)').run('7', 2)
  const byName = connection.prepare('select n from a where name = ? limit ?')
  expect(byName.source).toBe('select n from a where name = +? limit +?')
  expect(byName.all('Åberg', 1)).toEqual([{ n: 1 }])
  expect(byName.all('7', 1)).toEqual([{ n: 2 }])
  expect(byName.all('7', 0)).toEqual([])
  connection.prepare('update a set name = ?, n = ? where id = ?').run(null, 12, 1)
  expect(connection.prepare('select * from a where id = ?').get(1)).toEqual({ id: 1, name: null, n: 12 })
  const [plan] = connection.prepare('explain query plan select * from a where id = ?').all(1) as { detail: string }[]
  expect(plan?.detail).toContain('USING INTEGER PRIMARY KEY')
  connection.close()
})
