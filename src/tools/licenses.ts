import { execFileSync } from 'node:child_process'

/** `npm run licenses`: how many packages there are, and under which licences. */
interface Installed {
  readonly name: string
  readonly version: string
  readonly license?: string
}

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

function installed(selector: string): Installed[] {
  const answer = execFileSync(npm, ['query', selector], { encoding: 'utf8', maxBuffer: 2 ** 28 })
  return JSON.parse(answer) as Installed[]
}

function print(title: string, packages: readonly Installed[]): void {
  const byLicense = new Map<string, string[]>()
  for (const { name, version, license = 'unknown' } of packages) {
    byLicense.set(license, [...(byLicense.get(license) ?? []), `${name} ${version}`])
  }
  console.log(`${title}: ${packages.length} packages`)
  for (const [license, names] of [...byLicense].sort(([a], [b]) => a.localeCompare(b))) {
    console.log(`  ${license} (${names.length}): ${[...new Set(names)].sort().join(', ')}`)
  }
}

print('dependencies, and what they ask for', installed('.prod'))
print('devDependencies, and what they ask for', installed('.dev'))
