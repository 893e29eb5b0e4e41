"""Names that are too broad to score: a job title, or a catch-all.

Source: the AI Job Ladder, step 1 (be granular). The word lists and the rules are ours. They are
meant to miss some titles rather than to nag about what is concrete.
"""

import re

CATCH_ALLS = frozenset(
    name.strip()
    for name in """
    admin, administration, administrative tasks, admin tasks, admin work, management, managing,
    managing people, people management, project management, product management, team management,
    leadership, leading, coding, code, programming, development, software development, engineering,
    software engineering, sales, selling, marketing, design, designing, operations, ops, devops,
    consulting, research, teaching, nursing, law, legal, legal work, finance, accounting, hr,
    human resources, it, support, customer support, customer service, communication, communications,
    planning, strategy, analysis, data analysis, data, writing, reporting, documentation, work,
    my job, job, office work, desk work, general, other, others, misc, miscellaneous, various,
    stuff, everything, projects, clients, client work, business, business development
    """.split(",")
)
"""A short list of catch-alls, lower case. Ours: each gathers things that would score
differently."""

TITLE_NOUNS = frozenset(
    """
    accountant actor actuary administrator advisor adviser advocate agent ambassador analyst
    anesthesiologist anaesthetist animator anthropologist apprentice archaeologist architect
    archivist artist assistant associate astronomer attorney auditor author baker bailiff banker
    barber barista bartender beautician biologist bookkeeper bricklayer broadcaster broker builder
    butcher buyer captain cardiologist caregiver caretaker carer carpenter cashier ceo cfo chairman
    chairperson chairwoman chaplain chauffeur chef chemist chief chiropractor choreographer cio ciso
    cleaner clerk cmo coach coder cofounder columnist composer conductor consultant contractor
    controller cook coo coordinator copyeditor copywriter counsel counsellor counselor courier cto
    curator dancer dean dentist dermatologist designer detective developer dietitian diplomat
    director dispatcher doctor draughtsman driver economist editor educator electrician engineer
    estimator evp executive facilitator farmer firefighter fisherman foreman founder freelancer
    gardener generalist geologist guard hairdresser head headhunter headmaster headteacher historian
    host hygienist illustrator inspector installer instructor intern internist interpreter
    investigator investor janitor jeweller joiner journalist judge labourer laborer landscaper
    lawyer lead lecturer lender librarian linguist lobbyist logistician machinist manager marketeer
    marketer mason master mathematician mechanic mediator merchandiser meteorologist midwife miner
    minister musician nanny neurologist notary novelist nurse nutritionist officer oncologist
    operator optician optometrist organiser organizer owner painter paralegal paramedic partner
    pastor pathologist pediatrician paediatrician pharmacist photographer physician physicist
    physiotherapist pilot plasterer plumber poet podiatrist policeman politician porter postdoc
    practitioner presenter president priest principal producer professional professor programmer
    proofreader psychiatrist psychologist publisher radiographer radiologist realtor receptionist
    recruiter rep reporter representative researcher roofer sailor salesman salesperson saleswoman
    scientist secretary seller shopkeeper singer sociologist soldier solicitor specialist
    statistician steward stewardess strategist stylist superintendent supervisor surgeon surveyor
    svp sysadmin tailor teacher technician technologist teller tester therapist tiler trader trainee
    trainer translator treasurer tutor underwriter undertaker vet veterinarian vp waiter waitress
    warden welder writer
    """.split()
)
"""Nouns that end a job title, in the singular. Ours; the shipped occupation titles are matched
elsewhere."""
LONGEST_TITLE = 4
"""Words in a job title at most: `senior luxury property agent`; a longer name says what is done."""
_LITTLE_WORDS = frozenset(
    """
    a about after all an any as at before between by each every for from her his how in into its my
    new on or our over some that the their these this those through to what why with without your
    """.split()
)
"""Little words that stand in a description of an activity and not in a job title. (`of` does:
`head of sales`.)"""
_FIELDS = frozenset(
    """
    accounting advertising banking billing building buying catering cleaning coaching computing
    consulting drilling driving editing engineering farming financing fishing fundraising gaming
    hiring housing imaging insuring landscaping learning leasing lending licensing lighting managing
    manufacturing marketing merchandising mining modeling modelling networking nursing operating
    packaging parking planning pricing printing processing programming publishing purchasing
    recruiting retailing roofing selling shipping sourcing staffing surveying teaching testing
    ticketing trading training underwriting visiting
    """.split()
)
"""Words in -ing that name a field, so that `hiring manager` is a title and `mentoring a manager`
is not."""
_VERBS = frozenset(
    """
    advise answer ask assist brief challenge convince counsel create debug deploy email encourage
    find follow greet guide help hire inform install interview introduce invite keep make meet
    mentor message onboard pay persuade phone place prepare qualify reassure recruit remind
    represent run schedule see send serve show supervise teach tell thank treat update urge visit
    watch win write
    """.split()
)
"""Words that say what is done when they begin a name."""
_VERBS_OR_FIELDS = frozenset(
    "build call chase coach contact lead manage review support test train".split()
)
"""Words that say what is done before people (`support nurses`) and name a field before one
(`support engineer`)."""
_GRADES = frozenset("i ii iii iv v 1 2 3 4 5 jr sr".split())
"""What may follow a title: `software engineer II`."""
_BETWEEN = re.compile(r"[/\\,;:&+|()\[\]–—]|\s-\s|\band\b")
"""What stands between the parts of a name that lists several things."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def is_too_broad(name: str) -> bool:
    """Return whether a name is a job title or a catch-all, or a list of such.

    Any other name is one concrete activity. Case and punctuation do not matter. A name without any
    word is not too broad; it is a fault elsewhere.
    """
    parts = [_WORD.findall(part) for part in _BETWEEN.split(name.casefold())]
    named = [words for words in parts if words]
    return bool(named) and all(" ".join(words) in CATCH_ALLS or _is_title(words) for words in named)


def _is_title(words: list[str]) -> bool:
    """Return whether words make a job title.

    A title is short, ends in a title noun or has one before `of`, and says nothing of what is done.
    """
    if len(words) > 1 and words[-1] in _GRADES:
        words = words[:-1]
    title = words[: words.index("of")] if "of" in words else words
    if len(words) > LONGEST_TITLE or not title or _LITTLE_WORDS & set(words):
        return False
    one = title[-1] in TITLE_NOUNS
    several = not one and bool(_singulars(title[-1]) & TITLE_NOUNS)
    return (one or several) and not (len(title) > 1 and _is_doing(title[0], several))


def _is_doing(first: str, to_several: bool) -> bool:
    """Return whether a name's first word says what is done to the people that it ends with."""
    if first in _VERBS or (first.endswith("ing") and first not in _FIELDS):
        return True
    return to_several and (first in _VERBS_OR_FIELDS or first in _FIELDS)


def _singulars(word: str) -> set[str]:
    """Return what a word may be the plural of."""
    endings = (("s", ""), ("es", ""), ("ies", "y"), ("men", "man"))
    return {word.removesuffix(old) + new for old, new in endings if word.endswith(old)}
