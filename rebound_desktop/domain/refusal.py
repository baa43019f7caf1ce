"""Why something a person asked for was not done, as a key into the words they will read."""


class Refusal(Exception):
    """An expected failure: `key` names a sentence in resources/words/<language>/errors.toml.

    `values` fill that sentence's places. Never holds private text beyond what the sentence shows.
    """

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values
