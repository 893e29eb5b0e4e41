"""The app: screens, widgets and dialogs. Data goes down, messages come up; the flow does the thinking."""
