"""Telemetry of every library off: importing this is the first thing the packages do.

The libraries read these variables when they are imported or started, so this comes before them.
What the user set stays: `setdefault` fills in only what is missing.
"""

import os

TELEMETRY_OFF = {
    "ANONYMIZED_TELEMETRY": "False",  # chromadb
    "DO_NOT_TRACK": "1",  # https://donottrack.sh: huggingface_hub and others
    "GRADIO_ANALYTICS_ENABLED": "False",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "LANGSMITH_TRACING": "false",
}
"""Variable to the value that turns its library's reports off."""

for _name, _value in TELEMETRY_OFF.items():
    os.environ.setdefault(_name, _value)
