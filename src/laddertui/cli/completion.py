"""Shell completion scripts, made from the one parser.

They are static: no profile's code ever shows in a completion.
"""

import argparse
from dataclasses import dataclass

_FILES = {"FILE", "PATH"}
"""Arguments for which the shell offers files."""
_FOLDERS = {"DIR"}
"""Arguments for which it offers folders."""


@dataclass(frozen=True)
class Option:
    """One option, as a completion script offers it."""

    names: tuple[str, ...]
    """What can be typed, like `-o` and `--output`."""
    does: str
    """What it does, in a line; its help."""
    value: str
    """What follows it, like `FILE`; "" for a flag."""


@dataclass(frozen=True)
class Command:
    """One command, or a command's verb."""

    words: tuple[str, ...]
    """The command and its verb; none for the program itself."""
    does: str
    """What it does, in a line; its help."""
    options: tuple[Option, ...]
    """Every option that may follow."""
    choices: tuple[str, ...]
    """The words that may follow: commands, verbs, or an argument's values."""
    takes_files: bool
    """Whether the names of files may follow."""


def commands(
    parser: argparse.ArgumentParser, words: tuple[str, ...] = (), does: str = ""
) -> list[Command]:
    """Return every command of a parser, itself first."""
    options: list[Option] = []
    choices: list[str] = []
    found: list[Command] = []
    files = False
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            choices += action.choices
            told = {a.dest: a.help or "" for a in action._choices_actions}
            for name, sub in action.choices.items():
                found += commands(sub, (*words, name), told.get(name, ""))
        elif action.option_strings:
            value = "" if action.nargs == 0 else str(action.metavar or "")
            options.append(Option(tuple(action.option_strings), action.help or "", value))
        else:
            choices += action.choices or ()
            files = files or str(action.metavar) in _FILES
    return [Command(words, does, tuple(options), tuple(choices), files), *found]


def script(shell: str, parser: argparse.ArgumentParser) -> str:
    """Return the completion script for bash, zsh or fish."""
    made = {"bash": _bash, "zsh": _zsh, "fish": _fish}
    return made[shell](parser.prog, commands(parser))


def _names(command: Command) -> list[str]:
    return [name for option in command.options for name in option.names]


def _bash(prog: str, found: list[Command]) -> str:
    cases = []
    for c in found:
        words = " ".join([*c.choices, *_names(c)])
        files = "; files=1" if c.takes_files else ""
        cases.append(f'    "{" ".join(c.words)}") words="{words}"{files} ;;')
    verbs = "|".join(sorted({word for c in found for word in c.words}))
    taking = "|".join(
        sorted(
            {
                n
                for c in found
                for o in c.options
                if o.value and o.value not in _FOLDERS
                for n in o.names
            }
        )
    )
    dirs = "|".join(
        sorted({n for c in found for o in c.options if o.value in _FOLDERS for n in o.names})
    )
    return f"""# bash completion for {prog}; put it where bash looks, \
or: source <({prog} completion bash)
_{prog}() {{
  local cur="${{COMP_WORDS[COMP_CWORD]}}" prev="${{COMP_WORDS[COMP_CWORD-1]}}" \
path="" words="" files="" n
  COMPREPLY=()
  case "$prev" in
    {dirs}) _{prog}_names -d "$cur"; return ;;
    {taking or "--"}) return ;;
  esac
  for ((n = 1; n < COMP_CWORD; n++)); do
    case "${{COMP_WORDS[n]}}" in {verbs}) path="${{path:+$path }}${{COMP_WORDS[n]}}" ;; esac
  done
  case "$path" in
{chr(10).join(cases)}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
  [ -n "$files" ] && _{prog}_names -f "$cur"
}}
{_bash_names(prog)}complete -F _{prog} {prog}
"""


