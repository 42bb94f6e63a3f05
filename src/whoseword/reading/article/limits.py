"""How much is read of one article, one archive and one folder before it is refused."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes beyond which an article is an Unread; all are chosen well above what newsrooms publish.

    The longest reports of commissions of inquiry have about 900,000 characters. A large page of
    news has 6,000 elements, twenty deep on average; the time of the extraction grows with their
    number and with the sum of their depths (``page_nesting``).
    """

    file_bytes: int = 20 * 1024 * 1024
    text_characters: int = 1_000_000
    text_lines: int = 40_000
    page_elements: int = 20_000
    page_depth: int = 200
    page_nesting: int = 600_000
    pdf_pages: int = 2_000
    archive_members: int = 10_000
    archive_index_bytes: int = 8 * 1024 * 1024
    archive_bytes: int = 1024 * 1024 * 1024
    compression_ratio: int = 100
    folder_depth: int = 40
