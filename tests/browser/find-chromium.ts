import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** The path of an installed Chromium or Chrome; where there is none, it is installed if that works. */
export function findChromium(): string {
  const found = installed() ?? (install() ? installed() : null)
  if (found) return found
  throw new Error(
    'No Chromium found: install Chromium or Chrome, or set CHROMIUM_PATH to its executable.',
  )
}

function installed(): string | null {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter)
  const candidates = [
    process.env['CHROMIUM_PATH'],
    ...folders.flatMap((folder) => names.map((name) => path.join(folder, name))),
    ...elsewhere,
    chromium.executablePath(),
  ]
  return candidates.find((file) => file && isExecutable(file)) ?? null
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Playwright's own download, else Debian's package. */
function install(): boolean {
  const cli = path.resolve(import.meta.dirname, '../../node_modules/playwright-core/cli.js')
  const attempts: [string, string[]][][] = [
    [[process.execPath, [cli, 'install', '--with-deps', 'chromium']]],
    [[process.execPath, [cli, 'install', 'chromium']]],
  ]
  if (existsSync('/usr/bin/apt-get')) {
    attempts.push([
      ['apt-get', ['update']],
      ['apt-get', ['install', '-y', 'chromium']],
    ])
  }
  return attempts.some((commands) => {
    try {
      for (const [command, args] of commands) {
        console.log(`No Chromium found. Trying: ${path.basename(command)} ${args.join(' ')}`)
        execFileSync(command, args, { stdio: 'ignore', timeout: 300_000 })
      }
      return installed() !== null
    } catch {
      return false
    }
  })
}

/** What a Chromium is started with that is to run anywhere, as root too, and to ask for nothing itself. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const
