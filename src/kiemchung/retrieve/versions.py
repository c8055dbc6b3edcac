"""Versions of documents: what is replaced, and tables that an interruption left between two states.

Every change is written to the documents first, in one row each; what follows from it in the passages is done by
:func:`settle`, which is also what repairs a corpus after a kill.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from kiemchung.records import Document
from kiemchung.retrieve.store import Store, id_filter, translated

AT_ONCE = 200  # documents whose passages are moved together


def supersede(store: Store, seen: set[str]) -> int:
    """End the versions that other versions replace; gives how many.

    A document is a version of another when both have the same key. Two that the same add brought stand beside each
    other, for then their key does not tell them apart.

    Args:
        seen: ids of all documents that this add brought, whether they were there before or not.
    """
    ended = 0
    for versions in _by_key(store).values():
        fresh = [version for version in versions if version.id in seen]
        if fresh and len(fresh) < len(versions):
            old = [version for version in versions if version.id not in seen]
            ended += _end(store, old, max(version.known for version in fresh))
    return ended


def _by_key(store: Store) -> dict[str, list[Document]]:
    """The newest versions of each key that has several."""
    table = store.newest_versions()
    keys = table["key"]
    several = keys.value_counts()
    wanted = {pair["values"].as_py() for pair in several if pair["counts"].as_py() > 1}
    grouped: dict[str, list[Document]] = defaultdict(list)
    if wanted:
        for row in table.to_pylist():
            if row["key"] in wanted:
                dates = {"published": row["published"], "retrieved": row["retrieved"]}
                grouped[row["key"]].append(Document(row["id"], "", "", key=row["key"], **dates))
    return grouped


def _end(store: Store, old: list[Document], known: str) -> int:
    """Each of ``old`` is replaced from the day on which the new version was known, or from its own if that is later."""
    for version in old:
        with translated(store.name):
            store.documents.update(where=id_filter("id", [version.id]), values={"until": max(known, version.known)})
    return len(old)


def settle(store: Store) -> None:
    """Make the passages agree with the documents: no more than theirs, and each in its table."""
    newest, ended = store.passage_counts(), store.passage_counts(superseded=True)
    in_order = store.passages.count_rows() == sum(newest.values())
    if in_order and store.superseded.count_rows() == sum(ended.values()):
        return
    present = _documents_in(store, store.passages)
    _move(store, sorted(present & ended.keys()))
    store.delete(store.passages, "document_id", sorted(present - newest.keys()))
    store.delete(store.superseded, "document_id", sorted(_documents_in(store, store.superseded) - ended.keys()))


def _documents_in(store: Store, table: Any) -> set[str]:
    with translated(store.name):
        rows = table.search().select(["document_id"]).limit(None).to_arrow()
    return set(rows["document_id"].unique().to_pylist())


def _move(store: Store, ids: list[str]) -> None:
    """Copy the passages of ended versions to ``superseded``; :func:`settle` then deletes them where they were."""
    for start in range(0, len(ids), AT_ONCE):
        batch = ids[start : start + AT_ONCE]
        store.delete(store.superseded, "document_id", batch)  # a copy that was cut off
        ends = {identity: document.until for identity, document in store.fetch(batch).items()}
        with translated(store.name):
            rows = store.passages.search().where(id_filter("document_id", batch)).limit(None).to_list()
            store.superseded.add([row | {"until": ends[row["document_id"]]} for row in rows])
