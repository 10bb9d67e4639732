/*
 * What made-up articles are made of: our own phrases, first in English, then in Vietnamese. None stands
 * in another of its language, so that what is quoted of a text stands there only where it was put.
 */
export type Phrases = readonly (readonly [en: string, vi: string])[]

export const opening: Phrases = [
  ['Residents say that', 'Người dân cho biết'],
  ['According to our reporter,', 'Theo phóng viên của chúng tôi,'],
  ['Officials confirmed that', 'Giới chức xác nhận'],
  ['In other news,', 'Trong tin khác,'],
  ['Witnesses recall how', 'Nhân chứng kể lại rằng'],
  ['A statement says that', 'Một thông cáo nêu rõ'],
  ['It is understood that', 'Được biết,'],
  ['As was expected,', 'Đúng như dự kiến,'],
]

export const who: Phrases = [
  ['the mayor', 'thị trưởng'],
  ['the harbour office', 'ban quản lý cảng'],
  ['the city council', 'hội đồng thành phố'],
  ['two engineers', 'hai kỹ sư'],
  ['the foreign minister', 'bộ trưởng Ngoại giao'],
  ['Professor Lê Thị Hòa', 'giáo sư Lê Thị Hòa'],
  ['a group of farmers', 'một nhóm nông dân'],
  ['the weather service', 'cơ quan khí tượng'],
  ['the health ministry', 'Bộ Y tế'],
  ['Captain Đỗ Quang', 'thuyền trưởng Đỗ Quang'],
  ['the youth orchestra', 'dàn nhạc thiếu niên'],
  ['the railway company', 'công ty đường sắt'],
  ['local fishers', 'ngư dân địa phương'],
  ['an envoy from Japan', 'một đặc phái viên Nhật Bản'],
  ['the museum', 'viện bảo tàng'],
  ['volunteers', 'các tình nguyện viên'],
]

export const did: Phrases = [
  ['opened', 'khánh thành'],
  ['inspected', 'đã kiểm tra'],
  ['praised', 'đánh giá cao'],
  ['promised to repair', 'hứa sửa chữa'],
  ['presented', 'giới thiệu'],
  ['asked for help with', 'đề nghị hỗ trợ'],
  ['agreed to pay for', 'nhất trí chi trả'],
  ['spoke about', 'phát biểu về'],
  ['began work on', 'bắt tay vào'],
  ['voted for', 'bỏ phiếu ủng hộ'],
  ['postponed', 'tạm hoãn'],
  ['expressed delight at', 'bày tỏ vui mừng trước'],
]

export const what: Phrases = [
  ['a new bridge', 'cây cầu mới'],
  ['cold storage facilities', 'kho bảo quản lạnh'],
  ['the plan for solar power', 'dự án điện mặt trời'],
  ['three schools', 'ba trường học'],
  ['the exchange of students', 'chương trình trao đổi sinh viên'],
  ['an early warning system', 'hệ thống cảnh báo sớm'],
  ['the night train', 'chuyến tàu đêm'],
  ['a research vessel', 'tàu nghiên cứu'],
  ['the annual boat race', 'cuộc đua thuyền hằng năm'],
  ['the vaccine programme', 'chương trình vắc-xin'],
  ['the old lighthouse', 'ngọn hải đăng cổ'],
  ['the coffee harvest', 'vụ thu hoạch cà phê'],
  ['a photo exhibition', 'triển lãm ảnh'],
  ['flood defences', 'công trình chống lũ'],
  ['a mangrove forest', 'rừng ngập mặn'],
  ['trade and investment', 'thương mại và đầu tư'],
]

export const where: Phrases = [
  ['in Hải Phòng', 'ở Hải Phòng'],
  ['near the border', 'gần biên giới'],
  ['along the river', 'dọc theo dòng sông'],
  ['on the island of Lý Sơn', 'trên đảo Lý Sơn'],
  ['in the central highlands', 'ở Tây Nguyên'],
  ['outside Tokyo', 'bên ngoài Tokyo'],
  ['beside the central market', 'bên cạnh chợ trung tâm'],
  ['in the Mekong delta', 'tại đồng bằng sông Cửu Long'],
  ['behind the station', 'phía sau nhà ga'],
  ['in six provinces', 'tại sáu tỉnh'],
  ['on the coast road', 'trên đường ven biển'],
  ['at the university', 'trong trường đại học'],
]

export const when: Phrases = [
  ['on Tuesday', 'hôm thứ Ba'],
  ['early this morning', 'sáng sớm nay'],
  ['last week', 'tuần trước'],
  ['after a long debate', 'sau cuộc thảo luận kéo dài'],
  ['before the rainy season', 'trước mùa mưa'],
  ['at the end of April', 'vào cuối tháng Tư'],
  ['despite strong wind', 'dù gió mạnh'],
  ['during a short visit', 'nhân chuyến thăm ngắn'],
  ['for the first time', 'lần đầu tiên'],
  ['in front of a large crowd', 'trước đông đảo người xem'],
]

/** What one side may add to what is spoken of. */
export const more: Phrases = [
  ['and what it costs', 'cùng chi phí đi kèm'],
  ['with all its details', 'với đầy đủ chi tiết'],
  ['as announced before', 'như đã thông báo'],
  ['together with its partners', 'cùng các đối tác'],
]
