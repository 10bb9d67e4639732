/** The formats of sources, each with the ending of the file that it is kept in. */
export const endings = {
  text: '.txt',
  markdown: '.md',
  html: '.html',
  mhtml: '.mhtml',
  docx: '.docx',
  epub: '.epub',
  subtitles: '.srt',
} as const
export type Format = keyof typeof endings
