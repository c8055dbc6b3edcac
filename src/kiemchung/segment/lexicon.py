"""Word lists of the sentence splitter: abbreviations, and words that open or continue a sentence.

The lists are hand-made from Vietnamese press, statute and encyclopedia usage. Lookups are
case-sensitive where a capital tells an abbreviation from a word ("No. 5" against "no.").
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Stand before a personal name or another title; a full stop after them ends a sentence only when
# an unmistakable sentence opener follows.
TITLES = _words(
    """
    GS PGS TS TSKH ThS Ths Th.S THS BS Bs BSCKI BSCKII CKI CKII BSCK DS Ds KS Ks KTS CN Cn LS Ls
    NSND NSƯT NSUT NGND NGƯT NGUT NNƯT AHLĐ Đ/c đ/c Đ/C Ô Lm LM HT TT Cty CTCP NXB Nxb nxb QS
    Dr Mr Mrs Ms Messrs Prof St Ste Mt Ft Gen Col Lt Sgt Capt Cpl Cmdr Maj Adm Rev Hon Gov Sen Rep Pres
    Fr Sr vs Vs cf viz Ed Eds ed eds
    """
)

# Stand before the name of a place or a school.
PLACES = _words("TP Tp tp TX Tx tx Ttr Q H X P KP ĐH Đh CĐ TTr")

# Cities of one syllable, which read like a sentence opener behind "TP.".
SHORT_CITIES = frozenset({"huế", "vinh"})

# Stand before a number: "tr. 15", "No. 5", "Q. 1".
BEFORE_NUMBER = _words(
    """
    tr Tr tt No no Nr Nos P p pp Q q F f H Đ đ T t S s K k Art art Fig fig Vol vol Ch ch Sec sec Bd
    Tel tel ĐT Đt đt SĐT Fax fax Km Ql QL TL
    """
)

# May stand inside a sentence or close it: they end it when a capital, a digit or a quote follows.
INNER = _words(
    """
    v.v vv etc al Inc Ltd Corp Co Bros Jr Plc LLC JSC a.m p.m A.M P.M e.g i.e s.đ.d sđd ibid op Op cit approx
    subsp var spp sp trans rev tr.CN s.CN TCN SCN ca
    """
)

# Company forms that are followed by another one: "Co. Ltd."
COMPANY_FORMS = frozenset({"Ltd", "Inc", "LLC", "KG", "KGaA", "PLC", "Limited"})

# Name initials of two letters, next to single capitals: "Th. S. Lê", "Ng. Văn B".
DIGRAPHS = frozenset({"Ng", "Nh", "Th", "Ph", "Kh", "Tr", "Ch", "Gi", "Qu"})

# What is followed by a name, with or without a space: "Mr.Nam", "TP.Đà Nẵng".
BEFORE_NAME = TITLES | PLACES | DIGRAPHS

# Take a letter as their label, so that "vitamin C." or "bảng A." can end a sentence.
LABELLED = _words(
    """
    vitamin nhóm loại hạng bảng điểm khối lớp đội mục phần khu tòa toà lô gan cúm hình án câu bậc cấp quý
    chiến thứ khóa khoá tổ chương kỳ kì dãy cổng tuyến đoạn cột hàng bước type plan
    """
)

# Open a sentence and are not names: after a title or an acronym they prove that the sentence ended.
OPENERS = _words(
    """
    sau tuy nhưng do vì trong theo khi đây đó những các một từ với nếu để ngoài trước hiện tại tôi chúng họ
    nó mặc bên cũng và hay hoặc song còn đến nhờ trên dưới giữa cùng qua về nhằm bởi khoảng hầu mỗi mọi nhiều
    việc điều như thế vậy nên rồi lúc hôm đồng riêng ngay dù dẫu bất kể liên được bị có không sở thậm đặc
    tuyệt
    this that these those it they he she we you but however after before in on at when while for from with as
    """
)

# Open a sentence but can also be part of a name after a title: they end it only after an initial.
PRONOUNS = _words("ông bà anh chị cô chú bác cậu em cháu người công nhà cơ hai ba bốn năm lần số ngày tháng")

# Cannot close a line that is complete: the sentence goes on in the next line.
UNFINISHED = _words(
    """
    và của là với cho các những tại ở trong từ đến do bởi về theo ngày tháng số thứ hoặc như để ông bà vì
    nhưng khoản điều quận phường trang mục chương hình bảng the of and to in for with
    """
)

# Stand before a number: a line that begins with a number behind them is no list item.
NUMBER_LABELS = _words("ngày tháng năm số thứ điều khoản quận phường trang mục chương hình bảng tr")

# Domain endings and file-name endings that may be written with a capital: "VnExpress.Net", "Node.Js".
DOMAIN_ENDINGS = _words(
    """
    vn com net org edu gov info biz io ai tv me co uk us jp cn de fr eu asia app dev js ts py md txt pdf doc
    docx xls xlsx html htm php asp aspx jpg png zip exe mp3 mp4
    """
)

# Brands that carry a terminator inside a sentence.
BRANDS = frozenset({"Yahoo!", "Jeopardy!", "Yum!", "Joomla!"})

VOWELS = frozenset("aeiouyăâêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ")

# Written after a number, and so no abbreviation of a word that goes on.
UNITS = _words("km kg m mm cm dm ml l g mg t ha h s kw kwh mw gw tb gb mb kb hz mhz ghz đ tr k b")
