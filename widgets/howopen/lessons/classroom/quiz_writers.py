"""What writes a quiz in which format: imported when the first one is asked for."""

from collections.abc import Callable, Mapping

from howopen.lessons.classroom.gift import gift
from howopen.lessons.classroom.qti_1_2 import qti_1_2
from howopen.lessons.classroom.qti_2_1 import qti_2_1
from howopen.lessons.classroom.quiz import Quiz

WRITERS: Mapping[str, Callable[[Quiz], bytes]] = {"gift": gift, "qti12": qti_1_2, "qti21": qti_2_1}
