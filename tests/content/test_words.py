"""Words for a passphrase that is drawn by lot."""

import math
import re

from laddertui.content.words import words
from laddertui.services import passphrases


def test_there_are_enough_words_and_each_is_plain_and_there_once() -> None:
    assert len(words()) >= 6**4
    assert len(set(words())) == len(words())
    assert all(re.fullmatch("[a-z]{3,10}", word) for word in words())
    assert passphrases.WORDS * math.log2(len(words())) > 60


def test_what_is_drawn_is_six_of_them_and_another_each_time() -> None:
    drawn = {passphrases.suggest() for _ in range(20)}
    assert len(drawn) == 20
    assert all(len(d.split(" ")) == 6 and set(d.split(" ")) <= set(words()) for d in drawn)
    assert not any(passphrases.refusal(d) or passphrases.is_short(d) for d in drawn)
