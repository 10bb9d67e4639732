import { Refusal } from './source.ts'

/** A part of a message: its headers by their names in small letters, and its bytes, decoded. */
interface Part {
  readonly headers: ReadonlyMap<string, string>
  readonly bytes: Uint8Array
}

/** A page in a file that a browser saved as one (MHTML, RFC 2557), or in a mail. */
export interface PageInMessage {
  readonly bytes: Uint8Array
  readonly charset: string | null
  readonly isHtml: boolean
  readonly url: string | null
}

export function isMessage(head: string): boolean {
  return (
    /^(?:[\w-]{1,60}:[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n){0,50}){1,60}?(?:MIME-Version|Content-Type):/i.test(
      head.replaceAll('\r', '').slice(0, 5_000),
    ) || /^MIME-Version:/i.test(head)
  )
}

/** The page in it, or else its plain text. Throws a `Refusal` where it has neither. */
export function readMessage(bytes: Uint8Array): PageInMessage {
  const whole = partOf(latin1(bytes))
  const parts = partsOf(whole, 0)
  const isOf = (type: string) => (part: Part) => typeOf(part).startsWith(type)
  const found =
    parts.find(isOf('text/html')) ??
    parts.find(isOf('application/xhtml')) ??
    parts.find(isOf('text/plain'))
  if (!found)
    throw new Refusal('otherFormat', 'this is a saved message without a page or a text in it.')
  const address =
    whole.headers.get('snapshot-content-location') ?? found.headers.get('content-location') ?? ''
  return {
    bytes: found.bytes,
    charset: parameter(found, 'charset'),
    isHtml: !typeOf(found).startsWith('text/plain'),
    url: /^https?:\/\/\S+$/.test(address) ? address : null,
  }
}

function partsOf(part: Part, depth: number): Part[] {
  const boundary = parameter(part, 'boundary')
  if (!typeOf(part).startsWith('multipart/') || boundary === null || depth > 5) return [part]
  return `\n${latin1(part.bytes)}`
    .split(new RegExp(`\\r?\\n--${boundary.replace(/[^\w]/g, '\\$&')}`))
    .slice(1)
    .filter((text) => !text.startsWith('--'))
    .flatMap((text) => partsOf(partOf(text.replace(/^[ \t]*\r?\n/, '')), depth + 1))
}

function partOf(text: string): Part {
  const end = /\r?\n\r?\n/.exec(text)
  const head = text.slice(0, end?.index ?? text.length).replace(/\r?\n[ \t]+/g, ' ')
  const headers = new Map(
    head.split(/\r?\n/).flatMap((line) => {
      const colon = line.indexOf(':')
      return colon === -1
        ? []
        : [[line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]]
    }),
  )
  const body = end ? text.slice(end.index + end[0].length) : ''
  return { headers, bytes: decode(body, headers.get('content-transfer-encoding') ?? '') }
}

function decode(body: string, encoding: string): Uint8Array {
  if (/^base64/i.test(encoding)) {
    const letters = body.replace(/[^A-Za-z0-9+/]/g, '')
    return bytesOf(atob(letters.slice(0, letters.length - (letters.length % 4 === 1 ? 1 : 0))))
  }
  if (!/^quoted-printable/i.test(encoding)) return bytesOf(body)
  return bytesOf(
    body
      .replace(/=[ \t]{0,20}\r?\n/g, '')
      .replace(/=([0-9A-Fa-f]{2})/g, (_all, code: string) =>
        String.fromCharCode(parseInt(code, 16)),
      ),
  )
}

function typeOf({ headers }: Part): string {
  return (headers.get('content-type') ?? 'text/plain').toLowerCase()
}

function parameter({ headers }: Part, name: string): string | null {
  const value = headers.get('content-type') ?? ''
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(value)
  return found?.[1] ?? found?.[2] ?? null
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (one) => one.charCodeAt(0))
}

/** One character a byte. */
function latin1(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 10_000) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 10_000)))
  }
  return parts.join('')
}
