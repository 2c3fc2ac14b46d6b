from greeting import greet

print(greet("layer"))
