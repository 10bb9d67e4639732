import { languageOf } from '../pair/language.ts'

/*
 * The words that every text is full of, whatever it is about: that two segments share them says little.
 * A language that is not here has none; how often a word stands in the two texts counts as well.
 */

const english = `a an the and or but nor so yet if then than as at by for from in into of off on onto out over
  to up upon with without within about above across after against along among around before behind below
  between beyond down during since through throughout toward towards under until unless while although
  though because whether is are was were be been being am do does did done doing have has had having will
  would shall should can could may might must not no it its he him his she her hers they them their theirs
  we us our ours you your yours i me my mine this that these those there here who whom whose which what
  when where why how all any both each few more most other others some such only own same too very just
  also even still now again once ever never one ones itself himself herself themselves s t re ve ll st nd rd th don
  didn doesn isn aren wasn weren hasn haven hadn won wouldn couldn shouldn`

const vietnamese = `và hoặc hay nhưng mà thì là được bị đã đang sẽ vẫn còn cũng không chưa chẳng của cho với
  từ đến tới ở tại trong ngoài trên dưới về vào ra lên xuống qua lại đi theo như để do bởi vì nên nếu khi
  lúc sau trước này đó kia ấy nào gì ai sao thế vậy đây các những một mọi mỗi từng nhiều ít rất quá lắm hơn
  nhất cả chỉ chính ngay rằng bằng giữa cùng có cái con chiếc cuộc sự việc người ông bà anh chị em cô họ
  tôi ta chúng mình nó hắn bạn phải cần nữa rồi mới đều luôn hãy đừng dù tuy làm`

const known: Partial<Record<string, ReadonlySet<string>>> = {
  en: new Set(english.split(/\s+/)),
  vi: new Set(vietnamese.split(/\s+/)),
}

/** Is a word one that every text of its language, by its tag, is full of? */
export function isFunctionWord(word: string, lang: string): boolean {
  return known[languageOf(lang)]?.has(word.toLowerCase()) ?? false
}
