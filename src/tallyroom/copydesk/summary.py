"""One line on a contest or a council: what was announced, and what it means. Longer copy is not here."""

from __future__ import annotations

from collections import Counter

from tallyroom.copydesk import chamber
from tallyroom.copydesk.names import name
from tallyroom.copydesk.style import number, plural, signed
from tallyroom.domain import NOC, BodyId, Book, Contest, ContestId, PartyId
from tallyroom.figures import scoreboard_of
from tallyroom.kinds import agenda_of
from tallyroom.tally import Board, Chamber, Place, Standing, State


def announcement(book: Book, board: Board, place: Place) -> str:
    """What an announcement said, with the place it is about."""
    if place.kind == "contest":
        contest = book.contest(ContestId(place.id))
        return f"{contest_name(book, contest)}: {standing_line(book, contest, board.standing(contest.id))}"
    council = board.councils[BodyId(place.id)]
    return f"{book.body(council.body).name}: {council_line(book, council)}"


def contest_name(book: Book, contest: Contest) -> str:
    """The division, with its council where the name alone would not say."""
    agenda, body = agenda_of(book), book.body(contest.body)
    alone = agenda.lead == "chamber" and agenda.chambers == (contest.body,)
    return contest.division.name if alone or not contest.fills_seats else f"{contest.division.name}, {body.name}"


def standing_line(book: Book, contest: Contest, standing: Standing) -> str:
    """How a contest stands, in a few words: winner, what changed, majority."""
    if standing.state is not State.DECLARED:
        return _undecided(book, contest, standing)
    if contest.kind == "referendum":
        return " ".join(book.candidacy(contest.id, who).name for who in standing.returned) or "equal votes: not carried"
    if contest.seats == 1:
        words = [_winner(book, contest, standing)]
    else:
        seats = Counter(standing.seats)
        words = [", ".join(f"{book.party(party).short_name} {n}" for party, n in seats.most_common())]
        words[0] += _moved(book, standing)
    if standing.uncontested:
        words.append("unopposed")
    if standing.majority is not None:
        words.append(f"majority {number(standing.majority)}")
    if standing.by_lot:
        words.append("decided by lot" if standing.sheet is None else "after a lot")
    return ", ".join(words)


def _winner(book: Book, contest: Contest, standing: Standing) -> str:
    who = book.candidacy(contest.id, standing.returned[0])
    party = book.party(who.party).short_name if who.party else ""
    if contest.kind == "mayor":
        return f"{who.name} ({party}) elected"
    if standing.gained_from:
        return f"{party} gain from {book.party(standing.gained_from).short_name}"
    return f"{party} hold" if standing.changes is not None else f"{party} win"


def _moved(book: Book, standing: Standing) -> str:
    """What the seats of a ward with several have changed, where that is known."""
    if standing.changes is None:
        return ""
    moves = ", ".join(f"{book.party(party).short_name} {signed(n)}" for party, n in standing.changes)
    return f" ({moves or 'no change'})"


def _undecided(book: Book, contest: Contest, standing: Standing) -> str:
    if standing.state is State.TIED:
        tied = ", ".join(book.candidacy(contest.id, who).name for who in standing.lots_needed)
        lot = standing.sheet.lots_needed if standing.sheet else None
        what = (
            "tie for the last seat"
            if lot is None or lot.purpose == "seat"
            else f"tie at stage {lot.stage} of the count"
        )
        return f"{what} between {tied}; the lot is not recorded yet"
    if standing.state is State.COUNTING:
        elected = Counter(standing.seats)
        groups = ", ".join(f"{book.party(party).short_name} {n}" for party, n in elected.most_common())
        stage = len(standing.sheet.stages) if standing.sheet else 0
        still = plural(contest.seats - len(standing.returned), "seat")
        return f"{groups or 'nobody'} elected after stage {stage}, {still} to fill"
    if standing.state is State.POSTPONED:
        return "poll postponed"
    return "provisional" if standing.state is State.PROVISIONAL else "not declared yet"


def council_line(book: Book, council: Chamber) -> str:
    """How a council stands: its label, and its largest groups once complete."""
    label = council.control.label or f"{plural(council.to_come, 'seat')} to come"
    if not council.complete:
        return label
    groups = [
        f"{book.party(party).short_name} {n}" + (f" ({signed(change)})" if change is not None else "")
        for party, n in council.seats[:4]
        for change in (council.change(party),)
    ]
    return f"{label}: {', '.join(groups)}"


def arithmetic(book: Book, council: Chamber) -> str:
    """A council's control told in a sentence: who has how many seats, of how many needed, with how many to come."""
    control, held = council.control, dict(council.seats)
    decided = control.after or control.foregone
    if decided == NOC:
        return f"No party has the {control.needed} seats needed for a majority" + (
            "." if council.complete else f", whatever the {plural(council.to_come, 'seat')} to come."
        )
    if decided is not None:
        tail = "." if council.complete else f", with {council.to_come} to come."
        return (
            f"{name(book, decided)} have {plural(held.get(decided, 0), 'seat')}; {control.needed} make a majority{tail}"
        )
    leaders = [f"{name(book, party)} have {n}" for party, n in council.seats[:2]]
    have = f"; {' and '.join(leaders)}" if leaders else ""
    return f"{control.needed} seats make a majority{have}, with {plural(council.to_come, 'seat')} to come."


def progress(book: Book, board: Board) -> str:
    """How far the night is, in the words of what it is of: councils, one chamber's seats, by-elections, offices."""
    agenda = agenda_of(book)
    if agenda.lead == "councils":
        decided = sum(board.chambers[body].control.certain for body in agenda.councils)
        whole = sum(board.chambers[body].complete for body in agenda.councils)
        complete = f" ({whole} complete)" if whole < decided else ""
        return f"{decided} of {plural(len(agenda.councils), 'council')} declared{complete}"
    if agenda.lead == "chamber" and len(agenda.chambers) == 1:
        body = agenda.chambers[0]
        return chamber.progress(book.body(body), board.chambers[body])
    if agenda.lead == "by-elections":
        done = sum(board.standing(one).state is State.DECLARED for one in agenda.by_elections)
        return f"{done} of {plural(len(agenda.by_elections), 'by-election')} declared"
    return f"{contests_line(board)} declared"


def contests_line(board: Board) -> str:
    """How many contests have declared, of how many."""
    totals = board.everywhere
    return f"{totals.contests_declared:,} of {plural(totals.contests, 'contest')}"


def scoreboard_line(book: Book, board: Board) -> str:
    """The night in one line: how far it is, and who has what."""
    agenda = agenda_of(book)
    if agenda.lead == "councils":
        groups = [
            f"{'no overall control' if row.party == NOC else book.party(row.party).name} {row.councils}"
            for row in scoreboard_of(book, board).parties
            if row.councils
        ]
    else:
        seats: Counter[PartyId] = Counter()
        for body in agenda.chambers:
            seats.update(board.chambers[body].seats_by_party)
        groups = [f"{book.party(party).name} {n}" for party, n in seats.most_common(5)]
    return f"{progress(book, board)}{': ' if groups else ''}{', '.join(groups)}."
