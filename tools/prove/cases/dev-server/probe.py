"""How many threads gunicorn has, the master's and its worker's together."""
import glob

threads = []
for status in glob.glob("/proc/[0-9]*/status"):
    try:
        with open(status) as file:
            lines = dict(line.rstrip("\n").split(":\t", 1) for line in file)
    except OSError:
        continue  # It has ended meanwhile.
    if lines["Name"] == "gunicorn":
        threads.append(int(lines["Threads"]))

print(sum(threads))
raise SystemExit(len(threads) < 2)
