import fs from 'node:fs'
const a='/en/vietnam-japan-phone-talks/thanks-to-japan'
const raw=fs.readFileSync('dist'+a+'/index.html','utf8')
const base=raw.replace(/<script type="module"[^>]*><\/script>/,'').replace(/<link rel="preload" as="fetch"[^>]*>/,'').replace(/<meta http-equiv[^>]*>/,'')
const V={
 '/noaside': base.replace(/<aside.*<\/aside>/s,''),
 '/noinline': base.replace(/<script>.*?<\/script>/gs,''),
 '/nopretty': base.replaceAll('text-wrap:pretty',''),
 '/nodecor': base.replaceAll('box-decoration-break:clone','').replace(/text-decoration-line:underline/g,''),
 '/nocss': base.replace(/<style>.*?<\/style>/s,''),
 '/noheader': base.replace(/<header class="shell-header".*?<\/header>/s,''),
 '/nonumbers': base.replace(/<a class="number"[^>]*><\/a>/g,''),
 '/nosvg': base.replace(/<svg.*?<\/svg>/gs,''),
 '/bare': base.replace(/<aside.*<\/aside>/s,'').replace(/<a class="number"[^>]*><\/a>/g,'').replace(/<script>.*?<\/script>/gs,'').replace(/<svg.*?<\/svg>/gs,'').replaceAll('text-wrap:pretty',''),
}
fs.writeFileSync('var.json',JSON.stringify(V))
