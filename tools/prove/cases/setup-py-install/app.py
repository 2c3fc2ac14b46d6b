import importlib.util

print("in an egg" if ".egg/" in importlib.util.find_spec("shop").origin else "among the packages")
