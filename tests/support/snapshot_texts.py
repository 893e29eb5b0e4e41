"""Files that people might hand to the command line."""


def snapshot(
    quarter: str = "2026-Q4",
    *,
    role: str = "Developer",
    taken_on: str = "2026-11-22",
    more: str = "",
) -> str:
    """Four activities with the rung 0.4*1 + 0.3*2 + 0.2*3 + 0.1*5 = 2.1."""
    return f"""\
schema = 1
quarter = "{quarter}"
taken_on = {taken_on}
role = "{role}"

[[activities]]
id = "boilerplate"
name = "Boilerplate"
share = 40.0
score = 1

[[activities]]
id = "tests"
name = "Tests"
share = 30.0
score = 2

[[activities]]
id = "reviews"
name = "Reviews"
share = 20.0
score = 3

[[activities]]
id = "clients"
name = "Client calls"
share = 10.0
score = 5
{more}"""


PLAN = """
[next_rung]
title = "Client architect"
[[next_rung.activities]]
id = "discovery"
name = "Discovery"
score = 4

[plan]
starts_on = 2026-11-02
[[plan.moves]]
from = "boilerplate"
to = "discovery"
points = 15.0
[[plan.events]]
title = "Client block"
weekday = "friday"
at = 10:00:00
minutes = 60
"""
LENSES = """
[leverage]
scarcity = 2
ghost_work = 0
compression = 1
regulation = 2

[profession]
[[profession.tasks]]
name = "Unit tests"
volume = 5
complexity = 1
first_year_share = 30.0
alternative = "partial"
[[profession.tasks]]
name = "Design"
volume = 3
complexity = 4
first_year_share = 10.0
[[profession.indicators]]
kind = "entry-postings"
baseline = 1200
value = 640
observed_on = 2026-11-01
[profession.annotation]
recruits = true
per_piece = true
leads_upward = false
[profession.macro]
displaced = 1000
pay = 95000
annotation_pay = 31000
propensity = 0.5
"""
HOSTILE = (
    r"\u001b[31m\u001b]0;x\u0007\u202eevil\u2066[bold]x[/bold][@click=app.quit]y[/]"
    r"\u009b2J\u2028\r\n日本語"
)
"""Text that would act in a terminal or a toolkit, as TOML writes it in quotes."""
