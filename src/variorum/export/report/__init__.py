"""The report: what the templates ask for, made of a dossier and its brief; one module a thing that is shown."""
