import { launch, openPage } from './tests/bench/browser.ts'
import { slow } from './tests/bench/load.ts'
import { serve } from './tests/bench/serve.ts'
import { plainPage } from './tests/bench/plain-page.ts'
import { readPage } from './src/tools/built-page.ts'
import { readPair } from './src/tools/read-content.ts'
import fs from 'node:fs'
const dist=process.env.DIST ?? 'dist'
const a='/en/vietnam-japan-phone-talks/thanks-to-japan'
const read=readPair('vietnam-japan-phone-talks'); if(!read.ok) throw 0
const H=fs.readFileSync(dist+a+'/index.html','utf8')
const html=readPage(H)
const plain=plainPage(read.pair,{preloaded:html.preloadedFonts,faces:html.inlineStyles.flatMap((css) => css.match(/@font-face\s*\{[^}]*\}/g) ?? []).join('\n')})
const noscript=H.replace(/<script[^>]*src[^>]*><\/script>/,'').replace(/<link rel="preload" as="fetch"[^>]*>/,'').replace(/<link rel="modulepreload"[^>]*>/g,'')
const noprint=noscript.replace(/<div class="print[^]*?<\/table>[^]*?<\/div>/,'')
const variants:Record<string,string>={'/plain':plain,'/noscript':noscript}
if (process.env.EXTRA) for (const [k,v] of Object.entries(JSON.parse(fs.readFileSync(process.env.EXTRA,'utf8')))) variants[k]=v as string
const s=await serve(dist,new Map(Object.entries(variants)))
const b=await launch()
const N=+(process.env.N??5)
const res:Record<string,Record<string,number[]>>={}
for(let i=0;i<N+1;i++) for(const u of [a,...Object.keys(variants)]) {
  const {page,devtools,close}=await openPage(b,{slowdown:1})
  const events:any[]=[]
  devtools.on('Tracing.dataCollected',({value})=>events.push(...value))
  await devtools.send('Tracing.start',{transferMode:'ReportEvents',traceConfig:{includedCategories:['devtools.timeline','blink.user_timing','loading','disabled-by-default-devtools.timeline']}} as any)
  await page.goto(s.site+u,{waitUntil:'load'})
  await page.waitForTimeout(250)
  const done=new Promise(r=>devtools.once('Tracing.tracingComplete',r))
  const nav=await page.evaluate(()=>{const n=performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming;const f=performance.getEntriesByName('first-contentful-paint')[0];return {rs:n.responseStart,re:n.responseEnd,di:n.domInteractive,fcp:f?.startTime}})
  await devtools.send('Tracing.end'); await done
  await close()
  if(i===0) continue
  const navStart=events.filter(e=>e.name==='navigationStart'&&e.args?.data?.documentLoaderURL?.endsWith(u)).at(-1)
  const t0=navStart?.ts??0, pid=navStart?.pid, tid=navStart?.tid
  const fcpTs=t0+nav.fcp*1000
  const main=events.filter(e=>e.ph==='X'&&e.pid===pid&&e.tid===tid&&e.ts>=t0&&e.ts<fcpTs)
  const r=(res[u]??={})
  const add=(k:string,v:number)=>((r[k]??=[]).push(v))
  for(const k of ['rs','re','di','fcp'] as const) add(k,nav[k]??0)
  for(const name of ['ParseHTML','UpdateLayoutTree','Layout','PrePaint','Paint','EvaluateScript','v8.compileModule','Commit','Layerize']) add(name,main.filter(e=>e.name===name).reduce((n,e)=>n+(e.tdur??0)/1000,0))
  add('task',main.filter(e=>e.name==='RunTask').reduce((n,e)=>n+(e.tdur??0)/1000,0))
}
const med=(v:number[])=>v.toSorted((a,b)=>a-b)[v.length>>1]!
for(const [u,r] of Object.entries(res)) console.log(u.slice(-16).padEnd(18),Object.entries(r).map(([k,v])=>`${k} ${(med(v)??0).toFixed(1)}`).join('  '))
await b.close(); s.close()
