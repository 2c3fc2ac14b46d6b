print("The program has run.")
