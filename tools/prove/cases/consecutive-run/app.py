import os

print(os.listdir("/srv/data"))
