/*
 * What pages have around and between the paragraphs of an article, told by how elements are named and by
 * what short blocks say, in the languages that we see most.
 */

const names = new Set(
  (
    'ad ads adbox adslot adsense advert advertisement advertising banner breadcrumb breadcrumbs byline comments ' +
    'consent cookie cookies disqus editsection gdpr infobox navbox newsletter outbrain paywall popup promo ' +
    'recommended related relatedposts share sharing sharedaddy signup social sponsor sponsored subscribe ' +
    'subscription taboola toc tweet'
  ).split(' '),
)

/** Whether an element's class or id names what is no part of an article, such as `related-links`. */
export function isNamedFurniture(element: Element): boolean {
  const named = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
  if (named.length > 500) return false
  const words = named.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  return words.split(/[^a-z]+/).some((word) => names.has(word))
}

export function isNamedCaption(element: Element): boolean {
  return /caption/i.test((element.getAttribute('class') ?? '').slice(0, 500))
}

const advertisement =
  /^\W*(?:advertisement|advertising|sponsored(?: content)?|story continues below|quảng cáo|publicité|anzeige|werbung|publicidad|pubblicità|реклама|reklam|广告|廣告|広告|광고)\W*$/iu
const copyright =
  /^(?:©|\(c\) \d|copyright\b|all rights reserved|bản quyền|tous droits|alle rechte)/iu
const agencies =
  'VNA|VNS|TTXVN|Reuters|AFP|AP|dpa|EFE|ANSA|Xinhua|TASS|Kyodo|Yonhap|Bernama|Antara|PTI|UPI'
// What a text ends with where an agency signs it.
const signOff = new RegExp(
  `^(?:[—–-]{1,2}\\s*[\\p{Lu}\\d][\\p{L}\\d/. ]{1,20}|[(\\[]?(?:theo )?(?:${agencies})(?:/[\\p{L}]{1,20})*[)\\]]?\\.?)$`,
  'u',
)
const readMore =
  /^\W*(?:read (?:more|also|next|the full)|see also|related(?: (?:stories|articles|news|topics))?$|more (?:on|from) |also read|đọc (?:thêm|tiếp)|xem thêm|tin (?:liên quan|cùng)|bài liên quan|lire (?:aussi|la suite)|à lire|lesen sie auch|mehr zum thema|le[ea] también|leer más|leia (?:também|mais)|leggi anche|читайте также|подробнее|関連記事|続きを読む|相关阅读|延伸阅读|延伸閱讀|관련기사)/iu
const appeals = [
  /\b(?:sign up|subscribe|join us)\b.{0,80}\b(?:newsletter|updates|inbox|channel|e-?mail|today|now)\b/iu,
  /(?:đăng ký|theo dõi|tham gia).{0,60}(?:bản tin|kênh|email|zalo|facebook|youtube|fanpage)/iu,
  /(?:abonnez-vous|abonnieren sie|suscríbete|suscríbase|подпишитесь|подписывайтесь|订阅|訂閱)/iu,
  /\b(?:we use|this (?:web)?site uses|accept(?: all)?|chấp nhận|nous utilisons des|verwendet) cookies?\b/iu,
  /^(?:share (?:this|on|via)|follow us|chia sẻ(?: bài)?\W*$|theo dõi chúng tôi|partager\W*$|teilen\W*$|tweet\W*$)/iu,
  /\bpic\.twitter\.com\/|\(@\w{1,20}\)/iu,
]

/**
 * What a block seems to be by its words: `sure` for what no article says in a paragraph of its own,
 * `perhaps` for what one could, `null` for a part of the article.
 */
export function furnitureOf(
  text: string,
  { isLinked, isLast }: { readonly isLinked: boolean; readonly isLast: boolean },
): 'sure' | 'perhaps' | null {
  if (text.length > 250) return null
  if (advertisement.test(text) || copyright.test(text)) return 'sure'
  if (signOff.test(text)) return isLast ? 'sure' : 'perhaps'
  if (readMore.test(text)) return isLinked ? 'sure' : 'perhaps'
  return appeals.some((appeal) => appeal.test(text)) ? 'perhaps' : null
}

/** What to do about a block that is perhaps no part of the article. */
export function perhapsNone(text: string): string {
  const words = text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text
  return `perhaps no part of the article: “${words}”. To leave it out, add --drop ${JSON.stringify(text.slice(0, 24).trimEnd())}`
}
