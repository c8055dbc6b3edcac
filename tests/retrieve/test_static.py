from __future__ import annotations

import numpy as np

from kiemchung.corpora import Library
from kiemchung.retrieve.analysis import terms, tokens


def vectors(library: Library, *texts: str) -> np.ndarray:
    return library.static.passages([terms(tokens(text)) for text in texts])


def test_passages_of_one_subject_lie_near(demo_library: Library) -> None:
    rain, flood, song = vectors(
        demo_library,
        "Mưa lớn làm ngập nhiều tuyến đường ở Đà Nẵng.",
        "Lũ trên sông dâng cao, nước tràn vào nhà dân.",
        "Ca sĩ phát hành album mới gồm mười bài hát.",
    )
    assert rain @ flood > rain @ song + 0.1


def test_queries_of_the_encoder_find_static_passages(demo_library: Library) -> None:
    passages = vectors(demo_library, "Thủ đô của nước Pháp là Paris.", "Cá hồi đẻ trứng ở thượng nguồn.")
    query = demo_library.searcher.encoder.queries(["Paris nằm ở nước nào?"])
    near = demo_library.static.queries(query) @ passages.T
    assert near[0, 0] > near[0, 1]


def test_unknown_terms_and_none_give_zero_and_others_length_one(demo_library: Library) -> None:
    rows = demo_library.static.passages([[], ["zzzzqqq"], ["nước"]])
    assert np.allclose(np.linalg.norm(rows, axis=1), [0, 0, 1], atol=1e-5)
    assert np.isfinite(rows).all() and demo_library.static.passages([]).shape == (0, demo_library.static.dimension)
