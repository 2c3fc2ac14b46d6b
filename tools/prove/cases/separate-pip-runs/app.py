from greeting import greet
from numberwords import word

print(greet(word(2)))
