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

_I = "tôi | mình | tui | em | tớ | tao | chúng tôi | chúng mình | bọn mình | chúng ta | bản thân tôi"
_FEEL = """
    nghĩ | thấy | tin | cho rằng | cảm thấy | thích | ghét | yêu | ủng hộ | phản đối | đồng ý | không đồng ý
    | không thích | không tin | không nghĩ | rất thích | rất ghét | chẳng thích | cực thích | mong | ước | lo
    | sợ | đoán | tiếc | vui | buồn | hy vọng | tin tưởng
"""

# Category of a cue -> its cues. A cue may stand in several.
TABLES: Final[dict[str, str]] = {
    # Compounds that hide a cue; they say nothing themselves.
    "neutral": """
      đáng kể | thích đáng | chính đáng | thỏa đáng | quá trình | =quá khứ | quá hạn | quá tải | quá cảnh
      | quá mức | quá độ | quá liều | vượt quá | không quá | chưa quá | quá bán | quá nửa | quá giang
      | quá nhiệt | thông quá | sắp xếp | sắp đặt | =tạo nên | trở nên | làm nên | dựng nên | gây nên
      | xây nên | cho nên | vì thế nên | nên thơ | trung tâm dự báo | đài dự báo | bản tin dự báo
      | cơ quan dự báo | cục dự báo | nhà dự báo | mô hình dự báo | =sắc đẹp | =làm đẹp | =người đẹp | =tệ nạn
      | nhân dân tệ | =tiền tệ | tồn tại | đại lý | pháp lý | tâm lý | bảo hiểm | bảo vệ | bảo đảm | đảm bảo
      | bảo tàng | bảo tồn | bảo quản | bảo dưỡng | bảo hành | bảo mật | bảo trợ | bảo lãnh | bảo thủ
      | bảo lưu | bảo trì | bảo hộ | =dự bảo | kể từ | kể cả | kể trên | không kể | chưa kể | câu chuyện kể
      | nói chung | nói riêng | nói tiếng | nói chuyện | nói dối | nói về | nói lên | nói đùa | nói xấu
      | nói trên | nói gì | nói được | tiếng nói | giọng nói | lời nói | nói với | viết về | viết bằng
      | chữ viết | thông tin liên lạc | công nghệ thông tin | hộp thư | nhà báo | chia sẻ với | sự khẳng định
      | lời khẳng định | lời kể | bản tuyên bố | bản thông báo | tuyên bố chung | tuyên bố độc lập | ai cập
      | ai đó | ai nấy | ai cũng | không ai | chẳng ai | bất kỳ ai | không bao giờ | chưa bao giờ
      | chẳng bao giờ | bao giờ cũng | bất cứ ai | không biết bao nhiêu | không đâu | tuyệt chủng | tuyệt thực
      | tuyệt mật | tuyệt đối | sao chổi | ngôi sao | sao biển | bản sao | sao lưu | sao y | hiếu thảo
      | hay không bằng | =hay là | hạnh phúc gia đình | phải trái | bên phải | rẽ phải | không phải
      | theo chiều | theo cách | theo kiểu | mắc phải | gặp phải | vấp phải | tay phải | vế phải | lẽ phải
      | từ nay | có hay không có | không tệ hơn | được mời | thư mời | lời mời | giấy mời | =xin phép
      | =xin việc | xin lỗi vì | đơn xin | gánh nặng | chưa từng | =hãy còn | =đừng kể | người dự đoán
      | yên nghỉ | ghê gớm | hàng đầu | số một | rõ ràng hơn | bỏ dở | dở dang | sao mộc | sao kim | sao hỏa
      | sao thổ | sao thủy | sao thiên vương | sao hải vương | sao diêm vương | sao bắc đẩu | =nền văn minh
      | đường dẫn | chỉ cần | không cần | chẳng cần | chưa cần | nơi nào cũng | lúc nào cũng | ngày nào cũng
      | khi nào cũng | đâu đó | nào cũng | gì cũng | đâu cũng | đâu phải | đâu có | tuần sau đó | năm sau đó
      | tháng sau đó | gì đó | nào đó | đâu đâu | công bằng hơn | tốt nghiệp | tốt bụng hơn | =cần thơ
      | cần cẩu | cần câu | cần sa | cần trục | rau cần | nhu cầu | đáng giá | =hay bị | =hay gặp | =hay hoặc
      | cảnh báo lũ | báo động
    """,
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
    "then": "=thì | ~thi | đều | sẽ",
    "ask.anywhere": """
      tại sao lại | vì sao lại | =thứ mấy | =mấy giờ | =mấy ký | =mấy cái | =mấy tuổi | =mấy tiếng | =mấy lần
      | là gì | gọi là gì | được gọi là gì | tên là gì | =là mấy | thật hay giả | đúng hay sai | được không
      | =phải không | đúng không | nào vậy | gì vậy | gì thế | sao vậy | ~phai khong | vì sao vậy | có ai biết
      | ai biết | như thế nào vậy | ở đâu vậy | bao giờ thì
    """,
    "ask.end": """
      =nhỉ | =hả | =hở | =à | =ư | ~nhi | ~ha | ra sao | thế nào | như thế nào | là gì | ở đâu | bao lâu
      | bao nhiêu | =chăng | là ai | sao vậy | vậy | thế | vậy mọi người | =vậy trời | khi nào | thế nhỉ
      | =vậy ạ | làm gì | không nhỉ | vậy ta
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
    "order.end": "=với ạ | =đi ạ | =giúp ạ | =giùm ạ | =đi nào | =lên nào",
    # Only softens: behind a bare verb an order, behind a statement still a statement.
    "softened": """
      =nhé | =nha | =nhá | =nghen | =nhen | ~nhe | ~nha | =nào | =nhé các bạn | =nha các bạn | =nhé mọi người
      | =nhé cả nhà
    """,
    # What stands behind these is what an order is good for, no claim: "để được tư vấn", "kẻo quên".
    "purpose": "=để | kẻo | nhằm | =rồi",
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
    # Value judgements that need no help.
    "value": """
      tuyệt vời | tuyệt quá | =tệ | quá tệ | tồi tệ | tồi | ~te qua | ~qua te | =dở | =dở tệ | =hay lắm
      | =hay quá | =hay ghê | =hay tuyệt | ~hay qua | ~hay lam | xứng đáng | bất công | công bằng | vô lý
      | phi lý | hợp lý | nhân văn | sáng suốt | đúng đắn | =đáng | đáng tiếc | đáng buồn | đáng sống
      | đáng lo | đáng xấu hổ | đáng tự hào | đáng khen | đáng trách | đáng mừng | đáng yêu | đáng tiền
      | đáng đời | đáng thương | thất vọng | nhàm chán | chán ngắt | =chán | ~chan qua | ~chan lam | dễ thương
      | xinh | xinh đẹp | quyến rũ | =ngon | ~ngon qua | ~ngon lam | ~ngon ma | ~rat ngon | phản cảm | vô cảm
      | hoàn hảo | =sâu sắc | lê thê | khó chấp nhận | không thể chấp nhận | thiêng liêng | cao cả | trên hết
      | bao la | yên bình | dễ chịu | khó chịu | nặng nề | =đẹp | ~dep qua | ~rat dep | đẹp nhất | ~dep nhat
      | vẻ đẹp | thiên đường | đỉnh cao | siêu phẩm | tuyệt phẩm | kỳ diệu | rõ ràng | =đúng là | quả là
      | quả thật | thật là | =thật buồn | thật tuyệt | thật sự là | đúng thật | thật đáng | tốt bụng
      | nhân hậu | yếu đuối | ích kỷ | lười biếng | ngu ngốc | ngu xuẩn | hèn nhát | vĩ đại | anh minh
      | thảm họa thật | mới là văn minh | là văn minh | văn minh hơn | không cần thiết | chẳng có gì
      | thật khó | xúc phạm | nực cười | lố bịch | nhảm nhí | =nhảm | rác rưởi | khủng khiếp | kinh khủng
      | không chịu được | không chịu nổi | hết chỗ nói | hết sảy | =bá cháy | đỉnh của chóp | =xịn | cực phẩm
      | tài tình | khéo léo | ấn tượng | thú vị | hấp dẫn | lãng mạn | thơ mộng | mê hồn | hùng vĩ | ngoạn mục
      | khó quên | chạm tới trái tim | lay động lòng người | đau lòng | xót xa | cảm động | xúc động | phẫn nộ
      | bức xúc quá | quan trọng nhất | quý giá | ý nghĩa nhất | vô nghĩa | vô ích | vô trách nhiệm
      | tinh thần trách nhiệm cao | tâm huyết | mẫu mực | gương mẫu | =hơn xưa | thời nay
      | không mua được hạnh phúc | vui vẻ | hạnh phúc nhất | =khổ thế | =khổ quá | ~kho qua | tuyệt hảo
      | tốt đẹp | bình yên | thanh bình | =kém cỏi | yếu kém | bất tài | tài ba | kiệt xuất | lỗi lạc
      | xuất chúng | trơ trẽn | đê tiện | bẩn thỉu | độc ác | tàn nhẫn | dã man | thông minh nhất | kém nhất
      | =hay nhất | ~hay nhat | =ngon nhất | ~ngon nhat | dở nhất | tệ nhất | tốt nhất | tuyệt nhất
      | đáng nhất | sáng suốt nhất | vui nhất | buồn nhất | khó chịu nhất | dễ thương nhất | hấp dẫn nhất
      | ấn tượng nhất | thú vị nhất | vĩ đại nhất | xuất sắc nhất mọi thời đại | mọi thời đại | lãng phí
      | đúng hướng | sai lầm | khôn ngoan | dại dột | thiển cận | giả dối | đạo đức giả | vô nhân đạo
      | bất nhân | nhân đạo | hời hợt | tầm thường | không được vui | êm xuôi | êm đềm | trái tim | bi kịch
      | nỗi nhục | niềm tự hào | nỗi đau | vinh dự | hổ thẹn | trò hề | =làm rất tốt | =làm tốt | =rất tốt
      | =rất kém | =quá kém | =rất hay | =khá hay | =thật hay | ngớ ngẩn | điên rồ | bổ ích | đặc sắc
      | xuất thần
    """,
    # Adjectives that judge only beside one that grades them ("thật …", "… quá").
    "gradable": """
      =tốt | xấu | =hay | =vui | =buồn | =giỏi | kém | =khó | =dễ | =nhẹ | =nặng | nhẹ nhàng | quan trọng
      | ý nghĩa | =khổ | =lạ | sướng | mệt | sợ | bẩn | sạch | đắt | =rẻ | chậm | =khá | =ổn | ngây thơ | tàn
      | hợp | thoải mái | tiện | phiền | =bụi | ồn | tuyệt | khó hiểu | dễ hiểu | cứng nhắc | rườm rà | thiếu
      | nhanh | lâu | ác | ngu | khôn | =thương | vội vàng | cồng kềnh | nhạt | mặn | ngọt | chua | cay | êm
      | sáng | tối
    """,
    "grade.before": """
      =thật | thật sự | =quá | cực kỳ | cực | vô cùng | hết sức | =khá | hơi | siêu | rõ là | sao mà | ~rat la
      | =lại càng
    """,
    "grade.after": """
      =quá | =lắm | =ghê | =thật | vô cùng | quá trời | dữ | quá đi | hết biết | lắm luôn | vậy thôi | ~qua
      | ~lam luon | quá chừng | thế | =thế
    """,
    "puff": """
      bí quyết | đẳng cấp | cực sốc | giá sốc | siêu rẻ | siêu sale | sale sốc | ưu đãi ngập tràn
      | ưu đãi khủng | siêu ưu đãi | ưu đãi cực lớn | kẻo lỡ | kẻo hết | tận tâm | tỏa sáng | thượng lưu
      | kiến tạo | phong cách sống | sang trọng | khỏe cả đời | không đâu rẻ bằng | rẻ vô địch
      | cam kết chất lượng | chất lượng hàng đầu | thương hiệu hàng đầu | uy tín số 1 | sản phẩm số 1
      | lựa chọn số 1 | thương hiệu số 1 | cực chất | óng ả | rạng rỡ | thần kỳ | thần dược | nâng tầm
      | sành điệu | khẳng định vị thế | bừng sáng | hoàn mỹ | tinh hoa | sắm ngay | cháy hàng
      | quà tặng hấp dẫn | trắng hồng | trẻ mãi | bậc nhất | an cư lạc nghiệp | sinh lời bền vững
      | duy nhất hôm nay | xua tan | không lo về giá | cả nhà cùng vui | sức sống mới
    """,
    "irony": """
      sáng kiến đỉnh cao | =vâng | thế mới tài | tài thật | giỏi thật | khen cho | quý hóa quá
      | đúng quy trình | bó tay | hết thuốc chữa | cười ra nước mắt | thảo nào | hèn gì | hết nói nổi
      | chịu thua | đi vào lòng đất | ai ngờ lại | có khi nào | hoan hô | =hay ghê | thế thôi
    """,
    # The future.
    "future": """
      sẽ | =sắp | ~sap toi | ~sap co | ~sap tang | sắp tới | sắp sửa | dự báo | dự kiến | dự đoán | tiên đoán
      | tiên lượng | có thể sẽ | nhiều khả năng | có khả năng | khả năng cao | năm tới | tuần tới | tháng tới
      | ngày tới | thời gian tới | giờ tới | thập niên tới | thế kỷ tới | quý tới | mùa tới | mùa hè tới
      | nhiệm kỳ tới | ngày mai | sáng mai | trưa mai | chiều mai | tối mai | đêm mai | mai này | mai sau
      | ngày kia | sang năm | sang tuần | sang tháng | trong tương lai | tương lai gần | năm nữa | tháng nữa
      | tuần nữa | ngày nữa | giờ nữa | ít phút nữa | từ nay đến cuối | từ nay đến | đặt mục tiêu | phấn đấu
      | có kế hoạch | lên kế hoạch | hứa hẹn | kỳ vọng | ước tính đến năm | bầu cử tới | rồi sẽ | triển vọng
      | =sắp có | dự định | dự tính | dự trù | tính đến chuyện | mùa sau | =toan | sớm muộn
      | không sớm thì muộn | trong vài năm tới | trận tới | vòng tới | kỳ tới | =thứ sáu tới | hai tới
      | nay mai
    """,
    "whenever": "cứ | hễ | mỗi khi | mỗi lần",
    "next": "=năm sau | tháng sau | tuần sau | =quý sau | ~nam sau",
    "decided": """
      quyết định | công bố | thông báo | tuyên bố | cam kết | đồng ý | thông qua | ký quyết định | ban hành
      | thống nhất | phê duyệt | xác nhận | chốt phương án | nhất trí
    """,
    "past": """
      đã | vừa | =từng | hôm qua | vừa qua | hồi | =rồi | năm ngoái | tháng trước | tuần trước | năm trước
      | ~tung
    """,
    "number": """
      một | hai | ba | bốn | năm | sáu | bảy | tám | chín | mười | mươi | chục | trăm | vài | nhiều | mấy
      | nửa
    """,
    # Statements about the world.
    "rule": """
      phải | không được | bị phạt | bị xử phạt | bị xử lý | bị truy cứu | có quyền | có trách nhiệm
      | có nghĩa vụ | nghiêm cấm | bị cấm | được phép | được miễn | được hưởng | được nghỉ | bắt buộc
      | quy định | phạt tiền | phạt tù | bị tước | bị thu hồi | theo luật | theo nghị định | theo quy định
      | theo bộ luật | có thẩm quyền | có hiệu lực | chịu trách nhiệm | không phải nộp | được cấp | không quá
      | sẽ bị phạt | sẽ bị xử phạt | sẽ bị tước | sẽ bị truy cứu
    """,
    "cause": """
      gây | gây ra | gây nên | dẫn đến | dẫn tới | khiến | làm | làm cho | giúp | nhờ | chữa | chữa được
      | chữa khỏi | trị | phòng | ngăn | ngăn ngừa | phòng ngừa | giết | giết được | tiêu diệt | làm giảm
      | làm tăng | nguyên nhân | =do | bởi | =vì | tăng nguy cơ | giảm nguy cơ | có lợi | có hại | hại
      | có tác dụng | không có tác dụng | kích thích | bổ | tốt cho | không tốt cho | lây | lây lan | lây qua
      | tăng cường | thải độc | =hạ | ~chua | ~ngua | ~tri
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
    # Things one can go and look at: with a predicate about them a sentence can be checked.
    "concrete": """
ung thư | bệnh | dịch | vi rút | virus | vi khuẩn | vắc xin | vaccine | thuốc | máu | gan | thận | phổi | não | da | xương | răng | dạ dày | ruột
| huyết áp | đường huyết | tiểu đường | đột quỵ | sốt | cúm | viêm | sẹo | béo phì | cân nặng | mỡ | cơ thể | tế bào | kháng thể | hệ miễn dịch
| thai | trẻ sơ sinh | bệnh nhân | bác sĩ | bệnh viện | phòng khám | nước | muối | đường | sữa | rượu | bia | cà phê | trà | chè | rau | củ | quả | trái cây
| thịt | cá | tôm | trứng | gạo | lúa | mì | bánh | dầu ăn | mật ong | tỏi | gừng | chanh | vitamin | protein | canxi | sắt | kẽm | khoáng chất | axit
| đạm | tinh bột | thực phẩm | thuốc lá | hóa chất | oxy | nhôm | nhựa | vàng | bạc | đồng | chì | kim loại | đá | đất | cát | núi | sông | hồ | biển
| đảo | rừng | suối | thác | sa mạc | mưa | bão | lũ | nắng | gió | động đất | núi lửa | sóng thần | hạn hán | nhiệt độ | mặt trời | mặt trăng
| trái đất | hành tinh | sao mộc | sao hỏa | sao kim | sao thổ | vệ tinh | tàu vũ trụ | cây | hoa | hạt | lá | rễ | chim | thú | bò sát | côn trùng | muỗi | ong | kiến
| chó | mèo | lợn | heo | bò | trâu | gà | vịt | voi | hổ | cá voi | dơi | rắn | khỉ | chim cánh cụt | loài | động vật | thực vật | giống
| cầu | đường sắt | quốc lộ | cao tốc | xe | xe máy | ô tô | tàu | thuyền | máy bay | chuyến bay | sân bay | cảng | ga | nhà máy | trường | trường học | chợ
| siêu thị | chung cư | nhà | tòa nhà | chùa | nhà thờ | đền | đình | bảo tàng | thư viện | công viên | sân vận động | khách sạn | nhà hàng | đập | hồ chứa
| xăng | dầu | than | pin | điện thoại | máy tính | phần mềm | ứng dụng | camera | ti vi | internet | ngân hàng | lãi suất | thuế | lương
| học phí | giá | tiền | cổ phiếu | doanh thu | lợi nhuận | xuất khẩu | nhập khẩu | công ty | doanh nghiệp | tập đoàn | cửa hàng | hàng | sản phẩm | luật | nghị định | thông tư | hiến pháp | hợp đồng | giấy phép | căn cước | hộ chiếu | bằng lái | sổ đỏ | tòa án | bị cáo | công an | cảnh sát | quân đội
| quốc hội | chính phủ | ủy ban | hội đồng | đại biểu | cử tri | phiếu | ghế | dự luật | nghị quyết | xã | huyện | tỉnh | phường | quận | thủ đô
| thành phố | làng | thôn | dân số | người dân | công nhân | học sinh | sinh viên | giáo viên | nông dân | ngư dân | hành khách | tài xế | cầu thủ | thủ môn | trọng tài | trận | phút | huy chương | kỷ lục | đội | câu lạc bộ | vận động viên | phim | vé | sách
| bài hát | album | tượng | tranh | lễ hội | kỳ thi | lớp | chỉ tiêu | nạn nhân | thi thể | tai nạn | cháy | vết thương
| hóa thạch | triều | vua | nhà lý | nhà trần | nhà lê | nhà nguyễn | chiến tranh | hiệp định | tuyến | chuyến | trạm | số vụ | số ca | tỷ lệ | sản lượng
| diện tích | chiều dài | chiều cao | khối lượng | thế kỷ | sáng nay | tối qua | hôm nay | hôm qua | đêm qua
| ~benh | ~vac xin
""",
    # Signs of a predicate without which a sentence is a fragment.
    "auxiliary": """
      có | đã | đang | vừa | từng | chưa | không | chẳng | =chả | được | bị | phải | còn | có thể | cũng | vẫn
      | đều | mới | hơn | chỉ | luôn | lại | không có | đã có | không thể | hiện có | thường | =được | tự
      | hay bị
    """,
    # Verbs that open an order to the reader, or name the habit that a claim is made about.
    "act": """
      tránh | theo dõi | tham khảo | tải | truy cập | liên hệ | ngừng | kiểm tra | bảo vệ | giữ gìn | giúp
      | cứu | ủng hộ | quyên góp | bỏ phiếu | xem | đăng ký | lan tỏa | tưới | nuôi | ăn | uống | dùng
      | sử dụng | ngâm | luộc | rửa | thái | bôi | đắp | giữ | mang | đeo | cho | đun | nấu | ướp | xào | hấp
      | trộn | vớt | ngủ | tắm | gội | hút | bật | tắt | mở | đóng | đặt | lấy | pha | thoa | xông | nhai
      | ngậm | tập | chạy | đi | đi bộ | ngồi | đứng | mặc | đội mũ | gọi | nhắn | gửi | nộp | mua | bán
      | tiêm | khám | xét nghiệm | bổ sung | hạn chế | kiêng | massage | súc miệng | đánh răng | cạo | nhỏ
      | tham gia | quét | nhập | chọn | điền | cắt | đổ | lau | phơi | chườm | thở | xoa | chuẩn bị | di dời
      | kê | sơ tán | đọc | học | chia sẻ | chuyển | tin | vứt | xả | đỗ | vào | ra | nghe | bấm | sạc | để
    """,
    "verb": """
      là | nằm | đạt | tăng | giảm | chiếm | gây | khiến | làm | giúp | giết | chữa | trị | bán | mua
      | xuất khẩu | nhập khẩu | sản xuất | khởi công | khánh thành | hoàn thành | bắt đầu | kết thúc | diễn ra
      | xảy ra | tổ chức | thông qua | ban hành | quyết định | công bố | công nhận | phê duyệt | ký | ký kết
      | bầu | bỏ phiếu | giành | thắng | thua | hòa | ghi | gỡ | vô địch | phá | dẫn | thu hút | thu
      | kiểm soát | cầm quyền | rút | gia nhập | rời | dời | sáng tác | viết | xây | xây dựng | thành lập
      | phát hiện | phát minh | tạo | sinh | mất | chết | tử vong | bị thương | nhiễm | mắc | tiêm | uống | ăn
      | chứa | gồm | bao gồm | thuộc | quay | sôi | bay | sống | tồn tại | phát triển | chạy | đi | đến | về
      | vào | ra | lên | xuống | đổ bộ | sạt lở | ngập | sập | cháy | nổ | đâm | va chạm | tông | bắt
      | bắt giữ | tạm giữ | khởi tố | tuyên phạt | phạt | xử phạt | kiện | điều tra | thực hiện | triển khai
      | cấp | cấp phát | nhận | tiếp nhận | trao | tặng | trả | nộp | đóng | mở | mở cửa | đóng cửa | hủy
      | hoãn | lùi | chậm | đội vốn | hạ | nâng | cắt | bỏ | thêm | thay | thay thế | thay đổi | đổi | chuyển
      | chuyển đổi | dùng | sử dụng | áp dụng | quy định | cấm | cho phép | yêu cầu | đề nghị | đề xuất
      | kêu gọi | phản đối | ủng hộ | tài trợ | đầu tư | vay | nợ | lỗ | lãi | sa thải | tuyển | tuyển dụng
      | thuê | nghỉ | làm việc | học | dạy | thi | đỗ | trượt | đăng cai | tham gia | tham dự | thăm | gặp
      | họp | đàm phán | tấn công | chiếm đóng | rút quân | đánh | chiến thắng | đầu hàng | ký hiệp định
      | độc lập | thống nhất | lây | lây lan | lan | bùng phát | ghi nhận | xuất hiện | biến mất | tìm thấy
      | mất liên lạc | cứu | cứu hộ | giải cứu | di dời | sơ tán | thiệt hại | hư hỏng | hỏng | kẹt | kẹt xe
      | ùn tắc | nối | kéo dài | dài | rộng | cao | sâu | nặng | trải dài | bắc qua | chảy | bắt nguồn | giáp
      | cách | tiếp giáp | gọi | mang | mang tên | đặt | dựng | trồng | thu hoạch | nuôi | chăn nuôi
      | đánh bắt | khai thác | chế biến | cung cấp | phục vụ | phát hành | phát sóng | ra mắt | công chiếu
      | chiếu | trình diễn | biểu diễn | hát | đóng vai | đạo diễn | đoạt | đoạt giải | đăng quang | từ chức
      | nhậm chức | bổ nhiệm | miễn nhiệm | kế nhiệm | lãnh đạo | chỉ đạo | giám sát | kiểm tra | thanh tra
      | kiểm nghiệm | thu hồi | tịch thu | tiêu hủy | xả thải | xả | gian lận | nói dối | vi phạm | tuân thủ
      | chấp hành | tương tác | phản ứng | hấp thụ | tiêu thụ | tiết kiệm | lãng phí | phân hủy | tan
      | bốc hơi | mọc | nở | di cư | sinh sản | đẻ | săn | trúng | mở màn | biết | hiểu | phản ánh | thừa nhận
      | tiết lộ | khai | thu thập | phân tích | nghiên cứu | cho thấy | chứng minh | chỉ ra | bằng | gấp | lập
      | phóng | hạ cánh | cất cánh | cập bến | vận chuyển | vận hành | hoạt động | dừng | tạm dừng | ngừng
      | tiếp tục | mời | đón | chào đón | tiễn | bàn giao | giao | giao kết | phân bổ | phân chia | chia
      | sáp nhập | hợp nhất | tách | giải thể | phá sản | niêm yết | giao dịch | chuyển nhượng | đấu giá
      | đấu thầu | trúng thầu | bồi thường | đền bù | hỗ trợ | trợ cấp | miễn | tước | truy cứu | phòng | ngăn
      | ngăn ngừa | bảo vệ | chống | đe dọa | ảnh hưởng | tác động | góp phần | đóng góp | đăng ký | cấp phép
      | kiểm định | chứng nhận | xếp | xếp hạng | đứng | đứng thứ | dẫn đầu | vượt | vượt qua | bằng nhau
      | trừ | cộng | tính | ước tính | chi | chi tiêu | dành | đối mặt | gặp phải | trải qua | chịu
      | hứng chịu | nhập viện | xuất viện | phẫu thuật | ghép | điều trị | chẩn đoán | chảy máu | đột quỵ
      | nghiện | ngộ độc | dị ứng | tử trận | hy sinh | qua đời | ra đời | chào đời | kết hôn | ly hôn | cưới
      | dời đô | lên ngôi | trị vì | đánh bại | cầm hòa | hòa nhau | lọt | bị loại | xuống hạng | thăng hạng
      | kiến tạo | sút | đá | ra sân | chấn thương | trở thành | trở nên | trở lại | quay lại | trở về | tới
      | giữ | bảo tồn | gìn giữ | lưu giữ | lưu trữ | trưng bày | triển lãm | đón tiếp | khai mạc | bế mạc
      | khai trương | tạm ngừng | lắp đặt | sửa chữa | nâng cấp | mở rộng | thu hẹp | phủ | bao phủ | che
      | chứng kiến | đại diện | xâm nhập | hình thành | cấu tạo | bị hủy | xin | chấp nhận | từ chối | bác bỏ
      | phủ nhận | tuyên bố | thông báo | cảnh báo | lừa đảo | trộm | cướp | bắn | phóng hỏa | tham ô | hối lộ
      | nhận hối lộ | buôn lậu | thử nghiệm | nói | nói tiếng | nói chuyện | kể | bảo | trò chuyện
      | kiểm chứng | quản lý | điều hành | kinh doanh | cạnh tranh | hợp tác | liên kết | góp | quyên góp
      | bón | đàn áp | biểu tình | đình công | bãi công | phong tỏa | cách ly | ~chua | ~giet | ~co | ~tang
      | ~giam | ~sap | ~chay | ~bat | ~cam | ~tiep nhan | ~trung | ~no | ~lay | ~chet | ~gay
    """,
}
