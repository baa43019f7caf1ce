"""Learns a mail's class anew: run `python -m tests.exchange.learn_classes` after adding samples.

Needs numpy and scikit-learn, which Rebound itself does not: `pip install scikit-learn` somewhere aside.
With `--apart` nothing is written: each set of strangers' mails is read by tables that never counted it.
The mails kept back (held_out) are never counted.
"""

import base64
import json
import sys
import zlib
from collections import Counter
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from rebound_desktop.exchange.mail.grams import PLACES, drawer, grams
from rebound_desktop.exchange.mail.learned import (
    ACTS,
    SENTENCE_ACTS,
    SENTENCES_CAP,
    Likely,
    scale,
    whole_grams,
)
from rebound_desktop.exchange.mail.letter import Letter, letter_from_bytes
from rebound_desktop.exchange.mail.reading import seen_in
from rebound_desktop.exchange.mail.weighing import Seen, figures, settled
from tests.exchange.mail_samples import lines, samples
from tests.exchange.seen_mails import seen as seen_mails
from tests.exchange.strangers import said, strangers

FILE = Path(__file__).parents[2] / "resources" / "reading" / "classes.json"
REMARKS = ("strength", "skill", "reason", "advice", "professionalism")
FIRM, WEIGHING_FIRM, FOLDS = 30.0, 0.03, 4


@dataclass
class Mail:
    """One sample mail and what the rules see in it; `group` "" where the rules were made with it in view."""

    group: str
    kind: str
    seen: Seen
    texts: list[str]


def told() -> list[tuple[str, str, str]]:
    """(language, act, sentence) of every single sentence."""
    found = [(language, "remark" if kind in REMARKS else kind, text) for language, kind, text in said()]
    for name in ("acts.txt", "sound_like_no.txt", "turns.txt"):
        found += lines(name)
    for name in ("clauses.txt", "remarks.txt"):
        found += [
            (spoken, "courtesy" if kind == "none" else "remark", text) for spoken, kind, text in lines(name)
        ]
    return found


def mails() -> list[tuple[str, str, Letter]]:
    """(set, class, letter) of every mail to learn from."""
    own = [
        ("", one.kind, letter_from_bytes(one.eml(form))) for form, one in enumerate(samples("development"))
    ]
    first = [("", one.kind, one.letter) for one in seen_mails()]
    return own + first + [(one.group, one.kind, one.letter) for one in strangers()]


def fingerprint() -> str:
    """Changes when the samples do."""
    known = repr((told(), [(group, kind, letter.subject, letter.body) for group, kind, letter in mails()]))
    return sha256(known.encode()).hexdigest()[:16]


class Learner:
    """The samples as rows of figures, and what is learned of any choice of them."""

    def __init__(self) -> None:
        self.kept: dict[int, Any] = {}
        self.told = [SENTENCE_ACTS.index(act) for _, act, _ in told()]
        self.rows = self._matrix([grams(text, language) for language, _, text in told()])
        self.mails = []
        for group, kind, letter in mails():
            seen, texts = seen_in(letter)
            mail = Mail(group, kind, seen, texts)
            parts = [grams(text, seen.language) for text in texts[:SENTENCES_CAP]]
            subject = grams(letter.subject, seen.language)
            whole = self._matrix([whole_grams(subject, parts)])
            self.kept[id(mail)] = (self._matrix([subject, *parts]), whole)
            self.mails.append(mail)

    def _matrix(self, rows: list[set[str]]) -> Any:
        import numpy as np
        from scipy.sparse import csr_matrix

        places, starts, values = [], [0], []
        for row in rows:
            drawers = sorted({drawer(gram) for gram in row})
            places += drawers
            values += [scale(len(drawers))] * len(drawers)
            starts.append(len(places))
        return csr_matrix((np.array(values), np.array(places), np.array(starts)), shape=(len(rows), PLACES))

    def tables(self, among: list[Mail]) -> tuple[Any, Any]:
        """The table of sentences and the table of mails, learned from these mails and every sentence.

        A mail tells its class, not its sentences': the one most like the class stands for it.
        """
        import numpy as np
        from scipy.sparse import vstack

        first = self._fit(self.rows, self.told)
        rows, acts, weights = [self.rows], list(self.told), [1.0] * len(self.told)
        for mail in among:
            sentences = self.kept[id(mail)][0][1:]
            if sentences.shape[0]:
                rows.append(sentences)
                for act, weight in _witnesses(first.predict_proba(sentences), ACTS.index(mail.kind)):
                    acts.append(act)
                    weights.append(weight)
        whole = vstack([self.kept[id(mail)][1] for mail in among])
        kinds = [ACTS.index(mail.kind) for mail in among]
        return self._fit(vstack(rows), acts, np.array(weights)), self._fit(whole, kinds)

    def _fit(self, rows: Any, acts: list[int], weights: Any = None) -> Any:
        from sklearn.linear_model import LogisticRegression

        return LogisticRegression(C=FIRM, max_iter=60, tol=3e-3).fit(rows, acts, sample_weight=weights)

    def figures(self, mail: Mail, tables: tuple[Any, Any]) -> list[float]:
        sentences, whole = self.kept[id(mail)]
        read = [tuple(map(float, row)) for row in tables[0].predict_proba(sentences)]
        mail.seen = _with(
            mail.seen,
            Likely(
                read[0], tuple(read[1:] or read[:1]), tuple(map(float, tables[1].predict_proba(whole)[0]))
            ),
        )
        return figures(mail.seen)

    def weighing(self, among: list[Mail]) -> tuple[Any, Any]:
        """What each figure weighs, from strangers' mails read by tables that had not counted them."""
        import numpy as np
        from sklearn.linear_model import LogisticRegression
        from sklearn.preprocessing import StandardScaler

        asked = [mail for mail in among if mail.group]
        order, rows, kinds = np.random.RandomState(0).permutation(len(asked)), [], []
        for fold in range(FOLDS):
            out = [asked[place] for place in order[fold::FOLDS]]
            left = {id(mail) for mail in out}
            tables = self.tables([mail for mail in among if id(mail) not in left])
            rows += [self.figures(mail, tables) for mail in out]
            kinds += [ACTS.index(mail.kind) for mail in out]
        spread = StandardScaler().fit(np.array(rows))
        return spread, LogisticRegression(C=WEIGHING_FIRM, max_iter=2000).fit(spread.transform(rows), kinds)


