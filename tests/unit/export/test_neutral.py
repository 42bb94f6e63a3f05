"""Words from articles do no harm where they are shown."""

import pytest

from whoseword.export.neutral import (
    as_cell,
    as_html,
    as_markdown,
    from_cell,
    neutral,
    one_line,
)


@pytest.mark.parametrize(
    "hostile",
    [
        "\x1b[31m",
        "\x1b]0;title\x07",
        "\x9b2J",
        "a\rb",
        "\u202eabc",
        "\u2066x",
        "\x00",
        "\x7f",
        "\ufeff",
    ],
)
def test_no_control_character_is_left(hostile: str) -> None:
    told = neutral(hostile)
    assert len(told) == len(hostile)
    assert "\N{REPLACEMENT CHARACTER}" in told
    assert not any(c in told for c in "\x1b\x9b\r\x07\u202e\u2066\x00\x7f\ufeff")


def test_letters_of_all_scripts_stay() -> None:
    words = "Gözgöz القذافي Київ Dr. Maïga-Touré – “said” …"
    assert neutral(words) == words


def test_new_lines_become_spaces_on_one_line() -> None:
    assert one_line("a\n b\tc") == "a b c"


def test_markdown_shows_markup_as_it_is() -> None:
    told = as_markdown("*a* [b](http://evil.example) <i> `c` # d www.evil.example")
    assert told == (
        "\\*a\\* \\[b\\](http\\://evil.example) \\<i\\> \\`c\\` \\# d www\\.evil.example"
    )


def test_markdown_leaves_the_marker_of_a_withheld_name() -> None:
    marker = "[name withheld: private person A]"
    assert as_markdown(f"said {marker}") == f"said {marker}"


def test_html_is_escaped() -> None:
    assert as_html("<script>\"'&") == "&lt;script&gt;&quot;&#x27;&amp;"


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@sum", "=cmd|' /C calc'!A0"])
def test_a_cell_is_never_a_formula_and_comes_back(cell: str) -> None:
    assert as_cell(cell).startswith("'")
    assert from_cell(as_cell(cell)) == cell


def test_an_ordinary_cell_stays() -> None:
    assert as_cell("Ras Vello") == "Ras Vello"
    assert from_cell("'tis") == "'tis"
