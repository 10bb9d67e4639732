import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { ComponentType, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useHref, useLocation } from 'react-router'
import type { PairIndex } from '../domain/pair/pair-index.ts'
import { bareAddress } from '../domain/address/address.ts'
import type { ReaderAddress } from '../domain/address/address.ts'
import { rangeByBlock } from '../domain/pair/article-text.ts'
import { marksByBlock } from '../domain/pair/marks.ts'
import type { ReaderState } from '../domain/address/reader-state.ts'
import { ArticleView, articleElementId } from './article/article-view.tsx'
import { ComparisonMap } from './overview/comparison-map.tsx'
import { FollowSwitch } from './toolbar/follow-switch.tsx'
import { HoldSelection } from './article/hold-selection.tsx'
import { HoldStill } from './place/hold-still.tsx'
import { Legend } from './compare/legend.tsx'
import { Panel } from './compare/panel.tsx'
import { drawerPart, PartFailure } from '../ui/drawer-part.tsx'
import { usePreferences } from '../ui/settings/use-preferences.ts'
import { RelationNames } from './article/relation-names.tsx'
import { ReaderContext, useReader } from './context/reader-context.ts'
import { ReaderTools } from './toolbar/reader-tools.tsx'
import { ReaderTitle } from './title/reader-title.tsx'
import { useExtents } from './article/use-shown-blocks.ts'
import { useFinding } from './find/use-finding.ts'
import { loadLateParts, useLateParts } from './use-late-parts.ts'
import { usePointing } from './interaction/use-pointing.ts'
import { useSelection } from './interaction/use-selection.ts'

const Differences = drawerPart(async () => (await import('./compare/differences.tsx')).Differences)
const ShortcutsHelp = drawerPart(
  async () => (await import('./interaction/shortcuts-help.tsx')).ShortcutsHelp,
)

interface ReaderProps {
  address: ReaderAddress
  /** What the address shows. */
  state: ReaderState
  /** What stands around every page; the reader's own tools go into it. */
  frame: ComponentType<{ tools: ReactNode; children: ReactNode }>
  onChangeUiLanguage: () => void
}

/** Both articles side by side, or one, and what there is to say of the selected passage. */
export function Reader({ pairIndex, ...props }: ReaderProps & { pairIndex: PairIndex }) {
  const { ui } = props.address
  const base = useHref('/').replace(/\/$/, '')
  // As a text, it is the same as long as it says the same.
  const home = JSON.stringify(bareAddress(props.address))
  const context = useMemo(
    () => ({ pairIndex, ui, base, home: JSON.parse(home) as ReaderAddress }),
    [pairIndex, ui, base, home],
  )
  useEffect(() => void loadLateParts(), [])
  return (
    <ReaderContext value={context}>
      <OpenReader {...props} />
    </ReaderContext>
  )
}

function OpenReader(props: ReaderProps) {
  const { t } = useTranslation()
  const { pairIndex, ui } = useReader()
  const { address, state, frame: Frame, onChangeUiLanguage } = props
  const { selected, view, front, words } = state
  const { pair } = pairIndex
  const { key } = useLocation()
  const root = useRef<HTMLElement>(null)
  const sheet = useRef<HTMLElement>(null)
  const [preferences, setPreferences] = usePreferences()
  const [drawer, setDrawer] = useState<'differences' | 'shortcuts' | null>(null)
  const { follow } = preferences
  // The first paint goes without what only reacts, which comes right after.
  const isAwake = useDeferredValue(true, false)
  const { parts, isSettled } = useLateParts()
  const finding = useFinding(address, parts?.find ?? null, loadLateParts)
  const { onClick, onKeyDown, letGo, jump } = useSelection(root, address, state, follow !== 'off')
  usePointing(root)
  const shared = useMemo(() => {
    const { found, article } = words ?? {}
    return article && found && 'start' in found ? rangeByBlock(article, found) : []
  }, [words])
  const extents = useExtents(words?.passage ?? selected)
  const { hits, current } = finding
  const marks = useMemo(() => {
    return marksByBlock([
      ...hits.map((hit) => ({ ...hit, label: { kind: 'hit', current: hit === current } as const })),
      ...shared.map((part) => ({ ...part, label: { kind: 'shared' } as const })),
    ])
  }, [hits, current, shared])
  const closeDrawer = () => setDrawer(null)

  return (
    <Frame tools={<ReaderTools address={address} view={view} front={front} finding={finding} />}>
      <main
        ref={root}
        className="reader"
        data-view={view ? 'one' : 'both'}
        data-only={address.only}
      >
        <nav className="reader-skip-links">
          {pair.articles.map((article) => (
            <a key={article.id} href={`#${articleElementId(article)}`}>
              {t('reader.skip', { outlet: article.outlet })}
            </a>
          ))}
          <a href={selected ? '#panel' : '#comparison'}>{t('reader.skipToPanel')}</a>
        </nav>
        <RelationNames />
        <div className="reader-head">
          <ReaderTitle />
          {finding.isOpen && parts && <parts.FindBar finding={finding} />}
        </div>
        <div className="reader-articles" onClick={onClick} onKeyDown={onKeyDown}>
          {pair.articles.map((article, index) => (
            <ArticleView
              key={article.id}
              article={article}
              extent={extents[index] ?? extents[0]}
              hasWords={isAwake}
              selected={selected}
              marks={marks.get(article.id)}
              place={view && article !== view ? 'hidden' : article === front ? 'front' : 'beside'}
            />
          ))}
          {parts && <parts.Ribbons />}
        </div>
        <aside className="rail" id="comparison" tabIndex={-1} aria-label={t('panel.title')}>
          <Panel sheet={sheet} address={address} state={state} onClose={letGo} />
          <Legend address={address} onShowDifferences={() => setDrawer('differences')}>
            <FollowSwitch follow={follow} onChange={(mode) => setPreferences({ follow: mode })} />
          </Legend>
          <ComparisonMap selected={selected} onJump={jump}>
            {parts && <parts.MapSlider selected={selected} root={root} onJump={jump} />}
          </ComparisonMap>
        </aside>
        <HoldSelection root={root} />
        <HoldStill
          root={root}
          entry={key}
          layout={[
            ui,
            view ? 'one' : 'both',
            front.id,
            extents[0].from,
            extents[1].from,
            finding.isOpen,
            preferences.size,
            preferences.spacing,
            preferences.face,
          ].join(' ')}
        />
      </main>
      {parts && (
        <>
          {follow === 'follow' && <parts.Following root={root} />}
          <parts.ReaderShortcuts
            root={root}
            address={address}
            selected={selected}
            isOn={preferences.shortcuts}
            onJump={jump}
            onFind={finding.open}
            onHelp={() => setDrawer('shortcuts')}
            onChangeUiLanguage={onChangeUiLanguage}
          />
          <parts.SwipeAway sheet={sheet} onAway={letGo} />
          <parts.PrintView />
          <parts.ShareWords root={root} address={address} />
        </>
      )}
      {finding.isOpened && isSettled && !parts && <PartFailure onClose={finding.close} />}
      {drawer === 'differences' && <Differences address={address} onClose={closeDrawer} />}
      {drawer === 'shortcuts' && <ShortcutsHelp onClose={closeDrawer} />}
    </Frame>
  )
}
