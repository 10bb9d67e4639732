import { budgets as ours } from './budgets.ts'
import type { Budgets, Weighed } from './budgets.ts'
import { firstLoad } from './first-load.ts'
import type { Part } from './first-load.ts'
import { openBuild } from './open-build.ts'

/** What a page's first load weighs of one kind, in bytes, and of what that is made. */
interface Figure {
  readonly kind: Weighed
  readonly page: string
  readonly bytes: number
  readonly most: number
  readonly parts: readonly Part[]
}

export interface CheckedBudgets {
  /** One line each; none where all is well. */
  readonly problems: readonly string[]
  /** The heaviest page of each kind. */
  readonly figures: readonly Figure[]
}

const kinds: readonly Weighed[] = ['JavaScript', 'CSS', 'fonts']

/**
 * Weighs the first load of the pages in a build's folder against budgets, and checks of every page there
 * that no font keeps text back and that nothing is asked of another host.
 */
export function checkBudgets(dist: string, budgets: Budgets = ours): CheckedBudgets {
  const build = openBuild(dist)
  const pages = build.files.filter((file) => file.endsWith('.html'))
  if (pages.length === 0) {
    return { problems: [`There is no build in ${dist}. Run npm run build first.`], figures: [] }
  }
  const missing = [budgets.pages, ...budgets.atLoad, ...budgets.afterLoad, ...budgets.onAction]
    .filter((name) => !build.files.some((file) => name.test(file)))
    .map((name) => `The budgets name ${String(name)}, and no file is called so.`)

  const loads = pages.map((page) => firstLoad(build, page, budgets))
  const weighed = loads.filter(({ page }) => budgets.pages.test(page))
  const figures = kinds.flatMap((kind) => {
    const [heaviest] = weighed
      .map(({ page, parts }): Figure => {
        const own = parts.filter((part) => part.kind === kind)
        const bytes = own.reduce((sum, part) => sum + part.bytes, 0)
        return { kind, page, bytes, most: budgets.most[kind], parts: own }
      })
      .sort((a, b) => b.bytes - a.bytes)
    return heaviest ?? []
  })
  const tooMuch = figures
    .filter(({ bytes, most }) => bytes > most)
    .map((figure) => overBy(figure, figure.most, 'its budget'))
  const roomless = figures.flatMap((figure) => {
    const room = budgets.room[figure.kind]
    const isOver = room !== undefined && figure.bytes > room && figure.bytes <= figure.most
    return isOver ? overBy(figure, room, 'what keeps the room') : []
  })
  const problems = new Set([
    ...missing,
    ...loads.flatMap((load) => load.problems),
    ...tooMuch,
    ...roomless,
  ])
  return { problems: [...problems], figures }
}

/** kB are 1000 bytes here; rounded up, so that what is over a budget never looks as if it were not. */
export function inKilobytes(bytes: number): string {
  return (Math.ceil(bytes / 10) / 100).toFixed(2)
}

function overBy({ kind, page, bytes }: Figure, limit: number, name: string): string {
  const over = `${inKilobytes(bytes - limit)} kB over ${name} of ${inKilobytes(limit)} kB`
  return `The ${kind} of ${page}: ${inKilobytes(bytes)} kB, ${over}.`
}
