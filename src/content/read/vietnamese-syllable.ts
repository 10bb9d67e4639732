// How Vietnamese syllables with a mark are built, but for the initial consonants.
const vowels =
  '(?:[iy]?[aăâeêiouơưôy]|oa|oă|oe|uâ|uê|uơ|uô|uy|uyê|ươ|iê|yê|ai|ao|au|ay|âu|ây|eo|êu|ia|iu|oi|ôi|ơi|oo|ua|ui|ưa|ưi|ưu|iêu|yêu|oai|oao|oay|oeo|uôi|ươi|ươu|uây|uya|uyu|uao)'
const syllable = new RegExp(`^(?:[bcdđghklmnpqrstvx]{0,3})${vowels}(?:c|ch|m|n|ng|nh|p|t)?$`)
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g

/** Whether a word, in composed form, is built as a Vietnamese syllable is. */
export function isVietnameseSyllable(word: string): boolean {
  const small = word.toLowerCase().normalize('NFD').replace(toneMarks, '').normalize('NFC')
  return small.length <= 8 && syllable.test(small)
}
