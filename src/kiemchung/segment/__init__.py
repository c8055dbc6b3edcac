"""Cut a document into sentences, and sentences into passages; offsets are kept throughout.

``split(text)`` gives sentence spans, ``windows(document, sentences)`` gives passages, and
``context(document, spans)`` is the text that the encoder and the judge see for sentences of it.
"""

from kiemchung.segment.passages import context, windows
from kiemchung.segment.sentences import split

__all__ = ["context", "split", "windows"]
