import type { Interactions } from './interactions.ts'
import type { Load } from './load.ts'
import { pairedRatios, spreadOf } from './statistics.ts'

/** What one run measured. */
export interface Run {
  readonly versions: { readonly chromium: string; readonly node: string }
  readonly rounds: number
  /** The loads of each way to show the same passage, in the order of the rounds. */
  readonly loads: Readonly<Record<'ours' | 'plain' | 'client', readonly Load[]>>
  /** By how many times slower the processor was. */
  readonly interactions: ReadonlyMap<number, Interactions>
}

/** What the figures have to keep to; `npm run bench` fails where they do not. */
const targets = { largestPaint: 1.05, shift: 0.01 }

const ways = {
  ours: 'A passage’s page: prerendered, then hydrated',
  plain: 'The same text as plain HTML, without a script',
  client: 'The same app, drawn by the browser alone',
}

const inputs = {
  pointing: 'Pointing at a passage, until its counterpart is lit',
  choosing: 'Choosing one, until its counterpart is marked and in view',
  toggling: 'Changing the language, until the page is in it',
}

/** The run as Markdown, for `docs/performance.md`. */
export function report(run: Run): string {
  const { versions, rounds, loads, interactions } = run
  const times = (values: readonly number[]) => format(values, (value) => value.toFixed(0))
  const ratios = (way: 'ours' | 'client', base: 'plain' | 'ours') => {
    const [values, bases] = [loads[way], loads[base]].map((all) => all.map(largestPaintOf))
    return format(pairedRatios(values ?? [], bases ?? []), (value) => value.toFixed(2))
  }
  const rates = [...interactions.keys()]
  return `Measured in one run of \`npm run bench\`: Chromium ${versions.chromium} without a graphics card, Node ${versions.node}, ${rounds} rounds in which the pages take turns, each with an empty cache; median (quartiles).

A page with a processor slowed down 4 times and slow 4G (1.6 Mbit/s down, 750 kbit/s up, 150 ms):

| | first paint, ms | largest paint, ms | layout shift | takes input, ms | kB |
|---|---|---|---|---|---|
${(['ours', 'plain', 'client'] as const)
  .map((way) => {
    const all = loads[way]
    const hydrated = all.flatMap((load) => load.hydrated ?? [])
    return row([
      ways[way],
      times(all.map((load) => load.firstPaint)),
      times(all.map(largestPaintOf)),
      spreadOf(all.map((load) => load.shift)).median.toFixed(3),
      hydrated.length > 0 ? times(hydrated) : '–',
      (spreadOf(all.map((load) => load.bytes)).median / 1000).toFixed(0),
    ])
  })
  .join('\n')}

Largest paint of our page over the plain page, median over median: **${largestPaintRatio(run).toFixed(2)}**, at most ${targets.largestPaint} is the target (round by round: ${ratios('ours', 'plain')}). Drawn by the browser alone over ours, round by round: ${ratios('client', 'ours')}.

From an input to its effect on the screen, in frames of 16.7 ms:

${row(['', ...rates.map((rate) => (rate === 1 ? 'processor as it is' : `${rate} times slower`))])}
${row(['---', ...rates.map(() => '---')])}
${(['pointing', 'choosing', 'toggling'] as const)
  .map((input) =>
    row([
      inputs[input],
      ...rates.map((rate) =>
        format(interactions.get(rate)?.[input] ?? [], (value) => value.toFixed(1)),
      ),
    ]),
  )
  .join('\n')}
`
}

/** Where the run misses its targets, one line each. */
export function missed(run: Run): string[] {
  const ratio = largestPaintRatio(run)
  const shift = Math.max(...run.loads.ours.map((load) => load.shift))
  return [
    ...(ratio > targets.largestPaint
      ? [`Largest paint over the plain page: ${ratio.toFixed(3)}, target ${targets.largestPaint}`]
      : []),
    ...(shift > targets.shift
      ? [`Layout shift: at most ${shift.toFixed(3)}, target ${targets.shift}`]
      : []),
  ]
}

function largestPaintRatio({ loads }: Run): number {
  const [ours, plain] = [loads.ours, loads.plain].map(
    (all) => spreadOf(all.map(largestPaintOf)).median,
  )
  return (ours ?? NaN) / (plain ?? NaN)
}

function largestPaintOf(load: Load): number {
  return load.largestPaint
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function format(values: readonly number[], one: (value: number) => string): string {
  const { median, low, high } = spreadOf(values)
  return `${one(median)} (${one(low)}–${one(high)})`
}
