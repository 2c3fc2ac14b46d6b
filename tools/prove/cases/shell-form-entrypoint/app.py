import os

print("The program has run.", os.environ["LANG"])
