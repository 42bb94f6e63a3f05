"""Georgian and Armenian words in Latin letters."""

_GEORGIAN = {
    "ა": "a", "ბ": "b", "გ": "g", "დ": "d", "ე": "e", "ვ": "v", "ზ": "z", "თ": "t", "ი": "i",
    "კ": "k", "ლ": "l", "მ": "m", "ნ": "n", "ო": "o", "პ": "p", "ჟ": "zh", "რ": "r", "ს": "s",
    "ტ": "t", "უ": "u", "ფ": "p", "ქ": "k", "ღ": "gh", "ყ": "q", "შ": "sh", "ჩ": "ch", "ც": "ts",
    "ძ": "dz", "წ": "ts", "ჭ": "ch", "ხ": "kh", "ჯ": "j", "ჰ": "h",
}  # fmt: skip
_ARMENIAN = {
    "ա": "a", "բ": "b", "գ": "g", "դ": "d", "ե": "e", "զ": "z", "է": "e", "ը": "y", "թ": "t",
    "ժ": "zh", "ի": "i", "լ": "l", "խ": "kh", "ծ": "ts", "կ": "k", "հ": "h", "ձ": "dz", "ղ": "gh",
    "ճ": "ch", "մ": "m", "յ": "y", "ն": "n", "շ": "sh", "ո": "o", "չ": "ch", "պ": "p", "ջ": "j",
    "ռ": "r", "ս": "s", "վ": "v", "տ": "t", "ր": "r", "ց": "ts", "ւ": "u", "փ": "p", "ք": "k",
    "և": "ev", "օ": "o", "ֆ": "f",
}  # fmt: skip
_TABLE = {**_GEORGIAN, **_ARMENIAN}


def romanised_caucasian(text: str) -> str:
    """Georgian and Armenian words in Latin letters, without marks of aspiration.

    Georgian by the national system of 2002, Armenian by BGN/PCGN 1981.
    """
    letters = ((letter, _TABLE.get(letter.lower(), letter)) for letter in text)
    return "".join(
        latin.capitalize() if letter.isupper() and latin != letter else latin
        for letter, latin in letters
    )
