"""Every script has a font, is shaped, and stands in order."""

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import ShapedStr

from core.paths import FONTS
from core.reporting.fonts import EAST_ASIAN, MISSING, fonts_of, has_glyph, set_line
from core.reporting.text import plain

NAMES = {
    "Latin": "José Nuñez Đặng Thị Huệ Łukasz Øyvind İpek",
    "Latin, decomposed": "A\u0330\u0301 q\u0303",
    "Greek": "Παπαδοπούλου Ελένη",
    "Cyrillic": "Щербакова Ёлка Їжак Өмірбек",
    "Armenian": "Արամ Խաչատրյան",
    "Georgian": "ნინო ბერიძე",
    "Hebrew": "כהן דָּוִד",
    "Arabic": "محمد عبد الله الهاشمي",
    "Persian": "پیمان می\u200cخواهم",
    "Urdu": "عائشہ خان ٹھٹھہ",
    "Thaana": "އަހްމަދު",
    "Ethiopic": "አበበ ቢቂላ",
    "Devanagari": "श्रीमती क्षत्रिय हिन्दी",
    "Bengali": "শ্রীকান্ত চট্টোপাধ্যায়",
    "Gurmukhi": "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ",
    "Gujarati": "શ્રીમતી ક્ષમા પટેલ",
    "Oriya": "ଶ୍ରୀକାନ୍ତ କୃଷ୍ଣ",
    "Tamil": "ஸ்ரீநிவாசன் கௌரி",
    "Telugu": "శ్రీనివాస్ కృష్ణ",
    "Kannada": "ಶ್ರೀನಿವಾಸ ಕೃಷ್ಣ",
    "Malayalam": "ശ്രീകുമാർ കൃഷ്ണൻ",
    "Sinhala": "ශ්\u200dරී ක්\u200dරිෂාන්",
    "Thai": "สมชาย น้ำผึ้ง",
    "Lao": "ສົມສັກ ນ້ຳ",
    "Khmer": "សុខា ស្រី",
    "Myanmar": "အောင်ဆန်း မြင့်",
    "Japanese": "山田 太郎 髙橋 やまだ タロウ ﾔﾏﾀﾞ",
    "Korean": "홍길동 똠방각하 洪吉洞",
    "Chinese, simplified": "张小东 欧阳龙",
    "Chinese, traditional": "張小東 歐陽龍龜",
}


def two_bytes(encoding: str) -> set[str]:
    """Every ideograph and syllable of an East Asian character set."""
    pairs = (bytes((high, low)) for high in range(0xA1, 0xFF) for low in range(0xA1, 0xFF))
    return {char for pair in pairs for char in pair.decode(encoding, "ignore") if char >= "\u3400"}


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES.keys())
def test_no_glyph_is_missing(name: str) -> None:
    assert MISSING not in {char for _, char in fonts_of(plain(name))}
    for font, part in set_line(plain(name)).parts:
        glyphs = pdfmetrics.getFont(font).face.charToGlyph
        assert all(glyphs[ord(char)] != 0 for char in part)


@pytest.mark.parametrize("script", ["Arabic", "Devanagari", "Thai", "Khmer", "Latin, decomposed"])
def test_letters_that_change_their_shape_are_shaped(script: str) -> None:
    parts = [part for _, part in set_line(plain(NAMES[script])).parts]
    assert any(isinstance(part, ShapedStr) for part in parts)


@pytest.mark.parametrize("encoding", ["gb2312", "euc_kr", "euc_jp"])
def test_the_national_standards_of_east_asia_are_covered(encoding: str) -> None:
    assert {char for char in two_bytes(encoding) if not has_glyph(EAST_ASIAN, char)} == set()


def test_every_hangul_syllable_is_covered() -> None:
    assert all(has_glyph(EAST_ASIAN, chr(code)) for code in range(0xAC00, 0xD7A4))


def test_hebrew_glyphs_stand_from_left_to_right() -> None:
    line = set_line("שלום")
    assert "".join(part for _, part in line.parts) == "םולש"


def test_brackets_close_the_right_way_in_a_leftward_name() -> None:
    parts = [part for _, part in set_line("שלום (דוד)").parts]
    assert "".join(parts) == "(דוד) םולש"


def test_a_character_without_any_font_becomes_a_box() -> None:
    assert [part for _, part in set_line("a\u13a0b").parts] == ["a", MISSING, "b"]


def test_a_joiner_shapes_its_neighbours_and_draws_nothing() -> None:
    joined, apart = set_line("\u0645\u06cc\u062e"), set_line("\u0645\u06cc\u200c\u062e")
    assert joined.parts != apart.parts
    assert set_line("a\u200db").parts == set_line("ab").parts


def test_what_glyphs_do_not_tell_goes_along_as_text() -> None:
    assert set_line("Müller").reads == ""
    assert set_line(NAMES["Devanagari"]).reads == NAMES["Devanagari"]


def test_bold_is_wider() -> None:
    assert set_line("Warning", bold=True).em > set_line("Warning").em > 2.0


def test_every_font_is_listed_with_its_licence() -> None:
    readme = (FONTS / "README.md").read_text(encoding="utf-8")
    for path in FONTS.glob("*.ttf"):
        assert path.name in readme or path.name.startswith("NotoSans")
    assert {path.name for path in FONTS.glob("LICENSE-*")} == {
        "LICENSE-Apache-2.0.txt",
        "LICENSE-DejaVu.txt",
        "LICENSE-OFL-1.1.txt",
    }
