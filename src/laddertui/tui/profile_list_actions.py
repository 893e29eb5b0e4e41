"""The commands of the list of profiles."""

from laddertui.tui.actions import Action
from laddertui.tui.app_actions import RESTORE

OPEN = Action("people.open", "", "open", "Open")
ADD = Action(
    "people.add", "plus", "add", "Add", "Add a profile under a code", found_by="new person create"
)
ERASE = Action(
    "people.erase",
    "x,delete",
    "erase",
    "Erase",
    "Remove a profile for good",
    found_by="delete remove",
)
FIND = Action("people.find", "slash", "find", "Search", "Search the codes", available="has_any")
LEAVE_SEARCH = Action(
    "people.leave-search",
    "escape",
    "leave_search",
    "All",
    "Show every code again",
    available="is_searching",
)
RESTORE_BACKUP = RESTORE.by("", "people.restore", call="ask_file('restore')")
READ_SEALED = Action(
    "people.read-sealed",
    "",
    "read_sealed",
    "Read the sealed ones",
    "Try one passphrase on every sealed profile, to see what is due in them",
    available="has_sealed",
    found_by="desk passphrase unlock all due coach encrypted",
)
GROUP = Action(
    "people.group",
    "",
    "group",
    "The group",
    "The newest quarter of each person by code, and the middle; for five or more",
    available="has_several",
    found_by="desk table median compare people coach team",
)
BACK = Action(
    "people.back",
    "escape",
    "back",
    "Back",
    "Back to the profile you came from",
    available="came_from_one",
)
