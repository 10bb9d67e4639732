import { useEffect, useState } from 'react'

/** The language that a text is in as far as it can be told, some time after the text; else empty. */
export function useFoundLanguage(text: string): string {
  const [found, setFound] = useState({ text: '', lang: '' })
  useEffect(() => {
    const timer = setTimeout(() => {
      void findLanguage(text).then((lang) => setFound({ text, lang }))
    }, 200)
    return () => clearTimeout(timer)
  }, [text])
  return text.trim() === '' ? '' : found.lang
}

/** The language of a text, or empty where nothing tells which one it is. */
export async function findLanguage(text: string): Promise<string> {
  if (text.trim() === '') return ''
  const { detectLanguage } = await import('../../content/read/detect-language.ts')
  const found = detectLanguage(text)
  return typeof found === 'string' ? found : ''
}
