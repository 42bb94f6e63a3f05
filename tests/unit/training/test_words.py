"""Words are counted in the texts of the sets alone: no markup, no escapes, no names of fields."""

import json
from pathlib import Path
from zipfile import ZipFile

from training.events.words import counted, texts, weights_of


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _data(folder: Path) -> Path:
    """A folder of sets, each with one text of its own."""
    _put(folder / "polnear/data/train/a.txt", "mayor")
    dispatch = json.dumps({"docid": "D", "doctext": "Gonz\u00e1lez \u2013 harbour"})
    _put(folder / "muc4/data/muc/processed/train.json", dispatch)
    news = json.dumps({"docid": "W", "tokens": ["lighthouse"], "event_mentions": []})
    _put(folder / "wikievents/data/wikievents/wiki-train-human.jsonl", news)
    ecb = folder / "ecbplus/data/interim/cybulska_setup/ECB_Train_corpus.txt"
    _put(ecb, "1_1ecb\t0\t0\tferry\t-")
    marked = '<TimeML><DOCID>n</DOCID><TEXT>a <EVENT eid="e1">storm</EVENT></TEXT></TimeML>'
    _put(folder / "tempeval3/data/TBAQ-cleaned/AQUAINT/a.tml", marked)
    (folder / "ngec_synthetic").mkdir()
    with ZipFile(folder / "ngec_synthetic/stories.csv.zip", "w") as archive:
        archive.writestr("stories.csv", "label,text\nPROTEST,a march\n")
    return folder


def test_the_words_of_each_set_are_counted_and_nothing_else(tmp_path: Path) -> None:
    counts, number = counted(texts(_data(tmp_path)))
    said = {"mayor", "gonzalez", "harbour", "lighthouse", "ferry", "a", "storm", "march"}
    assert set(counts) == said
    assert (number, counts["a"]) == (6, 2)


def test_a_word_weighs_the_bits_of_its_share_and_a_rare_one_is_not_listed() -> None:
    counts, number = counted(iter(["a storm", "a storm", "a storm", "a storm", *["a"] * 12]))
    assert weights_of(counts, number) == {"a": 0, "storm": 2}
    assert weights_of(*counted(iter(["a storm"] * 3))) == {}
