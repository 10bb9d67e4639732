import { parseHTML } from 'linkedom'
import { pageParser } from '../../content/read/page-parser.ts'

/** Parses a page where there is no browser. */
export const parsePage = pageParser((html) => parseHTML(html).document)
