# SPDX-License-Identifier: GPL-3.0-or-later
"""Questions and stories as markup: answers open when somebody asks, choices lead on the page."""

from dataclasses import replace

from securetrain.paper.markup import Markup, element, together
from securetrain.paper.page_parts import aside, named_details, quiet
from securetrain.paper.page_text import Voice, line_markup, said, text_markup
from securetrain.paper.parts import Answer, Exercise, Mark, Row, Site, Stop, Story, Way
from securetrain.words import _


def exercise(part: Exercise, voice: Voice, level: int) -> Markup:
    """Return a question under a heading of ``level``; hints and answers are folded away."""
    inside_voice = replace(voice, pages={each.id.partition("-")[2]: each.id for each in part.sites})
    name = element("p", said(part.name, voice), class_="name", id=f"{part.id}-name")
    inside = [name]
    if part.prompt:
        inside.append(element(f"h{level}", line_markup(part.prompt, voice)))
    inside += [quiet(each, inside_voice) for each in part.stem]
    inside += [_how(part.how, voice)] if part.how else []
    inside += [_rows(part.rows, voice)] if part.rows else []
    inside += [_rows(part.choices, voice)] if part.choices else []
    inside += [_site(each, inside_voice) for each in part.sites]
    for hint in part.hints:
        inside.append(named_details(_("Hint"), text_markup(hint, voice), voice=voice))
    if part.answers or part.why:
        inside.append(_answers(part, voice))
    return element("section", *inside, class_="task", id=part.id, aria_labelledby=f"{part.id}-name")


def story(part: Story, voice: Voice, level: int) -> Markup:
    """Return a scenario or help tree: numbered scenes, each choice a link to the next."""
    name = element("p", said(part.name, voice), class_="name")
    title = element(f"h{level}", line_markup(part.title, voice)) if part.title else Markup()
    intro = (quiet(each, voice) for each in part.intro)
    inside_level = min(level + bool(part.title), 6)
    first = part.stops[0] if part.stops else None
    stops = (_stop(each, first, voice, inside_level) for each in part.stops)
    return element("section", name, title, *intro, *stops, class_="story")


def _how(how: str, voice: Voice) -> Markup:
    return element("p", said(how, voice), class_="note")


def _rows(rows: tuple[Row, ...], voice: Voice) -> Markup:
    return element("ul", *(_row(each, voice) for each in rows), class_="rows")


def _row(row: Row, voice: Voice) -> Markup:
    mark = Markup()
    if row.mark is not Mark.NONE:
        mark = element("span", class_=row.mark.value, aria_hidden="true")
    sign = element("span", f"{row.sign}.", class_="sign") if row.sign else Markup()
    return element("li", mark, sign, element("span", line_markup(row.line, voice)))


def _answers(part: Exercise, voice: Voice) -> Markup:
    answers = [_answer(each, voice) for each in part.answers]
    inside = [element("ul", *answers, class_="answers")] if answers else []
    if part.why:
        why = element("p", said(_("Why"), voice), class_="name")
        inside.append(element("div", why, text_markup(part.why, voice), class_="why"))
    name = _("The other side") if not part.prompt else _("The answer")
    return named_details(name, *inside, voice=voice)


def _answer(answer: Answer, voice: Voice) -> Markup:
    inside = []
    if answer.name:
        inside.append(element("span", said(answer.name, voice), class_="name"))
    if answer.line:
        inside.append(together(" ", element("span", line_markup(answer.line, voice))))
    return element("li", *inside, text_markup(answer.text, voice))


def _site(site: Site, voice: Voice) -> Markup:
    """Return a page of the invented web; its address is shown and leads nowhere."""
    address = element("bdi", site.address, dir="ltr")
    summary = element("summary", site.title, " ", element("small", address))
    about = element("p", said(site.about, voice), class_="note") if site.about else Markup()
    inside = (quiet(each, voice) for each in site.parts)
    return element("details", summary, about, *inside, class_="site", id=site.id)


def _stop(stop: Stop, first: Stop | None, voice: Voice, level: int) -> Markup:
    heading = element(f"h{level}", f"{stop.sign}. ", line_markup(stop.title, voice))
    inside = [heading, *(quiet(each, voice) for each in stop.parts)]
    inside += [_how(stop.note, voice)] if stop.note else []
    inside += [element("ul", *(_way(e, voice) for e in stop.ways), class_="ways")] * bool(stop.ways)
    if stop.ending:
        inside.append(aside(stop.ending, voice))
    if first is not None and stop is not first and not stop.ways:
        again = element("a", said(_("Start again"), voice), href=f"#{first.id}")
        inside.append(element("p", again))
    return element("section", *inside, class_="scene", id=stop.id)


def _way(way: Way, voice: Voice) -> Markup:
    where = said(_("Go on at {number}").format(number=way.sign), voice)
    inside = (line_markup(way.line, voice), " ", element("small", where))
    # No link inside a link: what a choice explains stands in the words at the end.
    return element("li", element("a", *inside, href=f"#{way.id}"))
