import os

print(os.environ["DATA_FOLDER"])
