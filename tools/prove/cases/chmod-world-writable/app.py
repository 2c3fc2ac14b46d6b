import os

print(oct(os.stat("data").st_mode & 0o777))
