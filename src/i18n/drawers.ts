import en from './drawers.en.json'
import vi from './drawers.vi.json'
import { i18n } from './i18n.ts'

/** What only the drawers say. It comes with the first of them that is loaded. */
export const drawerWords = { en, vi }

i18n.en.addResourceBundle('en', 'drawers', en)
i18n.vi.addResourceBundle('vi', 'drawers', vi)
