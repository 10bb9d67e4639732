import js from '@eslint/js'
import { createNodeResolver, importX } from 'eslint-plugin-import-x'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

/*
 * The layers: what each folder of src may import of ours. `app` stands on top and may import all of
 * them but the tools, which run in Node.
 */
const layers = {
  app: ['reader', 'library', 'ui', 'content', 'domain', 'i18n'],
  reader: ['ui', 'content', 'domain', 'i18n'],
  library: ['ui', 'content', 'domain', 'i18n'],
  ui: ['content', 'domain', 'i18n'],
  'service-worker': ['content', 'domain'],
  content: ['domain'],
  domain: [],
  i18n: [],
  // The build renders what the app shows.
  tools: ['app', 'content', 'domain'],
}

const zones = Object.entries(layers).map(([layer, below]) => ({
  target: `./src/${layer}`,
  from: './src',
  except: [layer, ...below].map((folder) => `./${folder}`),
  message: `${layer} may import ${below.join(', ') || 'nothing of ours'}.`,
}))

const packages = {
  domain:
    'Plain values in, plain values out: no React, no DOM, no Node; one package, for matching.',
  content: 'Only valibot: the browser and the build share this layer.',
}

export default defineConfig(
  { ignores: ['dist/'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  reactHooks.configs.flat.recommended,
  {
    plugins: { 'import-x': importX },
    languageOptions: { parserOptions: { projectService: true } },
    settings: { 'import-x/resolver-next': [createNodeResolver()] },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      // Also forbids `import('…')` in a type, which would slip past the layers.
      '@typescript-eslint/consistent-type-imports': 'error',
      // Code points are what is meant where a string is spread.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['src/domain/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(?!\\.|approx-string-match$)', message: packages.domain }] },
      ],
    },
  },
  {
    files: ['src/content/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(?!\\.|valibot$)', message: packages.content }] },
      ],
    },
  },
  {
    files: ['**/*.config.{js,ts}', 'tests/closing-line.ts', 'tests/browser/global-setup.ts'],
    rules: { 'import-x/no-default-export': 'off' },
  },
)
