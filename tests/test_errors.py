"""Errors say where, what and how to mend."""

from tallyroom.errors import TallyroomError


def test_an_error_reads_where_what_and_how_to_mend() -> None:
    error = TallyroomError(
        "'1,2O3' is not a number", where="returns.csv row 14, votes", mend="Letter O for nought?"
    )
    assert str(error) == "returns.csv row 14, votes: '1,2O3' is not a number. Letter O for nought?"
