import { useReaderShortcuts } from './use-reader-shortcuts.ts'

/** The shortcuts as something that comes late, which a hook cannot. */
export function ReaderShortcuts(props: Parameters<typeof useReaderShortcuts>[0]) {
  useReaderShortcuts(props)
  return null
}
