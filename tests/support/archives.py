"""Archives to restore: sound ones, and ones made by hand to do harm."""

import hashlib
import io
import tarfile

TOP = "laddertui-me"
CARD = (
    b'schema = 1\nuid = "00000000000000000000000000000000"\ncode = "AB"\ncreated_on = 2026-01-02\n'
)


def file(name: str, data: bytes = b"", **more: object) -> tuple[tarfile.TarInfo, bytes]:
    """One entry, under exactly this name; `more` are the entry's other fields."""
    member = tarfile.TarInfo(name)
    member.size = len(data)
    for key, value in more.items():
        setattr(member, key, value)
    return member, data


def tar(*members: tuple[tarfile.TarInfo, bytes]) -> bytes:
    """An archive of these entries, whatever they are."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for member, data in members:
            archive.addfile(member, io.BytesIO(data))
    return out.getvalue()


def sums(files: dict[str, bytes]) -> bytes:
    """What `sha256sum` prints for these files."""
    return "".join(f"{hashlib.sha256(d).hexdigest()}  {n}\n" for n, d in files.items()).encode()


def backup(files: dict[str, bytes] | None = None, *more: tuple[tarfile.TarInfo, bytes]) -> bytes:
    """An archive as the program makes it, of these files; `more` are entries slipped in."""
    files = {"profile.toml": CARD} if files is None else files
    own = [file(f"{TOP}/{name}", data) for name, data in files.items()]
    return tar(file(f"{TOP}/SHA256SUMS", sums(files)), *own, *more)
