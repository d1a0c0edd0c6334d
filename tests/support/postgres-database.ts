import pg from 'pg'

export const urlIn = (socket: string, database: string) =>
  `postgres://ringko@/${database}?host=${encodeURIComponent(socket)}`

export const createDatabase = (socket: string, { name, template }: { name: string; template: string }) =>
  run(socket, `create database ${name} template ${template}`)

export const dropDatabase = (socket: string, name: string) =>
  run(socket, `drop database if exists ${name} with (force)`)

/** Names are our own: an identifier takes no parameter. */
async function run(socket: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: urlIn(socket, 'postgres') })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
