import { execFileSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import path from 'node:path'

/** What it takes to run an engine, by role; or why that is not here. */
export type Programs =
  | { readonly isFound: true; readonly programs: Readonly<Record<string, string>> }
  | { readonly isFound: false; readonly why: string }

/**
 * Finds programs by their names on the PATH, the first name that is there; where one is missing and
 * this is Debian, and ours to change, installs the packages that have them.
 */
export function findPrograms(
  wanted: Readonly<Record<string, readonly string[]>>,
  packages: readonly string[],
): Programs {
  const found = installed(wanted) ?? (install(packages) ? installed(wanted) : null)
  if (found) return { isFound: true, programs: found }
  const missing = Object.values(wanted).filter((names) => !names.some(whereIs))
  const names = missing.map(([name]) => name).join(' and ')
  return {
    isFound: false,
    why: `no ${names} here, nor could it be installed; on Debian: apt-get install ${packages.join(' ')}`,
  }
}

function installed(wanted: Readonly<Record<string, readonly string[]>>) {
  const programs: Record<string, string> = {}
  for (const [role, names] of Object.entries(wanted)) {
    const program = names.map(whereIs).find((file) => file !== null)
    if (!program) return null
    programs[role] = program
  }
  return programs
}

function whereIs(name: string): string | null {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter)
  return folders.map((folder) => path.join(folder, name)).find(isExecutable) ?? null
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function install(packages: readonly string[]): boolean {
  if (process.getuid?.() !== 0 || !whereIs('apt-get')) return false
  console.log(`Trying: apt-get install ${packages.join(' ')}`)
  // Another apt may be at work: it is waited for.
  const apt = (...args: string[]) =>
    execFileSync('apt-get', ['-o', 'DPkg::Lock::Timeout=120', ...args], {
      stdio: 'ignore',
      timeout: 600_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  try {
    apt('update')
    apt('install', '-y', '--no-install-recommends', ...packages)
    return true
  } catch {
    return false
  }
}
