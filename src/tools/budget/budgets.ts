/** What is weighed: JavaScript and CSS as brotli makes them, fonts as they are. */
export type Weighed = 'JavaScript' | 'CSS' | 'fonts'

/** Paths are those of files below the build's folder, such as `en/a-pair/index.html`. */
export interface Budgets {
  /** The pages whose first load is weighed, each by itself. */
  readonly pages: RegExp
  /** The most that the first load of one of them may weigh, in bytes. */
  readonly most: Readonly<Record<Weighed, number>>
  /** Less than that, so that there is room for what is to come: who needs more makes room first. */
  readonly room: Readonly<Partial<Record<Weighed, number>>>
  /** What these pages load without an action of the reader's though no page names it: it counts. */
  readonly atLoad: readonly RegExp[]
  /** Chunks that come by themselves when the page reacts: nothing waits for them, and they do not count. */
  readonly afterLoad: readonly RegExp[]
  /** Chunks that wait for an action of the reader's: they do not count. */
  readonly onAction: readonly RegExp[]
}

/** Every chunk that is imported dynamically stands in one of the lists, or the check fails. */
export const budgets: Budgets = {
  pages: /^(en|vi)\/[^/]+\/([^/]+\/)?index\.html$/,
  most: { JavaScript: 115_000, CSS: 12_000, fonts: 120_000 },
  room: { JavaScript: 105_000 },
  atLoad: [],
  afterLoad: [/^assets\/(late-parts|update-notice)-/],
  onAction: [
    /^assets\/on-use\//,
    /^assets\/(example|make-page|match-in-worker|own-pairs|own-reader-page|differences|library-page|settings-dialog|shortcuts-help|wake-failure|en|vi)-/,
  ],
}
