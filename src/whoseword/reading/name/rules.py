"""The rules that make statements, by their stable names, with what ``explain`` prints for each."""

from collections.abc import Mapping
from inspect import getdoc
from types import MappingProxyType

from whoseword.reading.name.state import STATEMENT_RULES

RULES: Mapping[str, str] = MappingProxyType(
    {rule.__name__: getdoc(rule) or "" for rule in STATEMENT_RULES}
)
"""Each rule's docstring is its public text."""
