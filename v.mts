import { readFileSync } from 'node:fs'
import { readPage } from './src/tools/built-page.ts'
import { readPair } from './src/tools/read-content.ts'
import { launch, openPage } from './tests/bench/browser.ts'
import { plainPage } from './tests/bench/plain-page.ts'
import { serve } from './tests/bench/serve.ts'
const read = readPair('vietnam-japan-phone-talks'); if(!read.ok) throw 1
const a='/en/vietnam-japan-phone-talks/thanks-to-japan'
const raw=readFileSync('dist'+a+'/index.html','utf8')
const html = readPage(raw)
const plain = plainPage(read.pair,{preloaded: html.preloadedFonts, faces: html.inlineStyles.flatMap(c=>c.match(/@font-face\s*\{[^}]*\}/g)??[]).join('\n')})
const base=raw.replace(/<script type="module"[^>]*><\/script>/,'').replace(/<link rel="preload" as="fetch"[^>]*>/,'').replace(/<meta http-equiv[^>]*>/,'')
const V:Record<string,string>={
 plain, base,
 noaside: base.replace(/<aside.*<\/aside>/s,''),
 noearly: base.replace(/<script>[^<]*Before the first paint, the same as React.*?<\/script>/s,''),
 noinline: base.replace(/<script>.*?<\/script>/gs,''),
 nopretty: base.replaceAll('text-wrap:pretty',''),
 nodecor: base.replaceAll('box-decoration-break:clone','').replace(/text-decoration-line:underline/g,''),
 nofont: base.replace(/@font-face\{[^}]*\}/g,''),
 nopreload: base.replace(/<link rel="preload" as="font"[^>]*>/g,''),
 nocss: base.replace(/<style>.*?<\/style>/s,''),
 noarticles: base.replace(/<div class="section".*?<\/article>/gs,'</article>'),
}
const s=await serve('dist',new Map(Object.entries(V).map(([k,v])=>['/v-'+k,v])))
const b=await launch()
const r:Record<string,number[]>={}
const n=+(process.argv[2]??5)
for(let i=0;i<n;i++) for(const k of Object.keys(V)){
  const {page,close}=await openPage(b,{slowdown:4, network:null as any})
  await page.goto(s.site+'/v-'+k,{waitUntil:'load'})
  await page.waitForTimeout(150)
  const t=await page.evaluate(()=>performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1)
  ;(r[k]??=[]).push(t); await close()
}
for(const k in r){ const q=r[k].sort((x,y)=>x-y); console.log(k.padEnd(12), Math.round(q[q.length>>1]), '  ', q.map(Math.round).join(' '))}
await b.close(); s.close()
