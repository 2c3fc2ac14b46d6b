def main():
    print("The shop is open.")
