import type { Reporter, TestModule } from 'vitest/node'

/** Ends the run with one plain line of what passed and what failed, for people and for CI to read. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]) {
    const count = { passed: 0, failed: errors.length, skipped: 0, pending: 0 }
    for (const module of modules) {
      for (const test of module.children.allTests()) count[test.result().state]++
      count.failed += module.errors().length
    }
    const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : ''
    // After the summary of the default reporter, which is still being written.
    process.on('exit', () => {
      console.log(`${count.passed} passed, ${count.failed} failed${skipped}`)
    })
  }
}
