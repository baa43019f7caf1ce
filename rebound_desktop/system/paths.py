"""Where Rebound's files lie: the system's own places, or all in one folder."""

import os
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Paths:
    """Every place Rebound writes to. Nothing exists before `make`.

    `data` holds what must last, `state` what this machine remembers (log, autostart marks),
    `runtime` the sockets of this login. `home` is the folder that REBOUND_HOME names, or None.
    """

    data: Path
    state: Path
    runtime: Path
    home: Path | None = None

    @classmethod
    def of(cls, environ: Mapping[str, str] = os.environ) -> "Paths":
        """The places for this environment: REBOUND_HOME moves all of them into one folder."""
        if named := environ.get("REBOUND_HOME"):
            home = Path(named).expanduser().absolute()
            return cls(home, home / "state", home / "run", home)
        from platformdirs import PlatformDirs

        dirs = PlatformDirs("rebound", appauthor=False)
        with warnings.catch_warnings():
            # Without XDG_RUNTIME_DIR it falls back to a folder of this user's, and says so on the terminal.
            warnings.simplefilter("ignore")
            return cls(dirs.user_data_path, dirs.user_state_path, dirs.user_runtime_path)

    @property
    def vault(self) -> Path:
        return self.data / "vault.db"

    @property
    def agenda(self) -> Path:
        return self.data / "agenda.db"

    @property
    def keys(self) -> Path:
        return self.data / "keys"

    @property
    def pages(self) -> Path:
        return self.data / "pages"

    @property
    def backups(self) -> Path:
        return self.data / "backups"

    @property
    def files(self) -> Path:
        return self.data / "files"

    @property
    def log(self) -> Path:
        return self.state / "log"

    def make(self) -> "Paths":
        """Creates the three folders, for this user alone, and returns itself."""
        for folder in (self.data, self.state, self.runtime):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        return self
