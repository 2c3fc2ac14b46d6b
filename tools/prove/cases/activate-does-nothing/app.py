import greeting

print(greeting.__file__)
