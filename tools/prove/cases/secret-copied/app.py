import os

print(sorted(name for name in os.listdir() if name.startswith(".")))
