"""What people write when they are asked what they do: broad names, and concrete ones."""

BROAD = """
meetings; Meeting; team meetings; weekly meetings; attending meetings; going to meetings; meetings
and calls; mail; e-mail; emails; Email; answering emails; answering mail; reading and writing
emails; doing emails; correspondence; calls; phone calls; making phone calls; taking calls; zoom
calls; reports; writing reports; preparing reports; weekly reports; reporting; paperwork; doing
paperwork; office paperwork; documentation; writing documentation; stakeholder management; vendor
management; project management; managing projects; people management; managing people; managing
the team; change management; time management; office work; admin work; clerical work; manual work;
social work; field work; paper work; knowledge work; project work; team work; client work; doing
admin; general admin; admin; administration; administrative tasks; administrative duties; daily
tasks; routine tasks; office tasks; other tasks; various tasks; other stuff; other things; misc;
coding; writing code; programming; doing research; research; analysis; data analysis; doing data
analysis; working with data; presentations; giving presentations; making slides; preparing
presentations; planning; doing planning; strategy; coordination; team coordination; communication;
communicating with people; internal communication; sales; doing sales; marketing; doing marketing;
social media; content creation; customer service; customer support; support; teaching; nursing;
patient care; accounting; bookkeeping; finance; HR; recruiting; training; onboarding; consulting;
design; doing design work; testing; quality assurance; maintenance; cleaning; driving; travel;
networking; leadership; leading the team; supervising staff; supervision; answering questions;
answering requests; handling requests; solving problems; problem solving; organising events;
scheduling; scheduling appointments; logistics; purchasing; procurement; operations; business
development; learning; reading; writing; thinking; talking to people; working with people;
everything; my job; work; spreadsheets; Excel; management meetings; status meetings; status
reports; chat; Slack messages; operational matters; HR matters; legal matters
""".replace("\n", " ").split(";")
"""Written for this project from what people are known to type; each gathers several scores."""

CONCRETE = """
Writing unit tests for the billing service; Reviewing pull requests of two juniors; Tracking down
a memory leak; Debugging; Choosing the architecture of a new module with the team; Hearing from
users what went wrong; Deploying the nightly build; Patient handover at shift change; Measuring
vital signs; Breaking bad news to a family; Dressing wounds; Drawing up medication; Calming a
frightened patient; Explaining a discharge to relatives; Washing and dressing residents; Taking
blood; Calming angry customers on the phone; Refunds above the limit; Resetting passwords;
Escalating faults to the developers; Coaching two new agents; Writing replies for the help pages;
Chasing unpaid invoices; Matching invoices with orders; Closing the month's books; Talking a
client through a bad year; Filing the VAT return; Advising an owner on selling the firm; Fitting
boilers; Finding a leak under a floor; Pricing a bathroom for a household; Wiring a fuse box;
Reading a meter; Agreeing with a customer what is worth repairing; Ordering parts at the
merchant's; Bleeding radiators; Laying bricks; Marking exercise books; Planning next week's
lessons; Talking with parents about a worry; Settling a quarrel between pupils; Supervising lunch
break; Preparing worksheets on fractions; Leading a class discussion; Writing term reports on each
pupil; Drafting contracts; Looking up cases and statutes; Negotiating complex deals;
Cross-examining a witness; Taking instructions; Reviewing standard leases; Counselling clients in
a crisis; Proofreading pleadings; Serving documents on the other side; Showing flats to buyers;
Searching listings for buyers; Negotiating offers; Cultivating owners of off-market homes;
Photographing houses; Hosting small events for clients; Setting an asking price; Interviewing
candidates for the warehouse; Writing job adverts; Running payroll; Mediating between two
colleagues; Rewriting the leave policy; Exit interviews; Picking orders in the cold store; Loading
the lorry; Planning the delivery route; Checking tyre pressure; Forklift inspection; Baking bread;
Plating desserts; Taking orders at the table; Tasting sauces; Writing the weekly menu; Ordering
fish; Recommending wines; Closing out the till; Cutting hair; Colour consultation with a regular;
Sweeping the salon floor; Editing a podcast; Colour grading; Cutting a trailer; Interviewing a
mayor; Fact-checking an article; Laying out the front page; Pitching a campaign to a board;
Writing headlines; Naming a product; A/B testing landing pages; Keyword research for a shop;
Sketching logos; Drawing construction details; Site visit with the builder; Structural
calculations for a bridge; Surveying a plot; Planning permission papers; Reading soil samples;
Spraying an orchard; Milking; Calving at night; Patrolling the harbour; Taking a statement;
Writing up an arrest; Directing traffic at a match; Fire drill with a school; Translating a birth
certificate; Subtitling a film; Interpreting at a hospital; Cataloguing donated books; Story hour;
Grant proposal to a foundation; Peer review of a paper; Pipetting; Growing cell cultures; Fitting
a regression to trial data; Building a dashboard of late trains; Cleaning survey answers;
Forecasting next month's demand; Sewing hems; Mending zips; Therapy sessions with couples; First
conversation with a new client; Supervision group; Writing session notes; Visiting families at
home; Court report on a child; Phoning around for a care place; Bedtime routine with toddlers;
Sermon for Sunday; Visiting the dying; Wedding talks; Tuning pianos; Conducting rehearsals;
Signing autographs; Assembling gearboxes; Setting up a lathe; Inspecting welds; Replacing a
bearing; Changing brake pads; Diagnosing an engine; Client calls after an outage; Renewal talks
with a doubtful customer; Demo of the new release; Quarterly figures for the bank; Budget meeting
with the mayor; Minutes of the board; Booking the director's travel; Welcoming visitors at the
front desk
""".replace("\n", " ").split(";")
"""Written for this project, over many trades; each is one thing that one can score."""


def names(of: list[str]) -> list[str]:
    """Return the names of a list, without the spaces that its lines need."""
    return [" ".join(each.split()) for each in of if each.strip()]
