"""Words of step 2, Score: the score of an activity and what tests it."""

from laddertui.forms.question import Question

SCORE = Question(
    id="score",
    label="Score",
    ask="How far does its value depend on human interaction?",
    help=(
        "Trust, emotional intelligence, dealing with people: 1 means none of its value comes from"
        " that; 5 means it is what is paid for. Craft, skill and difficulty do not raise it."
    ),
)
AI_COULD_REPLACE = Question(
    id="ai_could_replace",
    label="Perfect AI",
    ask=(
        "The ladder source asks: with full information, could a perfect AI do this within three"
        " years?"
    ),
    help=(
        "The ladder source's own test. What a perfect AI could do is a 1 or a 2 there, however"
        " skilled it is today. Answer for the activity, not for your fear of it; your score stays"
        " yours."
    ),
)
COMPLEXITY = Question(
    id="complexity",
    label="People or difficulty",
    ask="Is it the people in it, and not how hard it is, that makes this score?",
    help=(
        "Difficulty does not raise a score: writing complex code is hard, and still technical."
        " People do raise it."
    ),
)
MEANT = Question(
    id="meant",
    label="Meant so",
    ask="You score it higher although AI can do more of it now. Is that what you mean?",
    help=(
        "It may be: where AI takes the routine part, what is left can turn more on people. If it"
        " is not, say once more why the score has changed."
    ),
)
HANDS_ON = Question(
    id="hands_on",
    label="Hands or presence",
    ask="Does this need your hands, or you in the room?",
    help=(
        "The ladder does not count it, so it does not change the rung. It is said beside the"
        " figures, and nothing is ever proposed to be taken from it."
    ),
)
