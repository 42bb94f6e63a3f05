"""The trained tagger: text in, marked spans out; the only room that knows tensors."""

from whoseword.tagger.trained import TrainedTagger, load_tagger

__all__ = ["TrainedTagger", "load_tagger"]
