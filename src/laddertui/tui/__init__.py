"""The app: screens, widgets and dialogs. Data goes down, messages come up; the app decides."""
