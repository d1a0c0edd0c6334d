import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Makes node_modules equal to package-lock.json (skipped when it already is) and returns the path of the project's Node. */
export async function installDependencies(root) {
  const runtime = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  const stamp = join(root, 'node_modules', '.ringko-lock')
  const wanted = `${hashOf(join(root, 'package-lock.json'))} ${process.platform} ${process.arch}\n`
  if (existsSync(runtime) && readOr(stamp, '') === wanted) return runtime
  if (!existsSync(runtime) || !isInstalledAsLocked(root)) npmCi(root)
  proveRuntime(root, runtime)
  writeFileSync(stamp, wanted)
  return runtime
}

function npmCi(root) {
  console.log('ringko: installing dependencies (npm ci, about half a minute) ...')
  const npm = process.env.npm_execpath
  // npm's own Node is named because `node` in the PATH may be the one in node_modules, which npm ci removes.
  const [program, first] = npm?.endsWith('.js')
    ? [process.env.npm_node_execpath ?? process.execPath, [npm]]
    : ['npm', []]
  const { status, error } = spawnSync(program, [...first, 'ci', '--include=dev', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: program === 'npm' && process.platform === 'win32',
  })
  if (error || status !== 0) throw new Error('npm ci failed. The first run needs a connection to the npm registry.')
}

/** npm writes what it installed to node_modules/.package-lock.json; optional packages of other systems are left out there. */
function isInstalledAsLocked(root) {
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'))
  const locked = packagesOf(join(root, 'package-lock.json'))
  if (!installed || !locked) return false
  return Object.entries(locked).every(([path, entry]) => {
    const found = installed[path]
    return path === '' || (found ? found.version === entry.version : Boolean(entry.optional))
  })
}

function packagesOf(path) {
  const text = readOr(path, '')
  return text === '' ? null : JSON.parse(text).packages
}

function proveRuntime(root, runtime) {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules', 'node', 'package.json'), 'utf8'))
  const said = spawnSync(runtime, ['--version'], { encoding: 'utf8' }).stdout?.trim()
  if (said === `v${version}`) return
  throw new Error(
    `Node ${version} did not install (install scripts must be allowed). Remove node_modules and try again.`,
  )
}

function hashOf(path) {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}

function readOr(path, fallback) {
  return existsSync(path) ? readFileSync(path, 'utf8') : fallback
}
