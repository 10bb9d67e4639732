import { useRef, useState, useSyncExternalStore } from 'react'
import type { SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { languageOf } from '../../domain/pair/language.ts'
import type { Pair, UiLanguage } from '../../domain/pair/pair.ts'
import { languageName } from '../../i18n/format.ts'
import { checkMaking } from './check-making.ts'
import type { FieldProblems } from './check-making.ts'
import { DictionaryField } from './dictionary-field.tsx'
import { changeMaking, currentMaking, nothing, sideNames, watchMaking } from './making.ts'
import type { SideName } from './making.ts'
import { noDictionary } from './own-dictionary.ts'
import { newPairId } from './new-pair-id.ts'
import { ProblemNote } from './problem-note.tsx'
import type { FieldProblem } from './problems.ts'
import { TextField } from './text-field.tsx'
import { findLanguage, useFoundLanguage } from './use-found-language.ts'
import { useGivenFiles } from './use-given-files.ts'
import './make.css'

/** A form for two texts of the reader's own. `onMade` keeps the pair, and says whether that could be done. */
export function Make({ ui, onMade }: { ui: UiLanguage; onMade: (pair: Pair) => Promise<boolean> }) {
  const { t } = useTranslation('make')
  const making = useSyncExternalStore(watchMaking, currentMaking, () => nothing)
  const found = {
    first: useFoundLanguage(making.first.text),
    second: useFoundLanguage(making.second.text),
  }
  const [problems, setProblems] = useState<FieldProblems>({})
  const [problem, setProblem] = useState<FieldProblem | null>(null)
  const [share, setShare] = useState<number | null>(null)
  const [status, setStatus] = useState('')
  const [dictionary, setDictionary] = useState(noDictionary)
  const stop = useRef<AbortController>(null)
  const form = useRef<HTMLFormElement>(null)
  const neutral = { first: t('neutralFirst'), second: t('neutralSecond') }

  const setProblemOf = (name: SideName, is: FieldProblem | null) => {
    setProblems(({ [name]: _, ...rest }) => (is ? { ...rest, [name]: is } : rest))
  }
  const keep = async (pair: Pair) => {
    if (await onMade(pair)) changeMaking(nothing)
    else setProblem({ is: 'notKept' })
  }
  const take = useGivenFiles({ neutral, keep, onStatus: setStatus, onProblem: setProblemOf })

  const start = async (signal: AbortSignal) => {
    const known = {
      first: found.first || (await findLanguage(making.first.text)),
      second: found.second || (await findLanguage(making.second.text)),
    }
    const checked = checkMaking(making, known, neutral)
    if (!checked.ok) {
      setProblems(checked.problems)
      const [name] = Object.keys(checked.problems)
      form.current?.querySelector<HTMLElement>(`[name="${name ?? ''}"]`)?.focus()
      return
    }
    const { articles } = checked
    const langs = articles.map(({ lang }) => languageOf(lang)).sort()
    const foreign = dictionary.langs.filter((lang) => !langs.includes(lang))
    if (foreign.length > 0) {
      const languages = [...new Set(dictionary.langs)]
        .map((lang) => languageName(lang, ui))
        .join(', ')
      setProblem({ is: 'dictionaryForeign', why: languages })
      return
    }
    setStatus(t('matching'))
    const { matchInWorker } = await import('../match/match-in-worker.ts')
    const request = { articles, earlier: { passages: [] }, dictionaries: dictionary.lines }
    const outcome = await matchInWorker(request, setShare, signal)
    setStatus(outcome ? '' : t('cancelled'))
    switch (outcome?.kind) {
      case 'matched': {
        const title = making.title.normalize('NFC').replace(/\s+/g, ' ').trim()
        await keep({
          id: newPairId(),
          ...(title !== '' && { title: { [ui]: title } }),
          status: 'draft',
          articles: outcome.articles,
          passages: outcome.passages,
        })
        break
      }
      case 'refused':
        setProblemOf(sideNames[outcome.article], { is: outcome.why })
        break
      case 'unreachable':
        setProblem({ is: 'unreachable' })
    }
  }
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (share !== null) return
    const controller = new AbortController()
    stop.current = controller
    setProblems({})
    setProblem(null)
    setShare(0)
    try {
      await start(controller.signal)
    } catch {
      setStatus('')
      setProblem({ is: 'failed' })
    }
    setShare(null)
  }
  const isEmpty = making.first.text === '' && making.second.text === ''
  const fillIn = async () => {
    const { example } = await import('./example.ts')
    setProblems({})
    changeMaking(example)
  }

  return (
    <main className="make">
      <h1>{t('title')}</h1>
      <p className="make-intro">{t('intro')}</p>
      <form
        ref={form}
        noValidate
        autoComplete="off"
        aria-busy={share !== null || undefined}
        onSubmit={(event) => void submit(event)}
      >
        <div className="make-sides">
          {sideNames.map((name, index) => (
            <TextField
              key={name}
              name={name}
              side={making[name]}
              found={found[name]}
              ui={ui}
              problem={problems[name] ?? null}
              onProblem={(is) => setProblemOf(name, is)}
              onFiles={(files) => void take(files, index)}
            />
          ))}
        </div>
        <details className="make-more">
          <summary>{t('more')}</summary>
          <label>
            {t('pairTitle')}
            <input
              type="text"
              name="title"
              value={making.title}
              maxLength={200}
              onChange={({ target }) => changeMaking({ title: target.value })}
            />
          </label>
          <DictionaryField ui={ui} dictionary={dictionary} onChange={setDictionary} />
        </details>
        {problem && <ProblemNote problem={problem} ui={ui} />}
        <div className="make-actions">
          {share === null ? (
            <button type="submit" className="button make-start">
              {t('start')}
            </button>
          ) : (
            <>
              <progress
                value={share > 0 && share < 1 ? share : undefined}
                aria-label={t('matching')}
              />
              <button type="button" className="button" onClick={() => stop.current?.abort()}>
                {t('cancel')}
              </button>
            </>
          )}
          {isEmpty && share === null && (
            <button type="button" className="button" onClick={() => void fillIn()}>
              {t('example')}
            </button>
          )}
          <p role="status">{status}</p>
        </div>
      </form>
    </main>
  )
}
