"""The small words of English that tell where the words for a speaker begin and end."""

AUXILIARIES = frozenset(
    "has have had also later earlier then further again repeatedly already just recently previously now"
    " did do does not n't 's 're 've 'd will would can could may might must should is are was were be been being"
    " himself herself itself themselves however meanwhile though today yesterday only even since both".split()
)
VERBS_TO_BE = frozenset("is are was were be been being am".split())
FINITE = VERBS_TO_BE | frozenset(
    "has have had will would can could may might must should did does".split()
)
PREPOSITIONS = frozenset(
    "of in at for from to on with by about near inside within under over between among against into"
    " during after before behind outside around across through since until toward towards per via than".split()
)
CLAUSE_OPENERS = frozenset(
    "that because when while if although though whether where since so unless whereas until once as but"
    " how why what who which whose whom".split()
)
MARKS = frozenset(', ; : ( ) [ ] . ! ? “ ” " „ « » — – ...'.split())
OPENING = frozenset('“ „ « "'.split())
CLOSING = frozenset('” » "'.split())
LEADING = frozenset(
    "but and also meanwhile however then yet so now still later instead indeed moreover or nor only again even"
    " today yesterday separately earlier though ; , — – - * •".split()
)
STATEMENT_NOUNS = frozenset(
    "statement interview remarks comments message post speech report letter briefing conference press address"
    " recording video tweet communique communiqué release telegram broadcast sermon memo note call telephone".split()
)
ARTICLES = frozenset("the a an".split())


def is_adverb(word: str) -> bool:
    """Whether a word in small letters looks like an adverb."""
    return (
        word.endswith("ly") and len(word) > 4 and word not in {"family", "daily", "weekly", "italy"}
    )
