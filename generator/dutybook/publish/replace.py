"""Replace files as a whole: whoever reads one sees the old content or the new, never a part."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from pathlib import Path
from tempfile import NamedTemporaryFile


def replace_file(file: Path, data: bytes) -> None:
    """Write ``data`` to ``file`` atomically, keeping its permissions; raise OSError where that can't be."""
    file.parent.mkdir(parents=True, exist_ok=True)
    mode = stat.S_IMODE(file.stat().st_mode) if file.exists() else 0o666 & ~_umask()
    with NamedTemporaryFile(dir=file.parent, prefix=f".{file.name}.", delete=False) as new:
        temporary = Path(new.name)
        try:
            new.write(data)
            new.flush()
            os.fsync(new.fileno())
            temporary.chmod(mode)
            temporary.replace(file)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def replace_files(root: Path, files: Mapping[str, bytes]) -> None:
    """Write several files below ``root``, or none: where one can't be written, the others are put back."""
    written: list[tuple[Path, bytes | None]] = []
    try:
        for path, data in files.items():
            file = root / path
            before = file.read_bytes() if file.exists() else None
            replace_file(file, data)
            written.append((file, before))
    except BaseException:
        for file, content in reversed(written):
            if content is None:
                file.unlink(missing_ok=True)
            else:
                replace_file(file, content)
        raise
