"""How Open?: what releasing an AI system lets people do, and on whom everyone still depends."""

__version__ = "0.1.0"
