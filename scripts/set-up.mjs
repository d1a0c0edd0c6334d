// Every npm script starts here, on whatever Node the machine has (20.20 or newer) and before anything is installed.
// It installs what the lock file names and goes on with scripts/tasks/<task>.ts on the project's own Node.
import { spawn } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { installDependencies } from './install-dependencies.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = join(root, 'node_modules', '.bin')
const [task = '', ...args] = process.argv.slice(2)
const taskFile = join(root, 'scripts', 'tasks', `${task}.ts`)

process.chdir(root)
refuseOldNode()
stopWithNpm()
if (!existsSync(taskFile)) stop(`There is no task "${task}" in scripts/tasks.`)
const runtime = await installDependencies(root).catch((error) => stop(error.message))
process.env.PATH = `${bin}${delimiter}${process.env.PATH ?? ''}`
process.env.NEXT_TELEMETRY_DISABLED = '1'

if (realpathSync(process.execPath) === realpathSync(runtime)) {
  process.argv = [process.execPath, taskFile, ...args]
  await import(pathToFileURL(taskFile).href)
} else {
  continueOn(runtime)
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 20)) return
  stop(`Node ${process.versions.node} is too old: install Node 20.20 or newer and run the command again.`)
}

/** The shell between npm and this process dies of SIGTERM without handing it on; the server would live on as an orphan. */
function stopWithNpm() {
  const parent = process.ppid
  if (!process.env.npm_lifecycle_event) return
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  watch.unref()
}

function continueOn(executable) {
  const child = spawn(executable, [taskFile, ...args], { stdio: 'inherit' })
  // At a terminal Ctrl-C reaches the child by itself; sent twice it would cut a graceful stop short.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => stop(error.message))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)))
}

function stop(message) {
  console.error(`ringko: ${message}`)
  process.exit(1)
}
