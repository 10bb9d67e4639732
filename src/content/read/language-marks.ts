/** Scripts in which nearly all news is in one language. */
export const soleLanguage: Readonly<Record<string, string>> = {
  Han: 'zh',
  Japanese: 'ja',
  Hangul: 'ko',
  Thai: 'th',
  Greek: 'el',
  Hebrew: 'he',
  Georgian: 'ka',
  Armenian: 'hy',
  Khmer: 'km',
  Lao: 'lo',
  Myanmar: 'my',
  Bengali: 'bn',
  Tamil: 'ta',
  Telugu: 'te',
  Kannada: 'kn',
  Malayalam: 'ml',
  Gujarati: 'gu',
  Gurmukhi: 'pa',
  Sinhala: 'si',
  Ethiopic: 'am',
  Tibetan: 'bo',
}

/** Letters that, among those of a script, nearly only one language has. */
export const ownLetters: readonly (readonly [lang: string, letters: RegExp])[] = [
  ['vi', /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/],
  ['de', /ß/],
  ['es', /ñ/],
  ['pt', /[ãõ](?:o|e|es)?$|ções$|ção$/],
  ['fr', /œ|^[cjdl]['’]$/],
  ['ca', /^[dlns]['’]$|l·l/],
  ['it', /^(?:(?:de|ne|a|su)?ll?|un)['’]$/],
  ['tr', /[ğış]/],
  ['pl', /[łśźż]/],
  ['cs', /[řěů]/],
  ['sk', /[ľŕĺ]/],
  ['hu', /[őű]/],
  ['ro', /[țș]/],
  ['lv', /[āēīņļķģ]/],
  ['lt', /[ėįų]/],
  ['is', /[ðþ]/],
  ['uk', /[іїєґ]/],
  ['be', /[іў]|ы.*і|і.*ы/],
  ['ru', /[ыэ]/],
  ['sr', /[ђћјљњџ]/],
  ['mk', /[ѓќѕ]/],
  ['kk', /[әғқңөұүһ]/],
  ['fa', /[پچژگ]/],
  ['ur', /[ٹڈڑںےہ]/],
  ['ar', /[ةىأإ]/],
  ['mr', /ळ/],
]

const lists: Readonly<Record<string, string>> = {
  en: 'its it’s again open opens over up about new more two first into the of and to in is was that for on with as by at from his her their are were have has had not but this which they he she it be will would after who said been an or',
  vi: 'mở lại ba hai nhà nước người mới hơn và của là có được trong cho với các những đã không này một người khi đến từ để tại theo về năm ngày cũng ở sẽ ông bà trên ra vào sau như đang hôm lại',
  fr: 'de en à après selon depuis deux mai année le la les des et est une dans du que qui pour sur pas au aux par avec ce cette ses son ont été sont il elle mais ou plus tous',
  de: 'wieder bis gegen zwischen mehr mai der die das und ist nicht mit von den dem des ein eine einer im zu auf für sich auch wurde wird werden hat haben nach über bei aus am sagte als sind war',
  es: 'de en a tras desde hasta según donde mayo año años volvió el los las y una por con para del que se su sus fue ha han está no como más pero este esta después entre dijo son al',
  pt: 'de a seu após segundo desde até maio ano anos o os as e em um uma por com para do da dos das que não se foi são mais como ao à pelo pela está também após entre disse seu sua',
  it: 'a tra fra secondo anni maggio il lo gli e un una di che è per con del della dei delle nel nella sono non più anche ha come si al alla dopo questo questa ma',
  nl: 'weer mei tussen meer de het een en van is in dat op te voor met zijn niet aan werd door ook naar over uit bij hij ze heeft wordt maar om nog',
  sv: 'igen maj sedan och att det som är på för med av inte till har den ett om var från men efter de sig vid kan under sade',
  da: 'igen maj siden og at det er på for med af ikke til har den et om var fra men efter de sig ved kan under blev sagde også',
  no: 'igjen mai siden og at det er på for med av ikke til har den et om var fra men etter de seg ved kan under ble sa også',
  fi: 'tai hänen ovat eikä joka jotka sekä ollut mukaan ja on ei se että oli hän ovat joka myös mutta kun sen olla mukaan jälkeen kanssa',
  pl: 'i w nie na się że jest do z jak ale był przez po dla są o od po tym ma oraz będzie',
  cs: 'a v je se na že to s z do o jsou byl by pro ale jak po podle také při který',
  sk: 'a v je sa na že to s z do o sú bol by pre ale ako po podľa tiež pri ktorý',
  hu: 'a az és hogy nem is egy van volt de meg már csak után szerint által',
  ro: 'a mai anul și în de la cu pe este că din nu a fost pentru care mai sunt după o un prin',
  hr: 'i u je se na da su za od koji s ne će kao bio te nakon',
  tr: 've bir bu da de için ile olarak çok daha olan gibi sonra kadar ancak dedi ise var',
  id: 'yang dan di ini itu dengan untuk dari pada dalam tidak akan telah adalah oleh ke juga kata setelah',
  ms: 'yang dan di ini itu dengan untuk daripada pada dalam tidak akan telah adalah oleh ke juga kata beliau selepas',
  tl: 'ang ng sa na mga ay at hindi ito para kay si nang may siya',
  sw: 'na ya wa kwa ni katika za la hii kuwa huo baada',
  ca: 'de la a en pot ser ni o seva amb fins segons any el els les i una per amb del que no és va han més com aquest aquesta després',
  et: 'ja on ei et see oli kui ka ning pärast ta mis',
  lv: 'un ir ka no ar uz par kas bija pēc arī',
  lt: 'ir yra kad į su iš buvo už po kaip bet',
  sq: 'dhe në të e i për me nga që një është nuk',
  ru: 'снова мая года году сказал также уже или и в не на что с по как это из за к для от был была было его он она они но так после',
  uk: 'і в не на що з по як це із за до для від був була було його він вона вони але та після у й',
  be: 'і ў не на што з па як гэта да для ад быў яго ён яна але пасля',
  bg: 'май година каза също или и в не на че с по как това от за до е беше са ще да се след той',
  sr: 'и у не на да с по као то од за до је био су се после он',
  mk: 'и во не на дека со по како тоа од за до е беше се по тој',
  kk: 'және бұл мен бір да де үшін деп болды бар кейін',
  ar: 'في من على إلى أن عن التي الذي هذا هذه ما لا كان قد مع بعد',
  fa: 'در از به که این را با است برای آن و می یک بود شد پس',
  ur: 'کے کی میں ہے سے کو اور کا نے پر یہ ہیں تھا بعد',
  hi: 'के में है की को से का और ने पर यह हैं था कि भी लिए बाद',
  mr: 'आहे आणि या च्या ने ते व हे होते नाही साठी नंतर',
  ne: 'छ र को मा ले हो यो पनि छन् भएको गरेको',
}

/** The languages that a common word is of. */
export const commonWords: ReadonlyMap<string, readonly string[]> = words()

function words(): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const [lang, list] of Object.entries(lists)) {
    for (const word of new Set(list.split(' '))) found.set(word, [...(found.get(word) ?? []), lang])
  }
  return found
}
