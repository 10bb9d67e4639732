import type en from './languages/en.json'
import type make from './make/en.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en; make: typeof make }
  }
}
