"""Names that are too broad to score: a job title, or a catch-all.

Source: the AI Job Ladder, step 1 (be granular). The word lists and the rules are ours. They are
meant to miss some titles rather than to nag about what is concrete.
"""

import re

CATCH_ALLS = frozenset(
    " ".join(name.split())
    for name in """
    account management, accounting, admin, admin tasks, admin work, administration,
    administrative tasks, advising, ai, analysis, app development, billing, bookkeeping,
    brainstorming, business, business development, care, caring, cleaning, client care, client
    relations, client work, clients, coaching, code, coding, collaboration, communication,
    communications, compliance, construction, consulting, content, content creation,
    coordinating, coordination, counseling, counselling, customer care, customer relations,
    customer service, customer success, customer support, data, data analysis, data entry, data
    science, decision making, delegation, design, designing, desk work, development, devops,
    documentation, driving, education, engineering, everything, facilitation, finance, general,
    graphic design, healthcare, help desk, helpdesk, hiring, hospitality, hr, human resources,
    invoicing, it, it support, job, law, leadership, leading, learning, lecturing, legal, legal
    research, legal work, listening, logistics, machine learning, maintenance, management,
    managing, managing people, manufacturing, market research, marketing, medicine, mentoring,
    misc, miscellaneous, multitasking, my job, negotiating, negotiation, networking, nursing,
    office work, onboarding, operations, ops, organisation, organising, organization,
    organizing, other, others, paralegal work, patient care, patient treatment, people
    management, planning, pr, problem solving, procurement, product development, product
    management, production, programming, project management, projects, public relations,
    purchasing, qa, quality assurance, quality control, reading, recruiting, recruitment,
    relationship building, reporting, research, retail, sales, scheduling, security, selling,
    social media, software development, software engineering, strategy, studying, stuff,
    supervising, supervision, support, talking, teaching, team management, teamwork, tech
    support, technical support, testing, therapy, thinking, training, travel, traveling,
    travelling, treatment, troubleshooting, upkeep, various, warehouse, web development, work,
    writing
    """.split(",")
)
"""A short list of catch-alls, lower case. Ours: each gathers things that would score
differently."""

_ANY_OF_A_KIND = frozenset(
    """
    admin appointments call calls chat chats clients communication communications conferences
    content conversations correspondence customers data decks documentation documents email
    emails enquiries errands events excel files inbox inquiries issues mail mailing mails
    management meeting meetings messages messaging paper paperwork people phone phones planning
    powerpoint presentation presentations problems project projects queries questions report
    reporting reports requests research slack slides spreadsheets staff tasks team teams
    telephone zoom
    """.split()
)
"""What a week is full of, with no word of what it is about: `answering emails`. Ours."""
_GENERAL = frozenset(
    """
    all and annual any company daily day-to-day departmental everyday external for general in
    internal many miscellaneous monthly my normal of office on online ordinary other our out
    phone project regular routine some status telephone the their to typical up usual various
    video virtual weekly with work yearly zoom
    """.split()
)
"""Words that make nothing more concrete: `daily meetings`."""
_DOING = frozenset(
    """
    answer answering arrange arranging attend attending check checking communicate communicating
    coordinate coordinating create creating deal dealing do doing draft drafting e-mailing fill
    filling follow following give giving go going handle handling have having help helping hold
    holding join joining keep keeping lead leading look looking make making manage managing
    organise organising organize organizing oversee overseeing perform performing prepare
    preparing process processing produce producing provide providing read reading reply replying
    respond responding review reviewing run running schedule scheduling send sending serve
    serving sit sitting solve solving supervise supervising support supporting take taking talk
    talking type typing update updating work working write writing
    """.split()
)
"""Verbs that say no more than that it is done: `writing code`."""
_GATHERING = frozenset(
    """
    activities activity administration affairs chores coordination duties errands management
    matters operations responsibilities stuff task tasks things work
    """.split()
)
"""What gathers everything of a field when it ends a short name: `stakeholder management`."""

