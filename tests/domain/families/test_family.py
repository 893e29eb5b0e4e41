"""What a family suggests for a next rung."""

from laddertui.domain.families.family import Family, FamilyActivity, Role


def test_suggestions_are_those_of_its_roles_each_once_with_the_first_role_that_names_it() -> None:
    calming = FamilyActivity(name="Calming a customer", score=4)
    choosing = FamilyActivity(name="Choosing what to keep", score=3, source="ladder")
    family = Family(
        id="stall",
        title="Stall",
        job_titles=("stallholder",),
        activities=(FamilyActivity(name="Counting change", score=1),),
        next_roles=(
            Role(title="Shopkeeper", activities=(calming, choosing)),
            Role(title="Lead", activities=(FamilyActivity(name="calming a CUSTOMER", score=4),)),
        ),
        hybrid_roles=(Role(title="Reader of forecasts", activities=(choosing,)),),
    )
    assert [(s.name, s.role, s.hybrid, s.source, s.author) for s in family.suggestions] == [
        ("Calming a customer", "Shopkeeper", False, None, "yours"),
        ("Choosing what to keep", "Shopkeeper", True, "ladder", "yours"),
    ]
