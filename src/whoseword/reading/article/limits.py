"""How much is read of one article, one archive and one folder before it is refused."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes beyond which an article is an Unread; all are chosen well above what newsrooms publish.

    The longest reports of commissions of inquiry have about 900,000 characters. A page of more
    than 20,000 elements takes the extraction more than ten seconds, and growing.
    """

    file_bytes: int = 20 * 1024 * 1024
    text_characters: int = 1_000_000
    page_elements: int = 20_000
    page_depth: int = 200
    pdf_pages: int = 2_000
    archive_members: int = 10_000
    archive_index_bytes: int = 8 * 1024 * 1024
    archive_bytes: int = 1024 * 1024 * 1024
    compression_ratio: int = 100
    folder_depth: int = 40
