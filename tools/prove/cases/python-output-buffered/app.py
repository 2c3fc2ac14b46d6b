import sys

print("written at once" if sys.stdout.write_through else "kept in a buffer")
