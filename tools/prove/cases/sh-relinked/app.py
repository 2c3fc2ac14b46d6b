import os

print(os.path.realpath("/bin/sh"))