def _bash_names(prog: str) -> str:
    """Return the part of the bash script that offers names of files or folders."""
    return f"""\
_{prog}_names() {{
  # only names of files get a slash or quotes: a command beside a folder of its name does not
  local IFS=$'\\n' typed="${{COMP_LINE:0:COMP_POINT}}" head=""
  # to bash a colon ends a word, though not the name of a file
  typed="${{typed##*[[:space:]]}}"
  case "$COMP_WORDBREAKS" in *:*) head="${{typed%"${{typed##*:}}"}}" ;; esac
  [ -n "$head" ] && set -- "$1" "$typed" && COMPREPLY=()
  COMPREPLY+=($(compgen "$1" -- "$2"))
  COMPREPLY=("${{COMPREPLY[@]#"$head"}}")
  [ ${{#COMPREPLY[@]}} -gt 0 ] && compopt -o filenames 2>/dev/null
}}
"""


def _zsh(prog: str, found: list[Command]) -> str:
    cases = []
    for c in found:
        offered = [f"'{w}:{_zsh_text(_does(found, (*c.words, w)))}'" for w in c.choices]
        offered += [f"'{n}:{_zsh_text(o.does)}'" for o in c.options for n in o.names]
        files = "; _files" if c.takes_files else ""
        cases.append(
            f'    "{" ".join(c.words)}") offered=({" ".join(offered)});'
            f" _describe {prog} offered{files} ;;"
        )
    verbs = "|".join(sorted({word for c in found for word in c.words}))
    dirs = "|".join(
        sorted({n for c in found for o in c.options if o.value in _FOLDERS for n in o.names})
    )
    taking = "|".join(
        sorted(
            {
                n
                for c in found
                for o in c.options
                if o.value and o.value not in _FOLDERS
                for n in o.names
            }
        )
    )
    return f"""#compdef {prog}
# zsh completion for {prog}; put it into a folder of $fpath as _{prog}
_{prog}() {{
  local path_so_far="" n
  local -a offered
  case "${{words[CURRENT-1]}}" in
    {dirs}) _files -/; return ;;
    {taking or "--"}) return ;;
  esac
  for ((n = 2; n < CURRENT; n++)); do
    case "${{words[n]}}" in ({verbs}) \
path_so_far="${{path_so_far:+$path_so_far }}${{words[n]}}" ;; esac
  done
  case "$path_so_far" in
{chr(10).join(cases)}
  esac
}}
if [ "$funcstack[1]" = "_{prog}" ]; then _{prog} "$@"; else compdef _{prog} {prog}; fi
"""


def _fish(prog: str, found: list[Command]) -> str:
    lines = [
        f"# fish completion for {prog}; put it into ~/.config/fish/completions/{prog}.fish",
        f"complete -c {prog} -f",
    ]
    for c in found:
        seen = [f"__fish_seen_subcommand_from {word}" for word in c.words]
        inner = [
            w
            for other in found
            if other.words[:-1] == c.words and other.words
            for w in other.words[-1:]
        ]
        seen += [f"not __fish_seen_subcommand_from {' '.join(inner)}"] if inner else []
        when = f"-n '{'; and '.join(seen)}' " if seen else ""
        lines += [
            f"complete -c {prog} {when}-a {w} -d '{_fish_text(_does(found, (*c.words, w)))}'"
            for w in c.choices
        ]
        if c.takes_files:
            lines.append(f"complete -c {prog} {when}-F")
        for o in c.options:
            names = " ".join(
                f"-l {n[2:]}" if n.startswith("--") else f"-s {n[1:]}" for n in o.names
            )
            lines.append(
                f"complete -c {prog} {when}{names}{_fish_value(o)} -d '{_fish_text(o.does)}'"
            )
    return "\n".join(lines) + "\n"


def _fish_value(option: Option) -> str:
    """Return what fish offers after an option: files, nothing of its own, or no value at all."""
    if option.value in _FOLDERS | _FILES:
        return " -r -F"
    return " -x" if option.value else ""


def _does(found: list[Command], words: tuple[str, ...]) -> str:
    return next((c.does for c in found if c.words == words), "")


def _zsh_text(text: str) -> str:
    return text.replace("\\", "\\\\").replace(":", "\\:").replace("'", "'\\''")


def _fish_text(text: str) -> str:
    return text.replace("\\", "\\\\").replace("'", "\\'")
