import type drawers from './drawers.en.json'
import type en from './en.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en; drawers: typeof drawers }
  }
}
