import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const pages = globSync(['*.md', 'docs/**/*.md'])
const LINK = /\]\(([^)\s]+)\)/g

test.each(pages)('every picture and file that %s points at exists', (page) => {
  const targets = [...readFileSync(page, 'utf8').matchAll(LINK)].map(([, target = '']) => target)
  const files = targets.filter((target) => !/^([a-z]+:|#)/.test(target)).map((target) => target.replace(/#.*/, ''))
  expect(files.filter((file) => !existsSync(join(dirname(page), file)))).toEqual([])
})
