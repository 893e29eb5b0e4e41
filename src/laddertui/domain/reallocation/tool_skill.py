"""Whether the skill of a plan is the use of an AI tool.

Source: the leverage source says that knowing tools helps for a while only; the ladder source
favours roles that use AI as a tool. The list of words is ours.
"""

import re

_TOOLS = frozenset(
    """
    ai agentic autogpt automation bard bedrock chatbot chatbots chatgpt claude codex copilot cursor
    dalle deepseek devin firefly gemini genai gpt grok langchain llama llm llms midjourney mistral
    notebooklm openai perplexity prompt prompting prompts rag tool tooling tools whisper windsurf
    """.split()
)
"""Words that name AI tools, or their use, lower case. Ours."""
_WORD = re.compile(r"[^\W_]+")
_VERSION = re.compile(r"\d+[a-z]?$")


def is_tool_skill(skill: str | None) -> bool:
    """Return whether a skill, as it was typed, names an AI tool or the use of one."""
    words = _WORD.findall((skill or "").casefold())
    return any(_VERSION.sub("", word) in _TOOLS for word in words)
