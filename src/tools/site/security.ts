import { createHash } from 'node:crypto'

/**
 * The Content-Security-Policy of a built page: nothing but our own files, and of what is inlined only
 * what stands there now, by its hash. Nothing can be sent anywhere else.
 */
export function policyOf(page: string): string {
  const scripts = inlined(page, /<script>(.*?)<\/script>/gs)
  const styles = inlined(page, /<style>(.*?)<\/style>/gs)
  return [
    "default-src 'none'",
    `script-src 'self' ${scripts}`.trimEnd(),
    `style-src 'self' ${styles}`.trimEnd(),
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types song-song song-song-desk',
  ].join('; ')
}

/** The policy as a page carries it itself. */
export function policyTag(policy: string): string {
  return `<meta http-equiv="Content-Security-Policy" content="${policy}" />`
}

/** For hosts that read a file of headers, such as Netlify and Cloudflare Pages. */
export function headersFile(base: string, policy: string): string {
  return `${base}*
  Content-Security-Policy: ${policy}; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
  Cross-Origin-Opener-Policy: same-origin

${base}assets/*
  Cache-Control: public, max-age=31536000, immutable
`
}

function inlined(page: string, elements: RegExp): string {
  return [...page.matchAll(elements)]
    .map(([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
    .join(' ')
}
