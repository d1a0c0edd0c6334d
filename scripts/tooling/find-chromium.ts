import { spawnSync } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

// The headless shell draws the same pages for two thirds of the processor's time.
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
]
const MAC = ['Chromium', 'Google Chrome', 'Microsoft Edge']
const WINDOWS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']
const PLAYWRIGHT = [
  'chromium_headless_shell-*/chrome-*/*headless*shell',
  'chromium-*/chrome-linux*/chrome',
  'chromium-*/chrome-mac*/*.app/Contents/MacOS/*',
  'chromium-*/chrome-win*/chrome.exe',
]

/** Path of a browser built on Chromium that starts here, or null. CHROMIUM_PATH goes before everything found. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM_PATH
  if (named) return named
  return candidates().find((path) => existsSync(path) && canStart(path)) ?? null
}

function candidates(): string[] {
  return [...inSearchPath(), ...onMac(), ...onWindows(), ...inPlaywrightCache()]
}

function inSearchPath(): string[] {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin']
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
}

function onMac(): string[] {
  return MAC.flatMap((name) =>
    ['/', homedir()].map((base) => join(base, `Applications/${name}.app/Contents/MacOS`, name)),
  )
}

function onWindows(): string[] {
  const bases = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
  return bases.flatMap((base) => (base ? WINDOWS.map((file) => join(base, file)) : []))
}

function inPlaywrightCache(): string[] {
  const caches = [
    process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), '.cache/ms-playwright'),
    join(homedir(), 'Library/Caches/ms-playwright'),
    join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright'),
  ]
  return caches.flatMap((cache) =>
    globSync(PLAYWRIGHT, { cwd: cache })
      .sort()
      .reverse()
      .map((file) => join(cache, file)),
  )
}

/** Ubuntu's chromium-browser is a script that only says "install the snap"; on Windows --version would open a window. */
function canStart(path: string): boolean {
  return process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0
}
