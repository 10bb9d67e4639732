import { readFileSync } from 'node:fs'
import { readPage } from './src/tools/built-page.ts'
import { readPair } from './src/tools/read-content.ts'
import { launch } from './tests/bench/browser.ts'
import { measureLoad } from './tests/bench/load.ts'
import { plainPage } from './tests/bench/plain-page.ts'
import { serve } from './tests/bench/serve.ts'
const read = readPair('vietnam-japan-phone-talks'); if(!read.ok) throw 1
const a='/en/vietnam-japan-phone-talks/thanks-to-japan'
const html = readPage(readFileSync('dist'+a+'/index.html','utf8'))
const plain = plainPage(read.pair,{preloaded: html.preloadedFonts, faces: html.inlineStyles.flatMap(c=>c.match(/@font-face\s*\{[^}]*\}/g)??[]).join('\n')})
const raw=readFileSync('dist'+a+'/index.html','utf8')
const pages=new Map([['/plain',plain],['/noscript',raw.replace(/<script type="module"[^>]*><\/script>/,'').replace(/<link rel="preload" as="fetch"[^>]*>/,'')]])
const s=await serve('dist',pages)
const b=await launch()
const r:Record<string,number[]>={}
const n=+(process.argv[2]??5)
for(let i=0;i<n;i++) for(const [k,u,p] of [['ours',a,'thanks-to-japan'],['plain','/plain',null],['noscript','/noscript',null]] as const){ const l=await measureLoad(b,s.site+u,{passage:p}); (r[k]??=[]).push(l.largestPaint); if(k==='ours'&&i===0) console.log(l)}
for(const k in r) console.log(k, r[k].sort((x,y)=>x-y).map(Math.round).join(' '))
await b.close(); s.close()