TITLE_NOUNS = frozenset(
    """
    accountant actor actuary administrator adviser advisor advocate agent aide ambassador
    anaesthetist analyst anesthesiologist animator anthropologist apprentice aprn archaeologist
    architect archivist artisan artist assistant associate astronomer attendant attorney auditor
    author bailiff baker banker barber barista bartender beautician biologist bishop blacksmith
    bookkeeper boss boy bricklayer broadcaster broker builder butcher buyer captain cardiologist
    caregiver carer caretaker carpenter cashier ceo cfo chairman chairperson chairwoman chaplain
    chauffeur chef chemist chief chiropractor choreographer cio ciso cleaner clergy clerk cmo
    coach coder cofounder columnist composer concierge conductor conservator consultant
    contractor controller coo cook coordinator copyeditor copywriter coroner counsel counsellor
    counselor courier crew cto curator custodian dancer dean dentist deputy dermatologist
    designer detective developer dietitian diplomat director dispatcher doctor draughtsman
    driver economist editor educator electrician employee engineer envoy estimator evp executive
    facilitator farmer fellow firefighter fireman fisherman foreman founder freelancer gardener
    generalist geologist goldsmith guard guide hairdresser hand head headhunter headmaster
    headteacher historian host hostess hygienist illustrator imam inspector installer instructor
    intern internist interpreter investigator investor janitor jeweller joiner journalist judge
    laborer labourer landscaper lawyer lead leader lecturer lender liaison librarian lieutenant
    lifeguard lineman linguist lobbyist locksmith logistician lpn machinist maid manager
    marketeer marketer marshal mason master mate mathematician md mechanic mediator member
    merchandiser meteorologist midwife miner minister monitor monk musician nanny neurologist
    notary novelist np nun nurse nutritionist officer oncologist operator optician optometrist
    orderly organiser organizer owner paediatrician painter paralegal paramedic partner pastor
    pathologist pediatrician pharmacist photographer physician physicist physiotherapist pilot
    plasterer plumber podiatrist poet policeman politician porter postdoc practitioner presenter
    president priest principal producer professional professor programmer proofreader
    psychiatrist psychologist publisher rabbi radiographer radiologist realtor receptionist
    recruiter registrar rep repairman reporter representative researcher rn roofer sailor
    salesman salesperson saleswoman scientist seamstress secretary seller sergeant server
    sheriff shopkeeper singer sociologist soldier solicitor sommelier specialist staff
    statistician steward stewardess strategist stylist superintendent supervisor surgeon
    surveyor svp sysadmin tailor teacher tech technician technologist teller tender tester
    therapist tiler trader trainee trainer translator treasurer tutor undertaker underwriter
    valet vet veterinarian vp waiter waitress warden webmaster welder worker writer
    """.split()
)
"""Nouns that end a job title, in the singular. Ours; the shipped occupation titles are matched
elsewhere."""
_AGENT = re.compile(r"\w{2,}(?:er|or|i(?:st|an)|m[ae]n|wom[ae]n|smith|keeper|maker)")
"""How a noun ends that says who does something."""
_NO_AGENTS = frozenset(
    """
    adapter adaptor anger answer assist backorder banner barrier behavior behaviour binder
    blender boiler booster border brother browser buffer bumper burner butter calendar cancer
    career center centre chapter character charger charter checker checklist christian civilian
    cluster clutter color colour computer connector consumer container conveyor cooler copier
    copper corner counter cover crossover customer cyber danger dashboard daughter daycare
    decoder defender dinner disaster disorder docker door dryer elevator encounter error ether
    exist factor father favor favour feeder fever fiber filter finger floor flyer folder footer
    former freezer fryer gender generator grinder guardian gutter hammer handover hangover
    harbor hardware header heater hitlist honor honour human humor humour indicator insist
    interior junior labor labour ladder laser later laughter layer layover leather leftover
    letter lever list liver locker lumber major makeover manner manor matter median member
    membership meter mirror mixer monitor monster mortar mother motor muster neighbor neighbour
    never newcomer newsletter number offer older order other outer over paper parameter paster
    pepper perimeter persist pillar poster power prayer printer prior projector pushover quarter
    radiator rather reactor register reminder renter reorder resist river roster router rubber
    scanner sector senior sensor server shelter shortlist shower shredder silver sister
    slaughter slider speaker stakeholder starter sticker stranger subscriber suitor summer
    superior supper supplier takeover tender terror theater ticker timber timer together tower
    tracker tractor trailer transfer trigger tumor tumour turnover twist twitter under upper
    user vector vendor visitor voter voucher wafer washer water weather whisper winter wishlist
    wonder wrapper
    """.split()
)
"""Nouns that end so and name nobody's job."""
LONGEST_TITLE = 6
"""Words in a job title at most: `heavy equipment maintenance shop floor supervisor`; a longer name
says what is done."""
LONGEST_GATHERING = 3
"""Words: `quality management`; a longer name says which."""
_LITTLE_WORDS = frozenset(
    """
    a about after all an any as at before between by each every for from her his how in into its
    my new on or our over some that the their these this those through to what why with without
    your
    """.split()
)
"""Little words that stand in a description of an activity and not in a job title. (`of` does:
`head of sales`.)"""
_FIELDS = frozenset(
    """
    accounting advertising banking billing building buying catering cleaning coaching computing
    consulting drilling driving editing engineering farming financing fishing fundraising gaming
    hiring housing imaging insuring landscaping learning leasing lending licensing lighting
    managing manufacturing marketing merchandising mining modeling modelling networking nursing
    operating packaging parking planning pricing printing processing programming publishing
    purchasing recruiting retailing roofing selling shipping sourcing staffing surveying
    teaching testing ticketing trading training underwriting visiting
    """.split()
)
"""Words in -ing that name a field, so that `hiring manager` is a title and `mentoring a manager`
is not."""
_VERBS = frozenset(
    """
    advise answer ask assist brief challenge convince counsel create debug deploy email
    encourage find follow greet guide help hire inform install interview introduce invite keep
    make meet mentor message onboard pay persuade phone place prepare qualify reassure recruit
    remind represent run schedule see send serve show supervise teach tell thank treat update
    urge visit watch win write
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
_BRACKETS = re.compile(r"(?<=\S)\s*\([^()]*\)")
"""What a title repeats in brackets: `Licensed Practical Nurse (LPN)`."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def is_too_broad(name: str) -> bool:
    """Return whether a name is a job title or a catch-all, or a list of such.

    Any other name is one concrete activity. Case, punctuation and what stands in brackets do not
    matter. A name without any word is not too broad; it is a fault elsewhere.
    """
    without = _BRACKETS.sub(" ", name)
    plain = without.casefold().replace("e-mail", "email")
    parts = [_WORD.findall(part) for part in _BETWEEN.split(plain)]
    named = [words for words in parts if words]
    return bool(named) and (all(map(_is_broad, named)) or _is_title_of_several(named))


def _is_broad(words: list[str]) -> bool:
    return " ".join(words) in CATCH_ALLS or _is_title(words) or _says_nothing(words)


def _says_nothing(words: list[str]) -> bool:
    """Return whether words say only that something of a kind is done: `answering emails`."""
    if len(words) <= LONGEST_GATHERING and words[-1] in _GATHERING and not _LITTLE_WORDS & {*words}:
        return True
    told = [word for word in words if word not in _GENERAL]
    about = told[1:] if told and told[0] in _DOING else told
    return " ".join(about) in CATCH_ALLS or (bool(about) and set(about) <= _ANY_OF_A_KIND)


def _is_title_of_several(parts: list[list[str]]) -> bool:
    """Return whether a list is one title: `health and safety officer`."""
    first, last = parts[:-1], parts[-1]
    return (
        sum(map(len, parts)) <= LONGEST_TITLE
        and _is_title(last)
        and not any(_says_what_is_done(words) or _LITTLE_WORDS & set(words[1:]) for words in first)
    )


def _is_title(words: list[str]) -> bool:
    """Return whether words make a job title.

    A title is short, ends in a title noun or has one before `of`, and says nothing of what is done.
    """
    if len(words) > 1 and words[-1] in _GRADES:
        words = words[:-1]
    title = words[: words.index("of")] if "of" in words else words
    if len(words) > LONGEST_TITLE or not title or _LITTLE_WORDS & set(words):
        return False
    is_one = _is_doer(title[-1])
    return (is_one or any(map(_is_doer, _singulars(title[-1])))) and not _says_what_is_done(title)


def _is_doer(word: str) -> bool:
    """Return whether a noun says who does something: `nurse`, `welder`."""
    return word in TITLE_NOUNS or (word not in _NO_AGENTS and _AGENT.fullmatch(word) is not None)


def _says_what_is_done(words: list[str]) -> bool:
    """Return whether a name begins with what is done to the people that it ends with."""
    if len(words) == 1:
        return words[0].endswith("ing") and words[0] not in _FIELDS
    is_plural = not _is_doer(words[-1]) and any(map(_is_doer, _singulars(words[-1])))
    first = words[0]
    if first in _VERBS or (first.endswith("ing") and first not in _FIELDS):
        return True
    return is_plural and (first in _VERBS_OR_FIELDS or first in _FIELDS)


def _singulars(word: str) -> set[str]:
    """Return what a word may be the plural of."""
    endings = (("s", ""), ("es", ""), ("ies", "y"), ("men", "man"))
    return {word.removesuffix(old) + new for old, new in endings if word.endswith(old)}
