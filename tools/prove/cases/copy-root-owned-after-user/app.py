import os

print(os.stat("app.py").st_uid)
