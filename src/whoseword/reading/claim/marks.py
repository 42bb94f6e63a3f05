"""The marks of punctuation that bound the words for a speaker and what is reported."""

OPENING = frozenset('“„«"')
CLOSING = frozenset('”»"')
MARKS = frozenset(",;:()[].!?—–") | OPENING | CLOSING | {"..."}
