import type { Making } from './making.ts'

/** Two short articles of our own on an event that never was; they disagree in one number. */
export const example: Making = {
  title: '',
  first: {
    text: [
      'Old ferry returns to the Lam Kieu river',
      'The ferry of Lam Kieu crossed the river again on Saturday morning, three years after it was taken out of service.',
      'Some 400 people stood on both banks when the boat left at 7 a.m. with a brass band on board. Repairs took fourteen months and cost 2.6 billion dong, most of it paid by the families of former passengers.',
      'The new engine runs on batteries and is hardly louder than the water. A crossing takes eight minutes, and school children travel free of charge.',
      'The bridge, 12 kilometres upstream, will stay open to lorries only until the end of the year.',
    ].join('\n\n'),
    kinds: {},
    lang: '',
    outlet: 'The Lam Kieu Gazette',
    date: '',
    url: '',
    leftOut: [],
  },
  second: {
    text: [
      'Phà Lam Kiều hoạt động trở lại sau ba năm',
      'Sáng thứ bảy, phà Lam Kiều lại đưa khách qua sông sau ba năm ngừng hoạt động.',
      'Khoảng 600 người đứng ở hai bờ khi phà rời bến lúc 7 giờ sáng, trên phà có một đội kèn. Việc sửa chữa kéo dài mười bốn tháng, tốn 2,6 tỷ đồng, phần lớn do gia đình các hành khách cũ đóng góp.',
      'Động cơ mới chạy bằng pin và gần như không gây tiếng ồn. Mỗi chuyến mất tám phút, học sinh được đi miễn phí.',
      'Người lái phà cho biết ông vẫn giữ chiếc mũ của người đi trước.',
    ].join('\n\n'),
    kinds: {},
    lang: '',
    outlet: 'Báo Lam Kiều',
    date: '',
    url: '',
    leftOut: [],
  },
}
