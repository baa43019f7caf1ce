"""Which rows a document has, and which its rows name: each named one has to be among them."""

from rebound_desktop.domain.column import Shape
from rebound_desktop.exchange.takeout.form import Row
from rebound_desktop.exchange.takeout.values import Misfit


class Links:
    """Meets every row once; owners come before what they own, other links may point anywhere."""

    def __init__(self, shape: Shape) -> None:
        self._of = {
            table: [(name, column) for name, column in columns.items() if column.link]
            for table, columns in shape.items()
        }
        self._ids: dict[str, set[str]] = {table: set() for table in shape}
        self._later: list[tuple[str, str, str]] = []

    def meet(self, table: str, row: Row) -> None:
        """Raises Misfit: own_row_twice, own_no_such_row."""
        name = row["id"]
        if not name or len(name) > 100:
            raise Misfit("own_wrong_value", "id")
        if name in self._ids[table]:
            raise Misfit("own_row_twice")
        self._ids[table].add(name)
        for column, told in self._of[table]:
            target = row.get(column)
            if target is None or target in self._ids[told.link]:
                continue
            if told.owned:
                raise Misfit("own_no_such_row", column)
            self._later.append((f"{table}.{column}", told.link, target))

    def check(self) -> None:
        """At the end: raises Misfit for a link to a row that never came."""
        for place, table, target in self._later:
            if target not in self._ids[table]:
                raise Misfit("own_no_such_row", place)
