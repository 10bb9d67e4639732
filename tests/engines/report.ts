import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Reporter, TestModule, TestSuite, Vitest } from 'vitest/node'

const page = path.resolve(import.meta.dirname, '../../docs/accessibility.md')

/** Writes into `docs/accessibility.md` what the last run of all flows came to, engine by engine. */
export class Report implements Reporter {
  #isWhole = true

  onInit({ config }: Vitest) {
    this.#isWhole = config.testNamePattern === undefined
  }

  onTestRunEnd(modules: readonly TestModule[]) {
    const engines = modules.flatMap((module) => [...module.children.suites()])
    if (!this.#isWhole || engines.length === 0) return
    const today = new Date().toISOString().slice(0, 10)
    const lines = engines.map((engine) => `- ${result(engine)}`).join('\n')
    const block = `<!-- engines -->\n\nLast run on ${today}:\n\n${lines}\n\n<!-- /engines -->`
    const text = readFileSync(page, 'utf8')
    writeFileSync(
      page,
      text.replace(/<!-- engines -->.*<!-- \/engines -->/s, () => block),
    )
  }
}

function result(engine: TestSuite): string {
  const flows = [...engine.children.allTests()]
  // An engine that is not there has one line in place of its flows, which says why.
  const [first, second] = flows
  if (first && !second) return `${engine.name}: ${first.name}`
  const versions = flows.flatMap((flow) => flow.meta().version ?? [])
  const count = (state: string) => flows.filter((flow) => flow.result().state === state).length
  const skipped = count('skipped') > 0 ? `, ${count('skipped')} skipped` : ''
  const counts = `${count('passed')} flows passed, ${count('failed')} failed${skipped}`
  return `${engine.name} ${versions[0] ?? '(it did not start)'}: ${counts}`
}
