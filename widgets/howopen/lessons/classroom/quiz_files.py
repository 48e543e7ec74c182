"""Questions as files for a learning platform, made when they are asked for."""

from base64 import b64encode
from collections.abc import Mapping, Sequence

from howopen.controls.view import View, script
from howopen.domain.evidence import Source
from howopen.domain.question import Question
from howopen.lessons.classroom.quiz import FORMATS, Quiz, quiz_of
from howopen.lessons.classroom.quiz_form import quiz_form


class QuizFiles(View):
    """Offers sets of questions, each under its title."""

    _esm = script("morphdom.min.js", "view.js", "page_tools.js")

    def __init__(
        self, sets: Mapping[str, tuple[str, Sequence[Question]]], sources: Mapping[str, Source]
    ) -> None:
        self._sets, self._sources = sets, sources
        self._chosen = next(iter(sets))
        super().__init__()
        self.on_action(self._act)
        self._draw()

    def _quiz(self) -> Quiz:
        words, questions = self._sets[self._chosen]
        return quiz_of(f"How Open? {words}", questions, self._sources)

    def _act(self, do: str, of: str, value: str) -> None:
        if do == "set" and value in self._sets:
            self._chosen = value
            self._draw()
        elif do == "download" and of in FORMATS:
            from howopen.lessons.classroom.quiz_writers import WRITERS

            written, kind = WRITERS[of](self._quiz()), FORMATS[of]
            name = f"howopen-{self._chosen}.{kind.ending}"
            letters = b64encode(written).decode()
            self.send({"task": "save", "name": name, "type": kind.media_type, "bytes": letters})

    def _draw(self) -> None:
        words = {name: words for name, (words, _) in self._sets.items()}
        self.html = quiz_form(words, self._chosen, self._quiz())
