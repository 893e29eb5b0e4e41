"""Edits of an assessment: functions from draft to draft, one module a step, and the editor."""
