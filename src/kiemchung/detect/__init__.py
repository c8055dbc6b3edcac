"""Detection: which sentences state something that can be checked, and the claims in them."""

from kiemchung.detect.claims import find_claims, kinds
from kiemchung.detect.kinds import KindDecision, classify
from kiemchung.detect.reasons import REASONS

__all__ = ["REASONS", "KindDecision", "classify", "find_claims", "kinds"]
