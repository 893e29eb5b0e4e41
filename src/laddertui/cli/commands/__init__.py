"""One file a command, each with `run(args)` that gives the exit code."""

COMMANDS = {
    "app": "laddertui.cli.commands.app:run",
    "assess": "laddertui.cli.commands.assess:run",
    "calendar": "laddertui.cli.commands.calendar:run",
    "check": "laddertui.cli.commands.check:run",
    "completion": "laddertui.cli.commands.completion:run",
    "decrypt": "laddertui.cli.commands.decrypt:run",
    "drift": "laddertui.cli.commands.drift:run",
    "due": "laddertui.cli.commands.due:run",
    "encrypt": "laddertui.cli.commands.encrypt:run",
    "erase": "laddertui.cli.commands.erase:run",
    "history": "laddertui.cli.commands.history:run",
    "import": "laddertui.cli.commands.import_:run",
    "passphrase": "laddertui.cli.commands.passphrase:run",
    "paths": "laddertui.cli.commands.paths:run",
    "profiles": "laddertui.cli.commands.profiles:run",
    "show": "laddertui.cli.commands.show:run",
    "signal": "laddertui.cli.commands.signal:run",
    "status": "laddertui.cli.commands.status:run",
}
"""What runs each command, imported when it is called: a command loads nothing that another one needs."""
