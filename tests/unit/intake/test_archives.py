"""Archives unpacked within limits."""

import gzip
import io
import zipfile

from whoseword.intake.archives import Member, gunzipped, zip_members
from whoseword.reading.article import Limits
from whoseword.record import Unread

SMALL = Limits(file_bytes=2_000_000, archive_members=5, archive_bytes=3_000)


def zipped(members: dict[str, bytes], how: int = zipfile.ZIP_DEFLATED) -> io.BytesIO:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", how) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    packed.seek(0)
    return packed


def reasons(packed: io.BytesIO, limits: Limits = SMALL) -> list[str]:
    return [
        one.reason if isinstance(one, Unread) else one.name
        for one in zip_members(packed, "a.zip", limits)
    ]


def test_a_gzip_file_is_unpacked() -> None:
    assert gunzipped(io.BytesIO(gzip.compress(b"said")), "a.gz", SMALL) == b"said"


def test_a_gzip_bomb_and_a_large_gzip_file_are_told_apart() -> None:
    bomb = gunzipped(io.BytesIO(gzip.compress(b"\0" * 9_000_000)), "a.gz", SMALL)
    assert isinstance(bomb, Unread)
    assert bomb.reason == "bomb"
    noise = bytes((at * at >> 3) % 251 for at in range(2_500_000))
    large = gunzipped(io.BytesIO(gzip.compress(noise, 1)), "a.gz", Limits(file_bytes=2_000_000))
    assert isinstance(large, Unread)
    assert large.reason in {"too_large", "bomb"}


def test_a_damaged_gzip_file_is_told() -> None:
    for data in (b"\x1f\x8b", gzip.compress(b"said" * 99)[:-9], b"\x1f\x8b\x08" + b"x" * 50):
        unread = gunzipped(io.BytesIO(data), "a.gz", SMALL)
        assert isinstance(unread, Unread)
        assert unread.reason == "damaged"


def test_members_are_unpacked_under_their_names_and_nothing_is_written() -> None:
    members = list(zip_members(zipped({"a/b.txt": b"said", "../c.txt": b"so"}), "a.zip", SMALL))
    assert members == [Member("a.zip!a/b.txt", b"said"), Member("a.zip!../c.txt", b"so")]


def test_names_of_members_are_shown_escaped() -> None:
    (member,) = zip_members(zipped({"a\n\x1b.txt": b"said"}), "a.zip", SMALL)
    assert isinstance(member, Member)
    assert member.name == "a.zip!a\\n\\x1b.txt"


def test_members_are_counted_and_weighed() -> None:
    assert reasons(zipped({f"{at}": b"said" for at in range(6)})) == ["too_large"]
    assert reasons(zipped({"a": b"x" * 2_000, "b": b"y" * 2_000}))[-1] == "too_large"
    assert reasons(zipped({"a": b"\0" * 1_900_000})) == ["bomb"]
    assert reasons(zipped({"a": bytes(2_100_000)}, zipfile.ZIP_STORED)) == ["too_large"]


def test_an_index_that_would_fill_the_memory_is_not_read() -> None:
    packed = zipped({f"{at}": b"" for at in range(5)})
    assert reasons(packed, Limits(archive_index_bytes=100)) == ["too_large"]


def test_documents_that_are_archives_inside_are_named() -> None:
    (unread,) = zip_members(zipped({"[Content_Types].xml": b"", "a": b""}), "a.docx", SMALL)
    assert isinstance(unread, Unread)
    assert (unread.reason, "DOCX" in unread.detail) == ("not_text", True)


def test_a_member_that_lies_about_its_sum_is_damaged_and_the_others_are_read() -> None:
    data = bytearray(zipped({"a": b"said so", "b": b"said no"}, zipfile.ZIP_STORED).getvalue())
    data[data.index(b"said so")] = ord("S")
    assert reasons(io.BytesIO(bytes(data))) == ["damaged", "a.zip!b"]


def test_a_link_in_an_archive_is_no_file() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        link = zipfile.ZipInfo("link")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    packed.seek(0)
    assert reasons(packed) == ["not_a_file"]


def test_what_is_no_archive_is_damaged() -> None:
    assert reasons(io.BytesIO(b"PK\x03\x04 said")) == ["damaged"]
    assert reasons(io.BytesIO(b"PK\x03\x04" + b"PK\x05\x06" + b"\xff" * 18)) == ["too_large"]
