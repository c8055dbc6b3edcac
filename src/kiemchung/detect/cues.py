"""The words that detection looks for, by what they tell of a sentence.

Every table is one string of cues parted by ``|``. A cue is one or more syllables, matched
whole, leftmost and longest first, so that a compound swallows the cue inside it ("đáng kể"
hides "đáng"). A cue is matched without accents too, when a sentence has none at all. Two marks:

``=cue``  only in accented text, for without accents it reads as another word ("hãy" as "hay");
``~cue``  only in unaccented text, usually one such word made safe by its neighbour.

The tables were written by hand for this project from common usage. They hold no name of a person,
people, party or outlet (a few places only hide the cue inside them, as "Cần Thơ" does "cần"): who
speaks, and of whom, never changes the kind.
"""

from __future__ import annotations

from typing import Final

from kiemchung.detect.words import WORDS

_I = "tôi | mình | tui | em | tớ | tao | chúng tôi | chúng mình | bọn mình | chúng ta | bản thân tôi"
_FEEL = """
    nghĩ | thấy | tin | cho rằng | cảm thấy | thích | ghét | yêu | ủng hộ | phản đối | đồng ý | không đồng ý
    | không thích | không tin | không nghĩ | rất thích | rất ghét | chẳng thích | cực thích | mong | ước | lo
    | sợ | đoán | tiếc | vui | buồn | hy vọng | tin tưởng
"""

