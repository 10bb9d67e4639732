/*
 * Which folder may import which: the layers of src, the rooms within them, and no cycles, neither of
 * files nor of folders. Imports of types count. `npm run lint` checks it.
 */

/** The layers: what each folder of src may import of ours. Nothing imports upwards. */
const layers = {
  app: ['reader', 'library', 'desk', 'ui', 'content', 'domain', 'i18n'],
  reader: ['ui', 'content', 'domain', 'i18n'],
  library: ['ui', 'content', 'domain', 'i18n'],
  desk: ['ui', 'content', 'domain', 'i18n'],
  ui: ['content', 'domain', 'i18n'],
  'service-worker': ['content', 'domain'],
  content: ['domain'],
  domain: [],
  i18n: [],
  // The build renders what the app shows.
  tools: ['app', 'content', 'domain'],
}

/** The rooms of the domain. Those after `pair` know pairs; few of them know each other. */
const rooms = {
  lib: [],
  pair: ['lib'],
  find: ['pair', 'lib'],
  geometry: ['pair', 'lib'],
  'words-link': ['pair', 'lib'],
  address: ['words-link', 'pair', 'lib'],
  export: ['address', 'pair', 'lib'],
  author: ['pair', 'lib'],
  align: ['pair', 'lib'],
  draft: ['align', 'author', 'pair', 'lib'],
}

/** The packages that a layer may import; one that is not named may import any. */
const packages = {
  // Plain values in, plain values out: no React, no DOM, no Node; one package for matching, and one for
  // names in other scripts, which only the aligner loads.
  domain: '(approx-string-match|any-ascii)',
  // The browser and the build share this layer.
  content: 'valibot',
  // What reads texts is loaded when somebody gives one; all of these run in browsers.
  'content/read': '(@mozilla/readability|franc-min|markdown-it|yaml|fflate|mammoth)',
  'content/memory': '(valibot|saxes)',
}

/**
 * The rooms of a layer that have a row of their own among the packages.
 * @param {string} layer
 */
function roomsWithPackages(layer) {
  return Object.keys(packages)
    .filter((name) => name.startsWith(`${layer}/`))
    .map((name) => `^src/${name}/`)
}

/**
 * One rule a folder of `parent`, and one for a folder that the table does not have.
 * @param {string} parent
 * @param {Record<string, readonly string[]>} table
 */
function only(parent, table) {
  const names = Object.keys(table).join('|')
  return [
    ...Object.entries(table).map(([name, below]) => ({
      name: `${parent}/${name}`,
      comment: `${parent}/${name} may import ${below.length > 0 ? below.join(', ') : 'nothing of ours'}.`,
      severity: 'error',
      from: { path: `^${parent}/${name}/` },
      to: { path: `^${parent}/`, pathNot: `^${parent}/(${[name, ...below].join('|')})/` },
    })),
    {
      name: `${parent}: every folder has its row`,
      comment: `A new folder of ${parent} says in .dependency-cruiser.js what it may import.`,
      severity: 'error',
      from: { path: `^${parent}/(?!(${names})/)` },
      to: {},
    },
  ]
}

/**
 * What stands on top of its rooms is known to none of them.
 * @param {string} parent
 */
function above(parent) {
  return {
    name: `${parent}: rooms know nothing of what stands above them`,
    comment: `What lies in ${parent} itself imports its rooms; they do not import it.`,
    severity: 'error',
    from: { path: `^${parent}/[^/]+/` },
    to: { path: `^${parent}/[^/]+$` },
  }
}

export default {
  forbidden: [
    ...only('src', layers),
    ...only('src/domain', rooms),
    above('src/reader'),
    above('src/tools'),
    above('src/tools/add'),
    {
      name: 'src/ui: what is shared knows nothing of the rooms',
      comment: 'The rooms of src/ui import what lies in src/ui itself; it does not import them.',
      severity: 'error',
      from: { path: '^src/ui/[^/]+$' },
      to: { path: '^src/ui/[^/]+/' },
    },
    ...Object.entries(packages).map(([layer, allowed]) => ({
      name: `packages of src/${layer}`,
      comment: `src/${layer} may import the package ${allowed} and no other.`,
      severity: 'error',
      from: { path: `^src/${layer}/`, pathNot: roomsWithPackages(layer) },
      to: { pathNot: `^(src|node_modules/${allowed})/` },
    })),
    {
      name: 'no import of a test',
      comment: 'Tests import what they test, never the other way round.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no cycle of files',
      comment: 'Move what both need to a file of its own. Imports of types count.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no cycle of folders',
      comment: 'Move what both need to the room that it belongs to.',
      severity: 'error',
      scope: 'folder',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '[.]css$' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'default'],
    },
  },
}
