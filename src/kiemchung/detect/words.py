"""The long word lists of detection; :mod:`kiemchung.detect.cues` says how they are written and read."""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, str]] = {
    # Compounds that hide a cue; they say nothing themselves.
    "neutral": """
      lực hấp dẫn | vạn vật hấp dẫn | trường hấp dẫn | đáng kể | thích đáng | chính đáng | thỏa đáng
      | quá trình | =quá khứ | quá hạn | quá tải | quá cảnh | quá mức | quá độ | quá liều | vượt quá
      | không quá | chưa quá | quá bán | quá nửa | quá giang | quá nhiệt | thông quá | sắp xếp | sắp đặt
      | =tạo nên | trở nên | làm nên | dựng nên | gây nên | xây nên | cho nên | vì thế nên | nên thơ
      | trung tâm dự báo | đài dự báo | bản tin dự báo | cơ quan dự báo | cục dự báo | nhà dự báo
      | mô hình dự báo | =sắc đẹp | =làm đẹp | =người đẹp | =tệ nạn | nhân dân tệ | =tiền tệ | tồn tại
      | đại lý | pháp lý | tâm lý | bảo hiểm | bảo vệ | bảo đảm | đảm bảo | bảo tàng | bảo tồn | bảo quản
      | bảo dưỡng | bảo hành | bảo mật | bảo trợ | bảo lãnh | bảo thủ | bảo lưu | bảo trì | bảo hộ | =dự bảo
      | kể từ | kể cả | kể trên | không kể | chưa kể | câu chuyện kể | nói chung | nói riêng | nói tiếng
      | nói chuyện | nói dối | nói về | nói lên | nói đùa | nói xấu | nói trên | nói gì | nói được | tiếng nói
      | giọng nói | lời nói | nói với | viết về | viết bằng | chữ viết | thông tin liên lạc
      | công nghệ thông tin | hộp thư | nhà báo | chia sẻ với | sự khẳng định | lời khẳng định | lời kể
      | bản tuyên bố | bản thông báo | tuyên bố chung | tuyên bố độc lập | ai cập | ai đó | ai nấy | ai cũng
      | không ai | chẳng ai | bất kỳ ai | không bao giờ | chưa bao giờ | chẳng bao giờ | bao giờ cũng
      | bất cứ ai | không biết bao nhiêu | không đâu | tuyệt chủng | tuyệt thực | tuyệt mật | tuyệt đối
      | sao chổi | ngôi sao | sao biển | bản sao | sao lưu | sao y | hiếu thảo | hay không bằng | =hay là
      | hạnh phúc gia đình | phải trái | bên phải | rẽ phải | không phải | theo chiều | theo cách | theo kiểu
      | mắc phải | gặp phải | vấp phải | tay phải | vế phải | lẽ phải | từ nay | có hay không có
      | không tệ hơn | được mời | thư mời | lời mời | giấy mời | =xin phép | =xin việc | xin lỗi vì | đơn xin
      | gánh nặng | chưa từng | =hãy còn | =đừng kể | người dự đoán | yên nghỉ | ghê gớm | hàng đầu | số một
      | rõ ràng hơn | bỏ dở | dở dang | sao mộc | sao kim | sao hỏa | sao thổ | sao thủy | sao thiên vương
      | sao hải vương | sao diêm vương | sao bắc đẩu | =nền văn minh | đường dẫn | chỉ cần | không cần
      | chẳng cần | chưa cần | nơi nào cũng | lúc nào cũng | ngày nào cũng | khi nào cũng | đâu đó | nào cũng
      | gì cũng | đâu cũng | đâu phải | đâu có | tuần sau đó | năm sau đó | tháng sau đó | gì đó | nào đó
      | đâu đâu | công bằng hơn | tốt nghiệp | tốt bụng hơn | =cần thơ | cần cẩu | cần câu | cần sa | cần trục
      | rau cần | nhu cầu | đáng giá | =hay bị | =hay gặp | =hay hoặc | cảnh báo lũ | báo động
    """,
    # Value judgements that need no help.
    "value": """
      ồn ào | ấm cúng | ấm áp | lạc hậu | cổ hủ | thiên lệch | thiên vị | phiến diện | lạc lõng | sáo rỗng
      | dài dòng | nhạt nhẽo | vô vị | tẻ nhạt | buồn tẻ | buồn cười | đáng sợ | đáng ghét | đáng nể
      | đáng quý | đáng trân trọng | đáng kinh ngạc | đáng ngờ | đầy cảm hứng | truyền cảm hứng | say đắm
      | say mê | mê mẩn | mê ly | trong trẻo | ngọt ngào | dịu dàng | duyên dáng | thanh lịch | tinh tế
      | tao nhã | sang chảnh | lộng lẫy | rực rỡ | kiêu sa | cuốn hút | lôi cuốn | gay cấn | kịch tính
      | mãn nhãn | đã mắt | nức lòng | kiêu hãnh | kiên cường | bất khuất | anh dũng | dũng cảm | can đảm
      | hào hùng | oanh liệt | vẻ vang | bền bỉ | nhiệt huyết | nhiệt tình | thân thiện | chân thành
      | chân thật | thật thà | trung thực | tử tế | tốt tính | hiền lành | hiền hậu | lương thiện | vị tha
      | bao dung | rộng lượng | độ lượng | khiêm tốn | kiêu ngạo | kiêu căng | hống hách | hách dịch
      | xấc xược | hỗn láo | láo toét | vô lễ | vô ơn | bạc bẽo | phản bội | xảo quyệt | gian manh | nham hiểm
      | thâm độc | ác độc | hung hăng | nóng nảy | cục cằn | thô lỗ | thô thiển | thô tục | tục tĩu | suy đồi
      | sa đọa | xuống cấp đạo đức | băng hoại | đồi trụy | vô đạo đức | vô cảm | thờ ơ | lạnh lùng
      | tắc trách | quan liêu | cửa quyền | nhũng nhiễu | trì trệ | ì ạch | rối rắm | lộn xộn | lôi thôi
      | luộm thuộm | cẩu thả | qua loa | nửa vời | thiếu chuyên nghiệp | hiệu quả cao | ưu việt | vượt trội
      | đột phá | ấn tượng | đẳng cấp thế giới | bước lùi | bước tiến dài | bước ngoặt | thành công rực rỡ
      | thất bại thảm hại | thảm hại | thê thảm | bi đát | bi thảm | tồi tàn | nhếch nhác | bẩn thỉu | hôi hám
      | kinh tởm | ghê tởm | buồn nôn | rùng rợn | rợn người | đến phát điên | phát điên | phát ngán
      | ngán ngẩm | ngao ngán | bực mình | bực bội | tức giận | ức chế | khốn khổ | khốn nạn | cơ cực
      | lầm than | đói khổ | éo le | trớ trêu | oan uổng | oái oăm | phũ phàng | cay đắng | chua xót
      | chạnh lòng | bùi ngùi | nghẹn ngào | rưng rưng | ám ảnh | day dứt | trăn trở | mệt mỏi | chán nản
      | nản lòng | tuyệt vọng | hụt hẫng | bơ vơ | trống rỗng | sung sướng | mãn nguyện | toại nguyện
      | xui xẻo | đen đủi | đáng giá từng đồng | đắt xắt ra miếng | tiền nào của nấy | vội vàng | hấp tấp
      | nông nổi | bồng bột | cực đoan | bảo thủ quá | cứng nhắc | giáo điều | xa rời thực tế | viển vông
      | hão huyền | ảo tưởng | mơ mộng | lố lăng | kệch cỡm | rẻ tiền | câu khách | giật gân | nhố nhăng
      | vớ vẩn | tào lao | xàm | xàm xí | tầm phào | nhảm nhí | bậy bạ | ngu dốt | dốt nát | ấu trĩ | non nớt
      | sai hướng | đi đúng hướng | sòng phẳng | thiếu minh bạch | mập mờ | khuất tất | mờ ám | lươn lẹo
      | tráo trở | lật lọng | hai mặt | hèn hạ | bỉ ổi | trắng trợn | vô liêm sỉ | nhục nhã | ô nhục
      | biểu tượng của | linh hồn của | niềm hy vọng | điểm tựa | kho báu | món quà vô giá | vô giá | quý báu
      | quý bằng | quý hơn | đáng nhớ | bất hủ | bất tử | có một không hai | không gì sánh bằng
      | không thể thiếu | quá đáng | quá quắt | quá thể | quá sức tưởng tượng | hết nấc | hết ý | số dách
      | miễn chê | khỏi chê | khỏi bàn | chuẩn không cần chỉnh | đỉnh thật | chill | sống ảo | sang xịn
      | xịn sò | mịn màng | êm ái | êm như | như mơ | như mây | thần tiên | cổ tích | thơm lừng | thơm ngon
      | đậm đà | bùi béo | giòn tan | béo ngậy | ngon miệng | =ngon lành | khó ăn | dở tệ | khó nghe | khó coi
      | khó ưa | dễ nghe | dễ gần | dễ mến | mất lòng tin | mất chất | mất hay | chẳng ra gì | không ra gì
      | chẳng đâu vào đâu | chẳng hiểu | chẳng có bản sắc | vô hồn | có hồn | có tâm | có tầm | thiếu tầm
      | thiếu tâm | tai hại | tệ hại | ~te hai | ~vo ly | ~kho nghe | ~buc minh | ~vo van | ~ngu ngoc
      | chỉ lo cho | chỉ biết | chẳng lo | mới thấm | mới hiểu | được đền đáp | chết dần | chịu hết nổi
      | hết chịu nổi | thật tình | nói thật | quan trọng hơn | ý nghĩa hơn | đáng hơn | cao đẹp | cao thượng
      | cao quý | thanh cao | đẹp đẽ | trong sáng | tươi đẹp | tươi sáng | đen tối | u ám | ảm đạm | mong manh
      | đáng báo động | tuyệt vời | tuyệt quá | =tệ | quá tệ | tồi tệ | tồi | ~te qua | ~qua te | =dở | =dở tệ
      | =hay lắm | =hay quá | =hay ghê | =hay tuyệt | ~hay qua | ~hay lam | xứng đáng | bất công | công bằng
      | vô lý | phi lý | hợp lý | nhân văn | sáng suốt | đúng đắn | =đáng | đáng tiếc | đáng buồn | đáng sống
      | đáng lo | đáng xấu hổ | đáng tự hào | đáng khen | đáng trách | đáng mừng | đáng yêu | đáng tiền
      | đáng đời | đáng thương | thất vọng | nhàm chán | chán ngắt | =chán | ~chan qua | ~chan lam | dễ thương
      | xinh | xinh đẹp | quyến rũ | =ngon | ~ngon qua | ~ngon lam | ~ngon ma | ~rat ngon | phản cảm
      | hoàn hảo | =sâu sắc | lê thê | khó chấp nhận | không thể chấp nhận | thiêng liêng | cao cả | trên hết
      | bao la | yên bình | dễ chịu | khó chịu | =đẹp | ~dep qua | ~rat dep | đẹp nhất | ~dep nhat | vẻ đẹp
      | thiên đường | đỉnh cao | siêu phẩm | tuyệt phẩm | kỳ diệu | rõ ràng | =đúng là | quả là | quả thật
      | thật là | =thật buồn | thật tuyệt | thật sự là | đúng thật | thật đáng | tốt bụng | nhân hậu
      | yếu đuối | ích kỷ | lười biếng | ngu ngốc | ngu xuẩn | hèn nhát | vĩ đại | anh minh | thảm họa thật
      | mới là văn minh | là văn minh | văn minh hơn | không cần thiết | chẳng có gì | thật khó | nực cười
      | lố bịch | =nhảm | rác rưởi | khủng khiếp | kinh khủng | không chịu được | không chịu nổi | hết chỗ nói
      | hết sảy | =bá cháy | đỉnh của chóp | =xịn | cực phẩm | tài tình | khéo léo | thú vị | hấp dẫn
      | lãng mạn | thơ mộng | mê hồn | hùng vĩ | ngoạn mục | khó quên | chạm tới trái tim
      | lay động lòng người | đau lòng | xót xa | cảm động | xúc động | phẫn nộ | bức xúc quá
      | quan trọng nhất | quý giá | ý nghĩa nhất | vô nghĩa | vô ích | vô trách nhiệm
      | tinh thần trách nhiệm cao | tâm huyết | mẫu mực | gương mẫu | =hơn xưa | thời nay
      | không mua được hạnh phúc | vui vẻ | hạnh phúc nhất | =khổ thế | =khổ quá | ~kho qua | tuyệt hảo
      | tốt đẹp | bình yên | thanh bình | =kém cỏi | yếu kém | bất tài | tài ba | kiệt xuất | lỗi lạc
      | xuất chúng | trơ trẽn | đê tiện | độc ác | tàn nhẫn | dã man | thông minh nhất | kém nhất | =hay nhất
      | ~hay nhat | =ngon nhất | ~ngon nhat | dở nhất | tệ nhất | tốt nhất | tuyệt nhất | đáng nhất
      | sáng suốt nhất | vui nhất | buồn nhất | khó chịu nhất | dễ thương nhất | hấp dẫn nhất | ấn tượng nhất
      | thú vị nhất | vĩ đại nhất | xuất sắc nhất mọi thời đại | mọi thời đại | lãng phí | đúng hướng
      | sai lầm | khôn ngoan | dại dột | thiển cận | giả dối | đạo đức giả | vô nhân đạo | bất nhân | hời hợt
      | tầm thường | không được vui | êm xuôi | êm đềm | bi kịch | nỗi nhục | niềm tự hào | nỗi đau | vinh dự
      | hổ thẹn | trò hề | =làm rất tốt | =làm tốt | =rất tốt | =rất kém | =quá kém | =rất hay | =khá hay
      | =thật hay | ngớ ngẩn | điên rồ | bổ ích | đặc sắc | xuất thần
    """,
    # Adjectives that judge only beside one that grades them ("thật …", "… quá").
    "gradable": """
      nặng nề | chuyên nghiệp | hình thức | may mắn | =tốt | xấu | =hay | =vui | =buồn | =giỏi | kém | =khó
      | =dễ | =nhẹ | =nặng | nhẹ nhàng | quan trọng | ý nghĩa | =khổ | =lạ | sướng | mệt | sợ | bẩn | sạch
      | đắt | =rẻ | chậm | =khá | =ổn | ngây thơ | tàn | hợp | thoải mái | tiện | phiền | =bụi | ồn | tuyệt
      | khó hiểu | dễ hiểu | cứng nhắc | rườm rà | thiếu | nhanh | lâu | ác | ngu | khôn | =thương | vội vàng
      | cồng kềnh | nhạt | mặn | ngọt | chua | cay | êm | sáng | tối
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
    # Things one can go and look at: with a predicate about them a sentence can be checked.
    "concrete": """
      so với | bướu cổ | i-ốt | chấn thương | đau đầu | tiêu chảy | triệu chứng | thử nghiệm | báo cáo
      | nghiên cứu | thống kê | kết quả | màu | ánh sáng | âm thanh | mật khẩu | tài khoản | rác | nước thải
      | khói | bụi mịn | kênh | phố | cống | cửa | kính | máy | cảm biến | động cơ | lốp | phanh | bếp | nồi
      | hộp | chai | túi | áo | quần | giày | ung thư | bệnh | dịch | vi rút | virus | vi khuẩn | vắc xin
      | vaccine | thuốc | máu | gan | thận | phổi | não | da | xương | răng | dạ dày | ruột | huyết áp
      | đường huyết | tiểu đường | đột quỵ | sốt | cúm | viêm | sẹo | béo phì | cân nặng | mỡ | cơ thể
      | tế bào | kháng thể | hệ miễn dịch | thai | trẻ sơ sinh | bệnh nhân | bác sĩ | bệnh viện | phòng khám
      | muối | sữa | rượu | bia | chè | rau | củ | quả | trái cây | thịt | cá | tôm | trứng | gạo | lúa | mì
      | bánh | dầu ăn | mật ong | tỏi | gừng | chanh | vitamin | protein | canxi | sắt | kẽm | khoáng chất
      | axit | đạm | tinh bột | thực phẩm | thuốc lá | hóa chất | oxy | nhôm | nhựa | bạc | đồng | chì
      | kim loại | cát | hồ | đảo | rừng | suối | thác | sa mạc | bão | lũ | động đất | núi lửa | sóng thần
      | hạn hán | nhiệt độ | mặt trời | mặt trăng | trái đất | hành tinh | sao mộc | sao hỏa | sao kim
      | sao thổ | vệ tinh | tàu vũ trụ | hạt | lá | rễ | chim | thú | bò sát | côn trùng | muỗi | ong | kiến
      | chó | mèo | lợn | heo | bò | trâu | gà | vịt | voi | hổ | cá voi | dơi | rắn | khỉ | chim cánh cụt
      | loài | động vật | thực vật | giống | đường sắt | quốc lộ | cao tốc | xe | xe máy | ô tô | tàu | thuyền
      | máy bay | chuyến bay | sân bay | cảng | ga | nhà máy | trường học | siêu thị | chung cư | chùa
      | nhà thờ | đền | đình | bảo tàng | thư viện | công viên | sân vận động | đập | hồ chứa | xăng | dầu
      | than | pin | điện thoại | máy tính | phần mềm | ứng dụng | camera | ti vi | internet | ngân hàng
      | lãi suất | thuế | lương | học phí | giá | cổ phiếu | doanh thu | lợi nhuận | xuất khẩu | nhập khẩu
      | doanh nghiệp | tập đoàn | luật | nghị định | thông tư | hiến pháp | hợp đồng | giấy phép | căn cước
      | hộ chiếu | bằng lái | sổ đỏ | tòa án | bị cáo | công an | cảnh sát | quân đội | quốc hội | ủy ban
      | hội đồng | đại biểu | cử tri | phiếu | dự luật | nghị quyết | xã | huyện | tỉnh | phường | quận
      | thủ đô | thôn | dân số | công nhân | học sinh | sinh viên | giáo viên | nông dân | ngư dân
      | hành khách | tài xế | cầu thủ | thủ môn | trọng tài | phút | huy chương | kỷ lục | vận động viên | vé
      | bài hát | album | tượng | lễ hội | kỳ thi | chỉ tiêu | nạn nhân | thi thể | tai nạn | cháy
      | vết thương | hóa thạch | triều | vua | nhà lý | nhà trần | nhà lê | nhà nguyễn | chiến tranh
      | hiệp định | tuyến | chuyến | trạm | số vụ | số ca | tỷ lệ | sản lượng | diện tích | chiều dài
      | chiều cao | khối lượng | thế kỷ | sáng nay | tối qua | hôm nay | hôm qua | đêm qua | ~benh | ~vac xin
    """,
    # Verbs that open an order to the reader, or name the habit that a claim is made about.
    "act": """
      ưu tiên | nấu | nấu ăn | xếp | gói | hâm | rã đông | tắt máy | đậu | nhường | bấm | nhìn | nghe | ghi
      | viết | chụp | quay | cài | cài đặt | cập nhật | khóa | thay | đổi | tránh | theo dõi | tham khảo | tải
      | truy cập | liên hệ | ngừng | kiểm tra | bảo vệ | giữ gìn | giúp | cứu | ủng hộ | quyên góp | bỏ phiếu
      | xem | đăng ký | lan tỏa | tưới | nuôi | ăn | uống | dùng | sử dụng | ngâm | luộc | rửa | thái | bôi
      | đắp | giữ | mang | đeo | cho | đun | ướp | xào | hấp | trộn | vớt | ngủ | tắm | gội | hút | bật | tắt
      | mở | đóng | đặt | lấy | pha | thoa | xông | nhai | ngậm | tập | chạy | đi | đi bộ | ngồi | đứng | mặc
      | đội mũ | gọi | nhắn | gửi | nộp | mua | bán | tiêm | khám | xét nghiệm | bổ sung | hạn chế | kiêng
      | massage | súc miệng | đánh răng | cạo | nhỏ | tham gia | quét | nhập | chọn | điền | cắt | đổ | lau
      | phơi | chườm | thở | xoa | chuẩn bị | di dời | kê | sơ tán | đọc | học | chia sẻ | chuyển | vứt | xả
      | đỗ | vào | ra | sạc | để
    """,
    "verb": """
      sở hữu | lĩnh | lĩnh án | thọ | ngự trị | hưởng | lắp | chở | kéo | đẩy | ném | nhảy | bơi | lặn | leo
      | trèo | rơi | đổ | tràn | cạn | nứt | gãy | vỡ | rò rỉ | trút | thổi | giật | cuốn | vùi | chôn | đào
      | khoan | cày | cấy | gặt | hái | phun | bón | ủ | phơi | đóng gói | giao hàng | chuyển khoản | rút tiền
      | gửi | mượn | đòi | tranh chấp | kháng cáo | xét xử | bào chữa | giám định | khám | chữa bệnh | cấp cứu
      | sinh con | mang thai | hiến | truyền | rời khỏi | trốn | truy nã | đầu thú | ra tòa | ra tù | đeo
      | mặc | hút | nhai | ngủ | thức | đau | ốm | khỏi | hồi phục | cảm nhiễm | ngừa | chích | trú | ngụ
      | cư trú | di chuyển | bỏ nhà | tố | khiếu nại | tố cáo | ký tên | đấu | thi đấu | giải nghệ | mất mang
      | chuyển hóa | bùng | bùng lên | phát | phát miễn phí | phát sinh | phát hành | bơm | sạc | là | nằm
      | đạt | tăng | giảm | chiếm | gây | khiến | làm | giúp | giết | chữa | trị | bán | mua | xuất khẩu
      | nhập khẩu | sản xuất | khởi công | khánh thành | hoàn thành | bắt đầu | kết thúc | diễn ra | xảy ra
      | tổ chức | thông qua | ban hành | quyết định | công bố | công nhận | phê duyệt | ký | ký kết | bầu
      | bỏ phiếu | giành | thắng | thua | hòa | ghi | gỡ | vô địch | phá | dẫn | thu hút | thu | kiểm soát
      | cầm quyền | rút | gia nhập | rời | dời | sáng tác | viết | xây | xây dựng | thành lập | phát hiện
      | phát minh | tạo | sinh | mất | chết | tử vong | bị thương | nhiễm | mắc | tiêm | uống | ăn | chứa
      | gồm | bao gồm | thuộc | quay | sôi | bay | sống | tồn tại | phát triển | chạy | đi | đến | về | vào
      | ra | lên | xuống | đổ bộ | sạt lở | ngập | sập | cháy | nổ | đâm | va chạm | tông | bắt | bắt giữ
      | tạm giữ | khởi tố | tuyên phạt | phạt | xử phạt | kiện | điều tra | thực hiện | triển khai | cấp
      | cấp phát | nhận | tiếp nhận | trao | tặng | trả | nộp | đóng | mở | mở cửa | đóng cửa | hủy | hoãn
      | lùi | chậm | đội vốn | hạ | nâng | cắt | bỏ | thêm | thay | thay thế | thay đổi | đổi | chuyển
      | chuyển đổi | dùng | sử dụng | áp dụng | quy định | cấm | cho phép | yêu cầu | đề nghị | đề xuất
      | kêu gọi | phản đối | ủng hộ | tài trợ | đầu tư | vay | nợ | lỗ | lãi | sa thải | tuyển | tuyển dụng
      | thuê | nghỉ | làm việc | học | dạy | thi | đỗ | trượt | đăng cai | tham gia | tham dự | thăm | gặp
      | họp | đàm phán | tấn công | chiếm đóng | rút quân | đánh | chiến thắng | đầu hàng | ký hiệp định
      | độc lập | thống nhất | lây | lây lan | lan | bùng phát | ghi nhận | xuất hiện | biến mất | tìm thấy
      | mất liên lạc | cứu | cứu hộ | giải cứu | di dời | sơ tán | thiệt hại | hư hỏng | hỏng | kẹt | kẹt xe
      | ùn tắc | nối | kéo dài | dài | rộng | cao | sâu | nặng | trải dài | bắc qua | chảy | bắt nguồn | giáp
      | cách | tiếp giáp | gọi | mang | mang tên | đặt | dựng | trồng | thu hoạch | nuôi | chăn nuôi
      | đánh bắt | khai thác | chế biến | cung cấp | phục vụ | phát sóng | ra mắt | công chiếu | chiếu
      | trình diễn | biểu diễn | hát | đóng vai | đạo diễn | đoạt | đoạt giải | đăng quang | từ chức
      | nhậm chức | bổ nhiệm | miễn nhiệm | kế nhiệm | lãnh đạo | chỉ đạo | giám sát | kiểm tra | thanh tra
      | kiểm nghiệm | thu hồi | tịch thu | tiêu hủy | xả thải | xả | gian lận | nói dối | vi phạm | tuân thủ
      | chấp hành | tương tác | phản ứng | hấp thụ | tiêu thụ | tiết kiệm | lãng phí | phân hủy | tan
      | bốc hơi | mọc | nở | di cư | sinh sản | đẻ | săn | trúng | mở màn | biết | hiểu | phản ánh | thừa nhận
      | tiết lộ | khai | thu thập | phân tích | nghiên cứu | cho thấy | chứng minh | chỉ ra | gấp | lập
      | phóng | hạ cánh | cất cánh | cập bến | vận chuyển | vận hành | hoạt động | dừng | tạm dừng | ngừng
      | tiếp tục | mời | đón | chào đón | tiễn | bàn giao | giao | giao kết | phân bổ | phân chia | chia
      | sáp nhập | hợp nhất | tách | giải thể | phá sản | niêm yết | giao dịch | chuyển nhượng | đấu giá
      | đấu thầu | trúng thầu | bồi thường | đền bù | hỗ trợ | trợ cấp | miễn | tước | truy cứu | ngăn
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
      | đàn áp | biểu tình | đình công | bãi công | phong tỏa | cách ly | ~chua | ~giet | ~co | ~tang | ~giam
      | ~sap | ~chay | ~bat | ~cam | ~tiep nhan | ~trung | ~no | ~lay | ~chet | ~gay
    """,
}
