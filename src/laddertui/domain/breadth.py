"""Names that are too broad to score: a job title, or a catch-all. (Source: the AI Job Ladder, step 1, be granular.)"""

CATCH_ALLS = frozenset(
    name.strip()
    for name in """
    admin, administration, administrative tasks, admin tasks, admin work, management, managing, managing people,
    people management, project management, product management, team management, leadership, leading, coding, code,
    programming, development, software development, engineering, software engineering, sales, selling, marketing,
    design, designing, operations, ops, devops, consulting, research, teaching, nursing, law, legal, legal work,
    finance, accounting, hr, human resources, it, support, customer support, customer service, communication,
    communications, planning, strategy, analysis, data analysis, data, writing, reporting, documentation, work, my job,
    job, office work, desk work, general, other, others, misc, miscellaneous, various, stuff, everything, projects,
    clients, client work, business, business development
    """.split(",")
)
"""A short list of catch-alls, lower case. Ours: each gathers things that would score differently."""

TITLE_NOUNS = frozenset(
    """
    accountant actor administrator advisor adviser agent analyst architect artist assistant associate attorney auditor
    banker barista bookkeeper broker builder buyer carpenter chef clerk coach coder consultant cook coordinator
    copywriter counsellor counselor dentist designer developer director doctor driver economist editor electrician
    engineer executive farmer firefighter hairdresser journalist judge lawyer lecturer librarian manager marketer
    mechanic midwife nurse officer optician painter paralegal paramedic pharmacist photographer physician
    physiotherapist pilot plumber principal producer professor programmer psychologist realtor receptionist
    recruiter researcher salesperson scientist secretary solicitor specialist statistician surgeon surveyor teacher
    technician therapist translator tutor underwriter vet veterinarian waiter welder writer
    """.split()
)
"""Nouns that end a job title. Ours; the shipped occupation titles are matched elsewhere."""
LONGEST_TITLE = 4
"""Words in a job title at most: `senior luxury property agent`; a longer name says what is done."""
_LITTLE_WORDS = frozenset("a an and as at by for from in of on or our over the their to with".split())
"""Little words that stand in a description of an activity and not in a job title."""
_FIELDS = frozenset(
    "accounting advertising building consulting engineering fundraising managing marketing nursing planning purchasing"
    " training".split()
)
"""Words in -ing that name a field, so that `engineering manager` is a title and `mentoring a manager` is not."""


def is_too_broad(name: str) -> bool:
    """Whether a name is a job title or a catch-all rather than one concrete activity."""
    words = name.casefold().replace("-", " ").replace(".", " ").split()
    if not words:
        return False
    return " ".join(words) in CATCH_ALLS or _is_title(words)


def _is_title(words: list[str]) -> bool:
    """A title is short, ends in a title noun, and neither says what is done nor holds a little word."""
    doing = words[0].endswith("ing") and words[0] not in _FIELDS
    return len(words) <= LONGEST_TITLE and not doing and not _LITTLE_WORDS & set(words) and words[-1] in TITLE_NOUNS
