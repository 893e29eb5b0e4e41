"""Editing an assessment: functions from draft to draft, one module a step, and the editor that keeps the undo."""
