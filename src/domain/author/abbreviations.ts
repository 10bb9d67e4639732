import { languageOf } from '../pair/language.ts'

/** Words that stand before a full stop which need not end a sentence. */
export interface Abbreviations {
  /** A name or a title goes on after them: they never end a sentence. */
  readonly titles: ReadonlySet<string>
  /** They go on where a number follows. */
  readonly numbers: ReadonlySet<string>
  /** They may end a sentence. */
  readonly ends: ReadonlySet<string>
  /** Words that begin a sentence: after an initial or one of `ends`, only they show that one ended. */
  readonly starters: ReadonlySet<string>
}

type Lists = Readonly<Record<keyof Abbreviations, string>>

// In news of any language.
const common: Lists = {
  titles: 'Mr Mrs Ms Dr Prof St Ph vs',
  numbers: 'No Nos Nr',
  ends: 'Inc Corp Co Ltd Jr Sr etc',
  starters: '',
}

const lists: Readonly<Record<string, Lists>> = {
  en: {
    titles:
      'Mx Messrs Rev Hon Gen Maj Col Lt Capt Cmdr Sgt Cpl Adm Sen Rep Gov Pres Supt Mt Ft cf eg ie viz',
    numbers: 'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Art Arts Fig Figs Vol Ch Sec p pp',
    ends: 'Bros Dept est approx al Ave Blvd Rd',
    starters:
      'The A An He She It They We I You In On At By From But And Or So Yet This That These Those There If When While Since As For With After Before During Under However Meanwhile Moreover Still Also Now Then His Her Its Their Our My Your What Who How Why Where Not No One Two Both All Some Many Most Last Next',
  },
  vi: {
    titles:
      'PGS GS TS ThS Ths Th CN BS Bs BSCKI BSCKII KS LS Ls NS NSƯT NSND NGƯT NGND CT TP Tp TX Tx TT Tt tp tx PGS.TS GS.TS',
    numbers: 'tr Tr khoản Điều',
    ends: 'v.v vv',
    starters:
      'Theo Tuy Ông Bà Anh Chị Em Họ Chúng Tôi Ngày Trong Tại Khi Còn Hiện Sau Trước Nhưng Đây Đó Hai Các Những Một Mỗi Việc Đến Từ Với Để Do Vì Nếu Ngoài Bên Cũng Cùng Trên Ở Về Qua Bởi Và Song Mặc Dù Nhờ Đồng Thời Được Không Có Người',
  },
  fr: {
    titles: 'MM Mgr Me Mlle Vve cf av apr env éd',
    numbers: 'art chap fig vol p pp n',
    ends: 'p.ex',
    starters:
      'Le La Les Un Une Des Il Elle Ils Elles On Nous Vous Je Ce Cette Ces Cela Dans En À Au Aux Mais Et Ou Donc Or Si Quand Pour Par Avec Sans Sur Selon Après Avant Toutefois Cependant',
  },
}

/** What is known of a language, by its tag, with what is common to all. */
export function abbreviationsOf(lang: string): Abbreviations {
  const own = lists[languageOf(lang)]
  const both = (list: keyof Abbreviations) =>
    new Set(`${common[list]} ${own?.[list] ?? ''}`.split(' ').filter(Boolean))
  return {
    titles: both('titles'),
    numbers: both('numbers'),
    ends: both('ends'),
    starters: both('starters'),
  }
}
