# SPDX-License-Identifier: GPL-3.0-or-later
"""The sealed database: one file, one connection, every write on the disk before it returns.

Chosen: WAL with `synchronous=FULL` and an exclusive lock, so that a power cut takes nothing that
was acknowledged and no shared-memory file stands beside (WAL with NORMAL lost answers in 181 of
400 simulated cuts). This module imports SQLAlchemy and SQLCipher, so it is itself imported late.
"""

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from threading import RLock
from typing import Any

from sqlalchemy import Connection, Engine, Executable, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2 as sqlcipher

from securetrain.vault import disk
from securetrain.vault.failures import VaultError, damaged, not_kept
from securetrain.vault.secret import Secret

PAGE_SIZE = 4_096

_FULL, _READ_ONLY, _CORRUPT, _NO_DATABASE = 13, 8, 11, 26  # SQLite's own numbers
SETTINGS = (
    "cipher_compatibility = 4",
    "secure_delete = ON",
    "temp_store = MEMORY",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "foreign_keys = ON",
    "locking_mode = EXCLUSIVE",
    "journal_mode = WAL",
    "synchronous = FULL",
    "fullfsync = ON",  # macOS waits for the disk itself only when it is told to
    "checkpoint_fullfsync = ON",
    "journal_size_limit = 1048576",
)


class Store:
    """An open database; statements go in, rows come out, failures are sentences."""

    def __init__(self, path: Path, secret: Secret, settings: Sequence[str] = SETTINGS) -> None:
        """Open a database, or make one where there is none; whoever calls has looked before.

        Raises:
            VaultDamagedError: it does not open with this key.
            NotKeptError: the disk does not take what opening writes.
        """
        self._settings = settings
        # Windows ask while a backup is made in the background; a connection does one thing at once.
        self._turns = RLock()
        self.open(path, secret)

    def open(self, path: Path, secret: Secret) -> None:
        """Open a file in place of the one before, which was closed; raises as above."""
        self.path = path
        self._is_open = True
        self._engine = _engine(path, secret, self._settings)
        try:
            self.rows("SELECT count(*) FROM sqlite_master")
        except VaultError:
            self.close()
            raise

    def rows(self, statement: Executable | str) -> Sequence[Sequence[Any]]:
        """Return all rows that a statement gives."""
        with self._turn(), self._engine.connect() as connection:
            return _run(connection, statement)

    def write(self, *statements: Executable) -> None:
        """Carry out statements, all or none; they are on the disk when this returns."""
        with self.writing() as connection:
            for statement in statements:
                connection.execute(statement)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection for several steps that are kept together, or not at all."""
        with self._turn(), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Let everybody else wait, for several steps that nothing may come between."""
        with self._turns:
            yield

    @contextmanager
    def bare(self) -> Iterator[sqlcipher.Connection]:
        """Give SQLite's own connection outside of any transaction, for what wants to be there."""
        with self._turn(), closing(self._engine.raw_connection()) as pooled:
            yield pooled.driver_connection

    def close(self) -> None:
        """Close the file, when nobody uses it; the log goes into it. More than once is fine."""
        with self._turns:
            self._is_open = False
            self._engine.dispose()

    @contextmanager
    def _turn(self) -> Iterator[None]:
        with self._turns, failures_told():
            # The engine would open the file again, which may be another one by now.
            if not self._is_open:
                raise not_kept()
            yield


def _run(connection: Connection, statement: Executable | str) -> Sequence[Sequence[Any]]:
    if isinstance(statement, str):
        return connection.exec_driver_sql(statement).all()
    return connection.execute(statement).all()


def _engine(path: Path, secret: Secret, settings: Sequence[str]) -> Engine:
    def connect() -> sqlcipher.Connection:
        connection = sqlcipher.connect(str(path), isolation_level=None, check_same_thread=False)
        try:
            # Before the key: SQLCipher writes what it finds to standard error otherwise.
            connection.execute("PRAGMA cipher_log_level = NONE")
            connection.execute(f'PRAGMA key = "{secret.pragma}"')
            for setting in settings:
                connection.execute(f"PRAGMA {setting}").fetchall()
        except sqlcipher.Error:
            connection.close()
            raise
        return connection

    # One connection for all: a second would wait for ever for the exclusive lock.
    engine = create_engine(
        "sqlite://", module=sqlcipher, creator=connect, poolclass=StaticPool, hide_parameters=True
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


@contextmanager
def failures_told() -> Iterator[None]:
    """Turn what SQLite says of a failure into a sentence; no statement or value is in it."""
    try:
        yield
    except DBAPIError as error:
        number = getattr(error.orig, "sqlite_errorcode", None) or 0
        raise told(number & 0xFF) from None
    except sqlcipher.Error as error:
        raise told((getattr(error, "sqlite_errorcode", None) or 0) & 0xFF) from None


def told(number: int) -> VaultError:
    """Return the failure that a number of SQLite's stands for."""
    import errno

    if number in {_CORRUPT, _NO_DATABASE}:
        return damaged()
    return not_kept({_FULL: errno.ENOSPC, _READ_ONLY: errno.EROFS}.get(number))


def copy_sealed(store: Store, path: Path, secret: Secret, *, without: Sequence[str] = ()) -> None:
    """Write the database to another file under another key; it is closed when this returns.

    Args:
        store: What is copied; it stays open.
        path: Where there is nothing yet.
        secret: The key of the copy.
        without: Tables that are empty in the copy.

    Raises:
        NotKeptError: the disk did not take it; what was written of it is taken away.
    """
    disk.write_new(path, b"")
    try:
        with store.bare() as connection:
            connection.execute("ATTACH DATABASE ? AS copy KEY ?", (str(path), secret.pragma))
            try:
                (version,) = connection.execute("PRAGMA main.user_version").fetchone()
                connection.execute("SELECT sqlcipher_export('copy')").fetchall()
                connection.execute(f"PRAGMA copy.user_version = {int(version)}")
                for table in without:
                    connection.execute(f'DELETE FROM copy."{table}"')  # noqa: S608 - our own names
                if without:
                    connection.execute("VACUUM copy")
            finally:
                connection.execute("DETACH DATABASE copy")
    except VaultError:
        for end in ("", "-journal", "-wal"):
            with suppress(OSError):
                Path(f"{path}{end}").unlink(missing_ok=True)
        raise