# Category of a cue -> its cues. A cue may stand in several.
TABLES: Final[dict[str, str]] = {
    **WORDS,
    # Attribution. After a firm verb a clause follows, with or without "rằng"; after a loose one only
    # behind "rằng", "là", ":" or ",".
    "say.firm": """
      cho biết | cho hay | cho rằng | cho biết thêm | cho hay thêm | khẳng định | xác nhận | thừa nhận
      | nhấn mạnh | tiết lộ | khai | khai rằng | khai nhận | kể rằng | nói rằng | nói thêm | nói thêm rằng
      | bày tỏ rằng | đưa tin | dẫn tin | thông tin thêm | kể lại | chia sẻ rằng | than rằng | phàn nàn rằng
      | giải thích rằng | lập luận rằng | đồn rằng | đồn là | bảo rằng | bảo là | nói là | kể là | quả quyết
      | một mực khẳng định | lưu ý rằng | phản ánh rằng | tin tức cho biết | dẫn lời | ghi nhận rằng
      | tố cáo rằng | cáo buộc rằng | cảnh báo rằng | phân tích rằng | cho thấy rằng | nói thẳng rằng
      | tâm sự rằng | chỉ ra rằng | viết rằng | nhận xét rằng | ~noi rang | ~bao la
    """,
    "say.loose": """
      tuyên bố | thông báo | công bố | viết | =báo cáo | cảnh báo | nhận định | đánh giá | chia sẻ | thông tin
      | giải thích | trả lời | phát biểu | bình luận | nhận xét | tố cáo | cáo buộc | =khuyên | kêu gọi
      | =than | phân trần | tâm sự | trình bày | lý giải | lập luận | phân tích | đăng | khuyến cáo | lưu ý
      | cam đoan | quả quyết
    """,
    # Directly behind a short speaker these too open a clause ("chị ấy bảo giá tăng").
    "say.bare": "=nói | =kể | =bảo",
    "that": "rằng | là | =rằng là",
    # Before a verb of saying: then nobody says it, or the verb is a noun.
    "denied": """
      không | chưa | chẳng | =chả | =lời | =sự | =bản | chưa từng | không hề | chưa hề | không ai | chẳng ai
      | không có | chưa có | không có ai | không một ai | đừng ai
    """,
    # A clause that opens so has the speaker for its subject: "công ty cho biết đã bán 3 triệu xe". The
    # longer "đã có", "không có" tell of what there is, and stand in the auxiliaries alone.
    "subjectless": "=đã | ~da | sẽ | đang | =vừa | ~vua | từng | chưa | bị | không | sắp",
    "according": "theo | dựa theo | căn cứ theo | trích | dẫn theo | theo lời | theo như",
    # What a "theo …" may name that is part of the claim itself, not its speaker.
    "basis": """
      theo luật | theo bộ luật | theo nghị định | theo nghị quyết | theo thông tư | theo hiến pháp
      | theo quy định | theo điều | theo khoản | theo kế hoạch | theo hợp đồng | theo truyền thuyết
      | theo âm lịch | theo lịch | theo pháp luật | theo hiệp định | theo công ước | theo quyết định
      | theo pháp lệnh | theo thời gian | theo đó | theo quy hoạch | theo định luật | theo định nghĩa
      | theo dương lịch | theo giá | theo hiệp ước
    """,
    "follow": "theo dõi | theo đuổi | theo học | theo kịp | theo sau | theo đạo | theo chân",
    "title": """
      giám đốc | phó | trưởng | chủ tịch | chuyên gia | bác sĩ | đại diện | người phát ngôn | nguyên | cựu
      | tiến sĩ | thạc sĩ | giáo sư | luật sư | tổng giám đốc | thứ trưởng | bộ trưởng | chánh | hiệu trưởng
      | viện trưởng | cục trưởng | chủ | cư dân | người dân | nhân viên | thành viên | tổng biên tập
      | huấn luyện viên | đội trưởng | trợ lý | thư ký | nhà | ngụ | trú
    """,
    "rumour": """
      nghe nói | nghe đâu | nghe đồn | nghe tin | nghe bảo | thấy bảo | thấy nói | thấy đồn | tin mới nhận
      | tin đồn | theo thông tin mới nhất | theo thông tin ban đầu | theo tin mới nhất | theo nguồn tin riêng
      | có tin | có tin rằng | có tin đồn | có tin đồn rằng | người ta đồn | người ta nói | người ta bảo
      | thiên hạ đồn | dân mạng đồn | được biết | người ta đồn rằng | người ta nói rằng | rộ tin | sự thật là
      | thông tin cho biết | nguồn tin cho biết | đồn rằng | người ta đồn là
    """,
    # Set aside only where a mark parts them from the rest: "NÓNG: …", "Mọi người lưu ý, …".
    "alert": """
      nóng | hot | sốc | khẩn | breaking | cập nhật | thông tin mới | thông tin chính thức | tin mới
      | tin nhanh | tin sốc | tin hot | tin vui | tin buồn | tin mật | tin nóng | tin khẩn | tin cực nóng
      | tin chuẩn | chuyển tiếp gấp | chia sẻ gấp | share gấp | chú ý | lưu ý | cảnh báo | thông báo
      | cả nhà chú ý | cả nhà lưu ý | mọi người chú ý | mọi người lưu ý | bà con chú ý | bà con lưu ý
      | mọi người nhớ nhé | thông tin | nóng hổi | cực nóng | khẩn cấp | tin khẩn cấp | tin mới nhất | sự thật
      | mới đây | theo đó | tuy nhiên | ngoài ra | bên cạnh đó
    """,
    "greeting": """
      chào | xin chào | chào mừng | chúc | chúc mừng | kính chúc | xin chúc | cảm ơn | cám ơn | xin cảm ơn
      | xin cám ơn | kính gửi | thân gửi | kính thưa | =thưa | trân trọng | thân ái | thân mến | tạm biệt
      | hẹn gặp lại | xin lỗi | alo | hello | hi | hey | dạ | =vâng ạ | bái bai | bye | ok | oke | okie | haha
      | hihi | hehe | hic | huhu | =ôi | trời ơi | ôi trời ơi | ui | ôi giời | =á | wow | chao ôi
      | good morning | mừng | chào buổi sáng | =ê | lời đầu tiên
    """,
    "vocative": "ơi",
    # Forms that are no statement.
    "caption": """
      ảnh | nguồn | clip | video | đồ họa | thiết kế | infographic | tin liên quan | xem thêm | đọc thêm
      | xem tiếp | đọc tiếp | tin bài | bài | nguồn ảnh | nguồn tin | tác giả | biên tập | phóng viên
      | minh họa | ảnh minh họa | ảnh chụp màn hình | biên dịch | từ khóa | thực hiện | tags | tag
    """,
    "heading": """
      chương | điều | mục | phần | khoản | bảng | hình | biểu đồ | sơ đồ | phụ lục | mục lục | những điều
      | các bước | cách | hướng dẫn | một số | về | về vấn đề | danh sách | tổng quan | lời nói đầu
      | lời cảm ơn | kết luận | =tóm tắt | bí quyết | top | mẹo
    """,
    # Questions that need no question mark.
    "ask.start": """
      tại sao | vì sao | bao giờ | bao nhiêu | liệu | có phải | phải chăng | chẳng lẽ | lẽ nào | làm sao
      | làm thế nào | =ai | ~ai | khi nào | ở đâu | đâu là | =sao | ~sao lai | có đúng | có nên | có ai
      | có phải là | mấy giờ | không biết | kể tên | cho hỏi | cho em hỏi | cho mình hỏi | xin hỏi
      | cho tôi hỏi | ai biết | hỏi | thế nào là | có thật | =nào | vậy là sao | cớ sao | lúc nào | nghĩ sao
    """,
    # Words that ask wherever they stand, unless a negation ("không … nào") or "any" ("dù … gì") is about.
    "ask.word": """
      =nào | =gì | =ai | =đâu | ở đâu | bao nhiêu | bao lâu | như thế nào | bao xa | mấy giờ | mấy tuổi
    """,
    "ask.not.with": """
      không | chưa | chẳng | =chả | không ai | chẳng ai | cũng | đều | dù | =dẫu | bất kỳ | bất cứ | mọi
      | không có | không thể | =thì | biết | ~du | không phải | chưa từng | không được | không hề
    """,
    # "Ai … thì …" tells of everyone who does.
    "then": "=mới | ~moi | =thì | ~thi | đều | sẽ",
    "ask.anywhere": """
      tại sao lại | vì sao lại | =thứ mấy | =mấy giờ | =mấy ký | =mấy cái | =mấy tuổi | =mấy tiếng | =mấy lần
      | là gì | gọi là gì | được gọi là gì | tên là gì | =là mấy | thật hay giả | đúng hay sai | được không
      | =phải không | đúng không | nào vậy | gì vậy | gì thế | sao vậy | ~phai khong | vì sao vậy | có ai biết
      | ai biết | như thế nào vậy | ở đâu vậy | bao giờ thì
    """,
    "ask.end": """
      đúng chưa ạ | xong chưa ạ | đúng chưa | xong chưa | chưa ạ | chưa vậy | không vậy | không ạ | =nhỉ | =hả
      | =hở | =à | =ư | ~nhi | ~ha | ra sao | thế nào | như thế nào | là gì | ở đâu | bao lâu | bao nhiêu
      | =chăng | là ai | sao vậy | vậy | thế | vậy mọi người | =vậy trời | khi nào | thế nhỉ | =vậy ạ | làm gì
      | không nhỉ | vậy ta
    """,
    "ask.have": "có | đã | có phải | không biết | có được | có đúng | có thể",
    "ask.not": """
      không | chưa | =hông | =hong | không ạ | chưa ạ | không vậy | chưa vậy | không nhỉ | chưa nhỉ
      | không mọi người | không ta | hay không | hay chưa
    """,
    # "Dù có … hay không" asks nothing.
    "regardless": "dù | =dẫu | xem | =tùy | bất kể | kể cả",
    # Orders, requests, advice to the reader.
    "order.anywhere": """
      =hãy | vui lòng | xin đừng | xin vui lòng | xin hãy | xin mời | chia sẻ ngay | share ngay | gọi ngay
      | mua ngay | đặt ngay | đăng ký ngay | liên hệ ngay | inbox ngay | nhanh tay | lan tỏa giúp
      | chia sẻ giúp | giúp em chia sẻ | giúp mình chia sẻ | nhớ mang | nhớ đeo | nhớ chia sẻ | hãy cùng
      | đừng bao giờ | đừng quên | xem ngay | thử ngay | =đừng có | =thì đừng | =xin đừng | ~moi nguoi nho
      | ~hay chia se | ~hay cung | ~dung quen | ~dung chia se | để được may mắn
    """,
    "order.start": """
      =hãy | =đừng | =xin | vui lòng | mời | share | like | nhấn | bấm | click | =nhớ | =cấm | nghiêm cấm
      | cố gắng | cố lên | để lại | lưu lại | yêu cầu | đề nghị | cùng nhau | chung tay | inbox | quét mã
      | tuyệt đối không | tuyệt đối đừng | đặt hàng | chuyển tiếp | copy | dừng ngay | chú ý | lưu ý
      | cảnh giác | cẩn thận | nhanh tay | tag | bình luận | comment | follow | tuyệt đối tránh | ~hay | ~xin
      | ~nho | phải nhớ | =chớ | nhanh chân | tẩy chay
    """,
    "order.end": "=với | =với ạ | =đi ạ | =giúp ạ | =giùm ạ | =đi nào | =lên nào",
    # Only softens: behind a bare verb an order, behind a statement still a statement.
    "softened": """
      =nhé | =nha | =nhá | =nghen | =nhen | ~nhe | ~nha | =nào | =nhé các bạn | =nha các bạn | =nhé mọi người
      | =nhé cả nhà
    """,
    # What stands behind these is what an order is good for, no claim: "để được tư vấn", "kẻo quên".
    "purpose": "=để | kẻo | nhằm | =rồi",
    # So polite that a bare verb behind it asks for something.
    "guest": "quý khách | quý vị | quý phụ huynh | quý độc giả | quý bà con",
    # The reader addressed, and what then makes advice of the sentence.
    "you": """
      bạn | các bạn | mọi người | mn | quý khách | quý phụ huynh | quý vị | bà con | anh chị | anh chị em
      | hành khách | các mẹ | chúng ta | cả nhà | phụ huynh | các bác | các em | quý độc giả | các chị
      | người dân | khách hàng | ta | ae | anh em | chị em | các hộ dân
    """,
    "should": """
      cần | cần phải | nên | phải | nhớ | lưu ý | vui lòng | =đừng | ~dung nen | =hãy | không nên | nên nhớ
      | chú ý | tuyệt đối không | không được | cùng | giúp em | giúp mình | hạn chế | =tránh
    """,
    # Behind "nên": what came of something ("nên đã", "nên bị"), no advice.
    "result": "đã | bị | mới | vẫn | đang | chưa | cũng | không thể | mới được | không có | phải | =sẽ",
    "because": "=vì | bởi | =do | tại vì | nhờ | bởi vì | =tại | do đó | vì vậy",
    # "Không" before a bare verb at the very start forbids.
    "denies": "không",
    "should.anyone": """
      nên | không nên | cần | cần phải | chưa nên | chẳng nên | lẽ ra phải | đáng lẽ phải | đáng lẽ | lẽ ra
      | phải chi
    """,
    # Beliefs, feelings and wishes.
    "stance": """
      theo tôi | theo mình | theo em | theo tui | theo chúng tôi | theo tớ | theo cá nhân tôi | cá nhân tôi
      | theo quan điểm | quan điểm của tôi | =theo ý tôi | theo ý kiến cá nhân | ~theo minh thi | có lẽ
      | có vẻ | có vẻ như | hình như | dường như | chắc là | chắc nhờ | chắc hẳn | =e rằng | hy vọng | hi vọng
      | ước gì | ước chi | giá mà | giá như | =mong | mong rằng | mong sao | lo ngại rằng | tin rằng
      | tin tưởng rằng | lo rằng | sợ rằng | tiếc rằng | tiếc là | mừng là | ngưỡng mộ | =tự hào vì | biết đâu
      | ~uoc gi | chẳng hiểu sao | không hiểu gì | trộm nghĩ | thiết nghĩ | ngẫm lại
      | không ai có thể phủ nhận | không thể phủ nhận | hiển nhiên là | kỳ vọng rằng | =chúng tôi tin
      | =chúng tôi mong
    """,
    # What the author says to think or feel.
    "felt": " | ".join(f"{i} {feel}" for i in _I.split("|") for feel in _FEEL.split("|")),
    "grade.before": """
      =thật | thật sự | =quá | cực kỳ | cực | vô cùng | hết sức | =khá | hơi | siêu | rõ là | sao mà | ~rat la
      | =lại càng
    """,
    "grade.after": """
      =quá | =lắm | =ghê | =thật | vô cùng | quá trời | dữ | quá đi | hết biết | lắm luôn | vậy thôi | ~qua
      | ~lam luon | quá chừng | thế | =thế
    """,
    "irony": """
      ờ thì | hóa ra | tưởng gì | đúng là chuyện lạ | chuyện lạ đời | giỏi ghê | tài ghê | sáng kiến đỉnh cao
      | =vâng | thế mới tài | tài thật | giỏi thật | khen cho | quý hóa quá | đúng quy trình | bó tay
      | hết thuốc chữa | cười ra nước mắt | thảo nào | hèn gì | hết nói nổi | chịu thua | đi vào lòng đất
      | ai ngờ lại | có khi nào | hoan hô | =hay ghê | thế thôi
    """,
    # The future.
    "future": """
      mùa giải tới | rồi đây | trong quý sau | ~sap vo | ~sap het | ~sap ra | ~sap den | ~sap mo | ~sap dong
      | ~sap bi | ~sap xay | mai mốt | một ngày nào đó | nay mai | sẽ | =sắp | ~sap toi | ~sap co | ~sap tang
      | sắp tới | sắp sửa | dự báo | dự kiến | dự đoán | tiên đoán | tiên lượng | có thể sẽ | nhiều khả năng
      | có khả năng | khả năng cao | năm tới | tuần tới | tháng tới | ngày tới | thời gian tới | giờ tới
      | thập niên tới | thế kỷ tới | quý tới | mùa tới | mùa hè tới | nhiệm kỳ tới | ngày mai | sáng mai
      | trưa mai | chiều mai | tối mai | đêm mai | mai này | mai sau | ngày kia | sang năm | sang tuần
      | sang tháng | trong tương lai | tương lai gần | năm nữa | tháng nữa | tuần nữa | ngày nữa | giờ nữa
      | ít phút nữa | từ nay đến cuối | từ nay đến | đặt mục tiêu | phấn đấu | có kế hoạch | lên kế hoạch
      | hứa hẹn | kỳ vọng | ước tính đến năm | bầu cử tới | rồi sẽ | triển vọng | =sắp có | dự định | dự tính
      | dự trù | tính đến chuyện | mùa sau | =toan | sớm muộn | không sớm thì muộn | trong vài năm tới
      | trận tới | vòng tới | kỳ tới | =thứ sáu tới | hai tới
    """,
    "whenever": "cứ | hễ | mỗi khi | mỗi lần",
    "next": "=năm sau | tháng sau | tuần sau | =quý sau | ~nam sau",
    "decided": """
      quyết định | công bố | thông báo | tuyên bố | cam kết | đồng ý | thông qua | ký quyết định | ban hành
      | thống nhất | phê duyệt | xác nhận | chốt phương án | nhất trí
    """,
    "past": """
      đã | vừa | =từng | hôm qua | vừa qua | hồi | năm ngoái | tháng trước | tuần trước | năm trước | ~tung
    """,
    "number": """
      một | hai | ba | bốn | năm | sáu | bảy | tám | chín | mười | mươi | chục | trăm | vài | nhiều | mấy
      | nửa
    """,
    # Statements about the world.
    "rule": """
      không được | bị phạt | bị xử phạt | bị xử lý | bị truy cứu | có quyền | có trách nhiệm | có nghĩa vụ
      | nghiêm cấm | bị cấm | được phép | được miễn | được hưởng | được nghỉ | bắt buộc | quy định | phạt tiền
      | phạt tù | bị tước | bị thu hồi | theo luật | theo nghị định | theo quy định | theo bộ luật
      | có thẩm quyền | có hiệu lực | chịu trách nhiệm | không phải nộp | được cấp | không quá | sẽ bị phạt
      | sẽ bị xử phạt | sẽ bị tước | sẽ bị truy cứu
    """,
    # What one is bound to; a rule only about something definite, else a maxim.
    "must": "phải",
    "cause": """
      phòng bệnh | phòng chống | phòng dịch | gây | gây ra | gây nên | dẫn đến | dẫn tới | khiến | làm
      | làm cho | giúp | nhờ | chữa | chữa được | chữa khỏi | trị | ngăn | ngăn ngừa | phòng ngừa | giết
      | giết được | tiêu diệt | làm giảm | làm tăng | nguyên nhân | =do | bởi | =vì | tăng nguy cơ
      | giảm nguy cơ | có lợi | có hại | hại | có tác dụng | không có tác dụng | kích thích | bổ | tốt cho
      | không tốt cho | lây | lây lan | lây qua | tăng cường | thải độc | =hạ | ~chua | ~ngua | ~tri
    """,
    "superlative": """
      cao nhất | dài nhất | lớn nhất | sâu nhất | rộng nhất | đông nhất | nhiều nhất | ít nhất | nhỏ nhất
      | nặng nhất | nhanh nhất | cổ nhất | lâu đời nhất | trẻ nhất | già nhất | thấp nhất | nóng nhất
      | lạnh nhất | đắt nhất | rẻ nhất | xa nhất | gần nhất | sớm nhất | đầu tiên | duy nhất | giàu nhất
      | nghèo nhất | ngắn nhất | kỷ lục | đứng đầu | dày nhất | mạnh nhất | đông dân nhất | phổ biến nhất
      | thứ hai | thứ ba
    """,
    "is": """
      là | không phải là | gọi là | được gọi là | nghĩa là | tức là | thuộc | gồm | bao gồm | chỉ là
      | không là | ~la
    """,
    "comparison": """
      cao hơn | thấp hơn | dài hơn | ngắn hơn | nhiều hơn | ít hơn | nặng hơn | nhẹ hơn | nhanh hơn | chậm hơn
      | lớn hơn | nhỏ hơn | rộng hơn | đắt hơn | rẻ hơn | bằng nhau | gấp
    """,
    "count": """
      hai | =ba | bốn | =năm | sáu | bảy | tám | =chín | mười | chục | trăm | nghìn | ngàn | triệu | tỷ
      | phần trăm | một nửa | gấp đôi | gấp rưỡi | gấp ba
    """,
    # Signs of a predicate without which a sentence is a fragment.
    "auxiliary": """
      có | đã | đang | vừa | từng | chưa | không | chẳng | =chả | được | bị | phải | còn | có thể | cũng | vẫn
      | đều | mới | hơn | chỉ | luôn | lại | không có | đã có | không thể | hiện có | thường | =được | tự
      | hay bị
    """,
}
