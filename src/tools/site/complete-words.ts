import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const english = new URL('../../i18n/languages/en.json', import.meta.url)

/** Has an interface language say in English what it does not say itself. */
export function completeWords(): Plugin {
  return {
    name: 'complete-words',
    enforce: 'pre',
    transform: {
      filter: { id: /\/i18n\/languages\/[^/]+\.json$/ },
      handler: (json) => {
        const fallback = JSON.parse(readFileSync(english, 'utf8')) as Words
        return JSON.stringify(complete(JSON.parse(json) as Words, fallback))
      },
    },
  }
}

interface Words {
  readonly [key: string]: string | Words
}

function complete(words: Words, fallback: Words): Words {
  const whole = Object.entries(fallback).map(([key, text]) => {
    const own = words[key]
    if (typeof text === 'string') return [key, typeof own === 'string' && own !== '' ? own : text]
    return [key, complete(typeof own === 'object' ? own : {}, text)]
  })
  return Object.fromEntries(whole) as Words
}
