"""Exporters: a dossier -> one text. The rest of the package sees the Protocol in `base` only."""

from variorum.export.base import Exporter, export, exporter, exporter_names

__all__ = ["Exporter", "export", "exporter", "exporter_names"]
