import os

DEFAULT_MODEL = "gpt-4o-2024-08-06"
SMALL_MODEL = os.environ.get("SMALL_MODEL", "gpt-4o-mini")
EMBEDDING_MODEL = "text-embedding-3-small"
# Names of berths, no models.
BERTHS = {"command": "command-r", "titan": "titan-crane"}
