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
  /** Whether a number with a full stop is an ordinal, as in "am 3. Mai". */
  readonly hasOrdinals: boolean
}

type Lists = Readonly<Record<Exclude<keyof Abbreviations, 'hasOrdinals'>, string>>

const withOrdinals = new Set(
  'de da nb nn no fi cs sk hu pl sl hr sr bs et lv lt tr is fo lb'.split(' '),
)

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
      'PGS GS TS ThS Ths Th CN BS Bs BSCKI BSCKII KS LS Ls NS NSƯT NSND NGƯT NGND CT TP Tp TX Tx TT Tt tp tx PGS.TS GS.TS TSKH KTS NCS HLV VĐV ĐB ĐC',
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
  de: {
    titles:
      'Hr Fr Frl Hrn Dipl Ing bzw ca vgl z d u s o v n i a h b evtl ggf inkl exkl sog gest geb verh Nr Abs Art Bd Kap Str St Tel Mag Univ Bundesm Min',
    numbers: 'Mrd Mio Tsd Jan Feb Apr Jun Jul Aug Sept Sep Okt Nov Dez S',
    ends: 'usw etc Jh Chr AG Mrd Mio Tsd Std',
    starters:
      'Der Die Das Ein Eine Er Sie Es Wir Ich Man Im In Am An Auf Bei Mit Nach Vor Aber Und Doch Denn Dann Auch So Wenn Als Da Dies Diese Dieser Dieses Damit Danach Dabei Laut Für Zu Zum Zur Von Vom Wie Was Wer Wo Seit Sein Seine Ihr Ihre Nun Heute Gestern Alle Viele Einige Nur Nicht Noch Zwar Trotzdem Dennoch Zudem Außerdem Hier Dort Durch Gegen Unter Über Zuvor Später Rund Etwa',
  },
  ru: {
    titles:
      'г-н г-жа гг им ул пр просп пер пл д корп стр кв обл р-н св акад проф доц канд докт см ср напр т тт рис табл гл п пп ст',
    numbers: 'янв февр фев мар апр авг сент сен окт нояб ноя дек',
    ends: 'г в вв н э д п др пр тыс млн млрд трлн руб долл коп чел км кг',
    starters:
      'В На По С К О У За Из От До При Для Он Она Они Оно Мы Вы Я Это Этот Эта Эти Но А И Так Как Когда Если Однако Также Тогда Теперь После Перед Кроме Что Кто Где Его Её Ее Их Там Все Всё Ранее Сейчас',
  },
  uk: {
    titles: 'ім вул просп пров пл буд кв обл р-н св акад проф доц див напр т ст рис табл',
    numbers: 'січ лют берез квіт трав черв лип серп верес жовт листоп груд',
    ends: 'р рр ст н е д п тис млн млрд грн дол км кг',
    starters:
      'У В На По З Із До За Від Про При Для Він Вона Вони Воно Ми Ви Я Це Цей Ця Ці Але А І Й Та Так Як Коли Якщо Однак Також Тоді Тепер Після Перед Що Хто Де Його Її Їх Там Усі Раніше',
  },
  es: {
    titles:
      'Sr Sra Srta Sres Dra Lic Ing Arq Gral Cnel Cap Tte Sgto D Dª Dña Ud Uds Vd Vds Fr Mons Excmo Ilmo Av Avda pág págs cap fig núm art aprox admón depto EE FF JJ CC RR',
    numbers: 'ene feb mar abr jun jul ago sept sep oct nov dic vol n',
    ends: 'etc UU Cía S.A a.m p.m a.C d.C OO',
    starters:
      'El La Los Las Un Una Unos Unas Él Ella Ellos Ellas Es Son En De Del Al A Por Para Con Sin Según Desde Hasta Pero Y O No Se Su Sus Este Esta Estos Estas Ese Esa Eso Esto Lo Le Les Cuando Donde Si Como También Además Ahora Hoy Ayer Tras Después Antes Sobre Entre Aunque Mientras Nos Yo',
  },
  pt: {
    titles:
      'Sra Srta Dra Eng Exmo Exma Ilmo Gen Cel Cap Av pág págs cap fig núm art aprox Min Dep Pe',
    numbers: 'jan fev mar abr mai jun jul ago set out nov dez vol n',
    ends: 'etc Cia S.A a.C d.C',
    starters:
      'O A Os As Um Uma Ele Ela Eles Elas É São Em De Do Da No Na Por Para Com Sem Segundo Desde Até Mas E Ou Não Se Seu Sua Este Esta Esse Essa Isso Isto Quando Onde Como Também Além Agora Hoje Ontem Após Depois Antes Sobre Entre Embora Enquanto Já',
  },
  it: {
    titles:
      'Sig Sigg Sigra Dott Dottssa Ing Avv Arch On Gen Col Cap Mons pag pagg cap fig art es ca ecc',
    numbers: 'gen feb mar apr mag giu lug ago set sett ott nov dic vol n',
    ends: 'ecc S.p.A a.C d.C',
    starters:
      'Il Lo La I Gli Le Un Uno Una Egli Ella Lui Lei Loro È Sono In Di Del Della Da Dal A Al Per Con Senza Secondo Ma E O Non Si Suo Sua Questo Questa Quello Quella Quando Dove Come Anche Inoltre Ora Oggi Ieri Dopo Prima Tra Fra Se',
  },
  nl: {
    titles: 'dhr mevr mw drs ir ing mr jhr bijv ca blz nr resp zgn o.a d.w.z',
    numbers: 'jan feb mrt apr jun jul aug sept okt nov dec art',
    ends: 'enz etc e.d m.a.w',
    starters:
      'De Het Een Hij Zij Ze Wij We Ik Je In Op Bij Met Na Voor Maar En Of Dan Ook Als Dit Deze Dat Die Er Volgens Van Om Toen Nu Vandaag Gisteren Zijn Haar Hun Niet Nog Hier Daar Door Tegen Onder Over',
  },
  pl: {
    titles: 'dr hab mgr inż im ul al pl os św ks gen płk np tzn tj tzw ok nr poz pkt art str red',
    numbers: 'sty lut mar kwi maj cze lip sie wrz paź lis gru',
    ends: 'r w itd itp m.in tys mln mld zł',
    starters:
      'W Na Po Z Do Od Za Przy Dla On Ona Oni One Ono My Wy Ja To Ten Ta Te Ale A I Tak Jak Kiedy Gdy Jeśli Jednak Także Wtedy Teraz Co Kto Gdzie Jego Jej Ich Tam Nie O Według',
  },
  cs: {
    titles:
      'Ing Mgr Bc MUDr JUDr PhDr RNDr doc gen plk tzv např tj tzn č čp odst str ul nám sv cca',
    numbers: 'led úno bře dub kvě čvn srp zář říj lis pro',
    ends: 'r atd apod tis mil mld Kč',
    starters:
      'V Na Po Z Do Od Za Při Pro On Ona Oni To Ten Ta Ale A I Tak Jak Když Pokud Však Také Pak Teď Co Kdo Kde Jeho Její Jejich Tam Ne O Podle',
  },
  tr: {
    titles: 'Doç Av Sn Bkz Alb Gen Org Yrd Öğr Gör Müh Ecz Hz Cad Sok Sk Mah Blv Apt',
    numbers: 'Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara s sf',
    ends: 'vb vs vd A.Ş Ltd M.Ö M.S',
    starters:
      'Bu Bir O Şu Ve Ama Ancak Fakat Çünkü Ayrıca Daha Sonra Önce Şimdi Bugün Dün Onun Onlar Biz Siz Ben Her Hiç Ne Kim Nasıl Neden İse Eğer Böyle Böylece Buna Bunun',
  },
  hi: {
    titles: 'डॉ प्रो पं श्री श्रीमती कु सं ई मो स्व ले मे कर्नल',
    numbers: 'रु नं',
    ends: '',
    starters: '',
  },
  el: {
    titles: 'κ κα κκ Δρ Καθ αγ Αγ π.χ βλ',
    numbers: 'Ιαν Φεβ Μαρ Απρ Ιουν Ιουλ Αυγ Σεπ Οκτ Νοε Δεκ σ αρ',
    ends: 'κ.λπ κλπ κ.ά εκ δισ π.μ μ.μ',
    starters:
      'Ο Η Το Οι Τα Ένας Μια Ένα Αυτός Αυτή Αυτό Στο Στη Στην Στις Με Από Για Και Αλλά Όμως Όταν Αν Δεν',
  },
  sv: {
    titles: 't.ex bl.a s.k d.v.s ca dr prof st nr kap resp',
    numbers: 'jan feb mar apr jun jul aug sep okt nov dec',
    ends: 'm.m osv etc',
    starters:
      'Den Det De Han Hon Vi Jag Man I På Vid Med Efter Före Men Och Då Också Om När Detta Denna Dessa Enligt För Av Nu',
  },
  id: {
    titles: 'Tn Ny Sdr Ir Drs Dra H Hj Jl Jln Yth a.n u.p',
    numbers: 'Jan Feb Mar Apr Jun Jul Agu Sep Okt Nov Des Rp',
    ends: 'dll dsb dst Tbk PT',
    starters:
      'Ia Dia Mereka Kami Kita Saya Ini Itu Di Ke Dari Pada Dengan Untuk Tetapi Namun Dan Menurut Setelah Sebelum Ketika Jika Para',
  },
}

/** What is known of a language, by its tag, with what is common to all. */
export function abbreviationsOf(lang: string): Abbreviations {
  const language = languageOf(lang)
  const own = Object.hasOwn(lists, language) ? lists[language] : undefined
  const both = (list: keyof Lists) =>
    new Set(`${common[list]} ${own?.[list] ?? ''}`.split(' ').filter(Boolean))
  return {
    titles: both('titles'),
    numbers: both('numbers'),
    ends: both('ends'),
    starters: both('starters'),
    hasOrdinals: withOrdinals.has(languageOf(lang)),
  }
}