def _with(seen: Seen, likely: Likely) -> Seen:
    from dataclasses import replace

    return replace(seen, likely=likely)


def _witnesses(read: Any, kind: int) -> list[tuple[int, float]]:
    """(act, weight) of each sentence of a mail of this kind."""
    courtesy, nothing = SENTENCE_ACTS.index("courtesy"), ACTS.index("none")
    if kind == nothing:
        return [(courtesy if row.argmax() == courtesy else nothing, 0.7) for row in read]
    allowed = (kind, courtesy, SENTENCE_ACTS.index("remark"), nothing)
    best, found = read[:, kind].argmax(), []
    for place, row in enumerate(read):
        likest = max(allowed, key=lambda act: row[act])
        found.append((kind, 1.0) if place == best else (likest if row[likest] >= 0.3 else courtesy, 0.5))
    return found


def packed(model: Any, precise: int = 127) -> dict[str, Any]:
    """A table as the program reads it: one signed byte a weight."""
    import numpy as np

    step = float(np.abs(model.coef_).max()) / precise
    rows = np.round(model.coef_.T / step).astype(np.int8)
    return {
        "first": [round(float(value), 4) for value in model.intercept_],
        "step": round(step, 8),
        "rows": base64.b64encode(zlib.compress(rows.tobytes(), 9)).decode(),
    }


def learn() -> dict[str, Any]:
    """The file's content, from all samples."""
    import numpy as np

    learner = Learner()
    sentences, whole = learner.tables(learner.mails)
    spread, weighing = learner.weighing(learner.mails)
    weights = weighing.coef_ / spread.scale_
    first = weighing.intercept_ - weights @ spread.mean_
    return {
        "from": fingerprint(),
        "sentences": packed(sentences),
        "mails": packed(whole),
        "weighing": {
            "first": [round(float(value), 4) for value in first],
            "weights": [[round(float(value), 4) for value in row] for row in np.array(weights).T],
        },
    }


def apart() -> None:
    """Prints how each set of strangers' mails is read by tables that saw neither it nor our own set o."""
    learner = Learner()
    for group in sorted({mail.group for mail in learner.mails} - {"", "o", "c"}):
        rest = [mail for mail in learner.mails if mail.group not in (group, "o")]  # o follows the others
        tables, (spread, weighing) = learner.tables(rest), learner.weighing(rest)
        right: Counter[str] = Counter()
        asked: Counter[str] = Counter()
        false = 0
        for mail in (mail for mail in learner.mails if mail.group == group):
            chances = weighing.predict_proba(spread.transform([learner.figures(mail, tables)]))[0]
            found = settled(mail.seen, dict(zip(ACTS, chances, strict=True)))
            asked[mail.seen.language] += 1
            right[mail.seen.language] += found == mail.kind
            false += found == "rejection" != mail.kind
            if found != mail.kind:
                print(group, mail.seen.language, mail.kind, "->", found, "|", mail.texts[:2])
        each = {language: f"{right[language]}/{asked[language]}" for language in sorted(asked)}
        print(f"set {group}: {right.total()}/{asked.total()} right, {false} false rejections, {each}")


if __name__ == "__main__":
    if "--apart" in sys.argv:
        apart()
    else:
        FILE.write_text(json.dumps(learn(), indent=0, separators=(",", ":")) + "\n", encoding="utf-8")
